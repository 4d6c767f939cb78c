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

/** The secret of an installation: 256 bits. Without it, nobody can read reflections from a database dump. */
public final class MasterKey {
    private static final int BYTES = 32;
    private static final String HOW_TO_CREATE_ONE = "Create one with: openssl rand -base64 32";

    private final byte[] key;

    private MasterKey(byte[] key) {
        this.key = key;
    }

    /**
     * Reads a key from a configuration.
     *
     * @throws IllegalArgumentException with the reason and how to create a key; the message never contains the key
     */
    public static MasterKey parse(String base64) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("masterKey is not base64. " + HOW_TO_CREATE_ONE, e);
        }
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException(
                    base64.isBlank()
                            ? "masterKey is missing. " + HOW_TO_CREATE_ONE
                            : "masterKey has %d bytes instead of %d. %s"
                                    .formatted(bytes.length, BYTES, HOW_TO_CREATE_ONE));
        }
        if (isDefaultOrExample(bytes)) {
            throw new IllegalArgumentException(
                    "masterKey is a default or an example, not a secret. " + HOW_TO_CREATE_ONE);
        }
        return new MasterKey(bytes);
    }

    /** Recognises defaults and examples: they repeat a few values or are readable text, and random bytes do not. */
    private static boolean isDefaultOrExample(byte[] bytes) {
        long distinct = new String(bytes, StandardCharsets.ISO_8859_1)
                .chars()
                .distinct()
                .count();
        boolean readable =
                new String(bytes, StandardCharsets.ISO_8859_1).chars().allMatch(c -> c >= ' ' && c < 127);
        return distinct < 16 || readable;
    }

    /**
     * Reads the demo's key from a file. At the first start it creates the file, which only its owner can read.
     *
     * @param mayCreate false when there is data that was encrypted with an earlier key, because a new key could not
     *     decrypt it
     */
    public static MasterKey fromFile(Path file, boolean mayCreate) throws IOException {
        if (!Files.exists(file)) {
            if (!mayCreate) {
                throw new IllegalStateException(
                        "The key %s is missing, and the encrypted text in the database cannot be read without it. Put it back, or start over with --fresh."
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

    /**
     * Derives a key for one purpose: HMAC-SHA256 of the purpose's name. A derived key reveals nothing about the other
     * keys.
     */
    public byte[] derive(String purpose) {
        return mac(key, purpose.getBytes(StandardCharsets.UTF_8));
    }

    /** Computes HMAC-SHA256. */
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
