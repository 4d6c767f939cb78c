package org.onward.web;

import java.security.MessageDigest;
import java.util.Base64;

/**
 * Mixes a session's CSRF token with fresh random bytes whenever it is written down: {@code pad, pad XOR token}.
 *
 * <p>Pages are compressed, and some repeat what was asked for. If the token looked the same every time, the size of an
 * answer would tell whether a guessed piece of it was right (BREACH). Masked, it never has the same bytes twice.
 */
public final class CsrfMask {
    private CsrfMask() {}

    /** The token in base64, as it may be written into this one answer. Nothing stays nothing. */
    public static String over(String token) {
        if (token.isEmpty()) {
            return "";
        }
        byte[] secret = Base64.getUrlDecoder().decode(token);
        byte[] masked = new byte[2 * secret.length];
        byte[] pad = Tokens.randomBytes(secret.length);
        for (int i = 0; i < secret.length; i++) {
            masked[i] = pad[i];
            masked[secret.length + i] = (byte) (pad[i] ^ secret[i]);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(masked);
    }

    /** Whether it is this token under some mask. */
    public static boolean isOver(String token, String sent) {
        byte[] found = under(sent);
        return found.length > 0
                && MessageDigest.isEqual(found, Base64.getUrlDecoder().decode(token));
    }

    /** The token that was masked; no bytes if it cannot be one. */
    public static byte[] under(String sent) {
        byte[] masked = decoded(sent);
        byte[] found = new byte[masked.length / 2];
        for (int i = 0; i < found.length; i++) {
            found[i] = (byte) (masked[i] ^ masked[found.length + i]);
        }
        return found;
    }

    private static byte[] decoded(String sent) {
        try {
            return Base64.getUrlDecoder().decode(sent);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
