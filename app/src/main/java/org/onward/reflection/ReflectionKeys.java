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

/** Generates a random key per person and encrypts it with a key that is derived from the master key. */
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
            throw new IllegalStateException("This Java platform has no AES-GCM", e);
        }
    }

    /** Generates a new key for a person and returns it encrypted, ready to be stored. */
    byte[] generateWrapped(PersonId person) {
        try {
            KeysetHandle key = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, TINK);
            return TinkProtoKeysetFormat.serializeEncryptedKeyset(key, wrapping, associatedData(person), TINK);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot encrypt a new key", e);
        }
    }

    /** @throws GeneralSecurityException when the master key differs or the key belongs to another person */
    Aead unwrap(PersonId person, byte[] wrapped) throws GeneralSecurityException {
        return aead(TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, wrapping, associatedData(person), TINK));
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

    private static byte[] associatedData(PersonId person) {
        return ("key of " + person).getBytes(StandardCharsets.UTF_8);
    }

    private static Aead aead(KeysetHandle keys) throws GeneralSecurityException {
        return keys.getPrimitive(TINK, Aead.class);
    }
}
