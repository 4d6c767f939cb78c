package org.onward.secrets;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** 256 bits that an installation keeps to itself. Whoever has a database dump but not this key reads no reflection. */
public final class MasterKey {
    private static final int BYTES = 32;
    private static final String HOW_TO_MAKE_ONE = "Make one with: openssl rand -base64 32";

    private final byte[] key;

    private MasterKey(byte[] key) {
        this.key = key;
    }

    /**
     * Reads a key from a configuration.
     *
     * @throws IllegalArgumentException saying what is wrong and how to make a key, never quoting it
     */
    public static MasterKey parse(String base64) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("masterKey is not base64. " + HOW_TO_MAKE_ONE, e);
        }
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException(
                    base64.isBlank()
                            ? "masterKey is missing. " + HOW_TO_MAKE_ONE
                            : "masterKey has %d bytes instead of %d. %s"
                                    .formatted(bytes.length, BYTES, HOW_TO_MAKE_ONE));
        }
        if (looksMadeByHand(bytes)) {
            throw new IllegalArgumentException(
                    "masterKey is a default or an example, not a secret. " + HOW_TO_MAKE_ONE);
        }
        return new MasterKey(bytes);
    }

    /** Random bytes repeat a few values at most; a default or an example is one value or a sentence over and over. */
    private static boolean looksMadeByHand(byte[] bytes) {
        long distinct = new String(bytes, StandardCharsets.ISO_8859_1)
                .chars()
                .distinct()
                .count();
        boolean readable =
                new String(bytes, StandardCharsets.ISO_8859_1).chars().allMatch(c -> c >= ' ' && c < 127);
        return distinct < 16 || readable;
    }

    /**
     * The demo's own key: made at the first start, readable by its owner only.
     *
     * @param mayMake false when there is data that an earlier key has sealed: a new key would not open it
     */
    public static MasterKey inFile(Path file, boolean mayMake) throws IOException {
        if (!Files.exists(file)) {
            if (!mayMake) {
                throw new IllegalStateException(
                        "The key %s is missing, and the notes beside it cannot be read without it. Put it back, or start over with --fresh."
                                .formatted(file));
            }
            byte[] bytes = new byte[BYTES];
            new SecureRandom().nextBytes(bytes);
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(fresh);
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(fresh, Base64.getEncoder().encodeToString(bytes));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return parse(Files.readString(file));
    }

    /** A key for one purpose: HMAC-SHA256 of the purpose's name. Knowing it tells nothing about the others. */
    public byte[] derive(String purpose) {
        return mac(key, purpose.getBytes(StandardCharsets.UTF_8));
    }

    /** HMAC-SHA256. */
    public static byte[] mac(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MasterKey that && Arrays.equals(key, that.key);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(key);
    }

    @Override
    public String toString() {
        return "MasterKey[hidden]";
    }
}
