package org.onward.web;

import java.security.MessageDigest;
import java.util.Base64;

/**
 * Masks a session's CSRF token with fresh random bytes each time it is written into a page: {@code pad, pad XOR token}.
 *
 * <p>Pages are compressed, and some repeat text from the request. If the token had the same bytes every time, an
 * attacker could guess it piece by piece from the size of the responses (BREACH).
 */
public final class CsrfMask {
    private CsrfMask() {}

    /** The masked token in base64, for one response. An empty token stays empty. */
    public static String mask(String token) {
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

    /** Whether the masked token contains this token. */
    public static boolean matches(String token, String sent) {
        byte[] found = unmask(sent);
        return found.length > 0
                && MessageDigest.isEqual(found, Base64.getUrlDecoder().decode(token));
    }

    /** Removes the mask. The result is empty if the text is not a masked token. */
    public static byte[] unmask(String sent) {
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
