package org.onward.reflection;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.onward.people.PersonId;
import org.onward.secrets.MasterKey;

/** Makes a random key for each person, and wraps it with a key that only the installation's master key yields. */
final class ReflectionKeys {
    private static final Configuration TINK = AeadConfig2026.get();
    private static final int KEY_BYTES = 32;
    private static final int IV_BYTES = 12;
    private static final int TAG_BYTES = 16;

    private final Aead wrapping;

    ReflectionKeys(MasterKey masterKey) {
        try {
            wrapping = aead(KeysetHandle.newBuilder()
                    .addEntry(KeysetHandle.importKey(wrappingKey(masterKey))
                            .withRandomId()
                            .makePrimary())
                    .build());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is not to be had from this Java platform", e);
        }
    }

    /** A fresh key for somebody, wrapped: ready to be stored. */
    byte[] fresh(PersonId person) {
        try {
            KeysetHandle key = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, TINK);
            return TinkProtoKeysetFormat.serializeEncryptedKeyset(key, wrapping, owner(person), TINK);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a fresh key cannot be wrapped", e);
        }
    }

    /** @throws GeneralSecurityException when the master key is another, or the key was wrapped for somebody else */
    Aead unwrap(PersonId person, byte[] wrapped) throws GeneralSecurityException {
        return aead(TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, wrapping, owner(person), TINK));
    }

    @AccessesPartialKey
    private static AesGcmKey wrappingKey(MasterKey masterKey) throws GeneralSecurityException {
        return AesGcmKey.builder()
                .setParameters(AesGcmParameters.builder()
                        .setKeySizeBytes(KEY_BYTES)
                        .setIvSizeBytes(IV_BYTES)
                        .setTagSizeBytes(TAG_BYTES)
                        .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                        .build())
                .setKeyBytes(SecretBytes.copyFrom(masterKey.derive("reflections"), InsecureSecretKeyAccess.get()))
                .build();
    }

    private static byte[] owner(PersonId person) {
        return ("key of " + person).getBytes(StandardCharsets.UTF_8);
    }

    private static Aead aead(KeysetHandle keys) throws GeneralSecurityException {
        return keys.getPrimitive(TINK, Aead.class);
    }
}
