package org.onward.web;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.onward.database.Ids;
import org.onward.secrets.MasterKey;
import org.onward.text.TextRule;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores forms that were sent after their session had ended, until the author signs in again. Address and fields are
 * encrypted. The row's id, session and person are authenticated data, so that a ciphertext moved to another row cannot
 * be decrypted.
 */
public final class HeldForms {
    /** Long enough for somebody who comes back within a working day. */
    static final Duration KEPT_FOR = Duration.ofHours(12);

    private static final Logger LOG = LoggerFactory.getLogger(HeldForms.class);

    private final HeldFormDao dao;
    private final ObjectMapper json;
    private final InstantSource clock;
    private final Aead aead;

    public HeldForms(Jdbi jdbi, ObjectMapper json, InstantSource clock, MasterKey masterKey) {
        this.dao = jdbi.onDemand(HeldFormDao.class);
        this.json = json;
        this.clock = clock;
        this.aead = aead(masterKey);
    }

    /** The encrypted part of a row. */
    private record Content(String address, String pageTitle, Map<String, List<String>> fields) {}

    /**
     * Stores a form for the person who owned the session.
     *
     * @return when it expires; empty if the form has no text, because then it is not stored
     */
    public Optional<Instant> hold(byte[] session, UUID person, String address, Form form) {
        Map<String, List<String>> fields = form.content();
        if (fields.values().stream().flatMap(List::stream).allMatch(TextRule::isBlank)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Instant expires = now.plus(KEPT_FOR);
        UUID id = Ids.next();
        dao.deleteExpired(now);
        dao.store(
                session,
                id,
                person,
                encrypt(new Content(address, form.pageTitle(), fields), associatedData(id, session, person)),
                now,
                expires);
        return Optional.of(expires);
    }

    /**
     * The held forms of a person, the latest first. A row that cannot be decrypted with this installation's key is left
     * out.
     */
    public List<HeldForm> heldFormsOf(UUID person) {
        return dao.heldFormsOf(person, clock.instant()).stream()
                .map(this::decrypt)
                .flatMap(Optional::stream)
                .toList();
    }

    public boolean hasHeldForms(UUID person) {
        return !dao.heldFormsOf(person, clock.instant()).isEmpty();
    }

    /** The form with this id, if it belongs to this person and this address. */
    Optional<HeldForm> find(UUID person, UUID id, String address) {
        return heldFormsOf(person).stream()
                .filter(form -> form.id().equals(id) && form.address().equals(address))
                .findFirst();
    }

    /** @throws Problem (404) if there is no such form for this person */
    public void discard(UUID person, UUID id) {
        if (dao.delete(id, person) == 0) {
            throw Problem.notFound("There is no such text. It may be sent or thrown away already.");
        }
    }

    /** Deletes a held form after it was restored and submitted. */
    void deleteSubmitted(UUID person, UUID id, String address) {
        find(person, id, address).ifPresent(form -> dao.delete(form.id(), person));
    }

    public void deleteExpired() {
        dao.deleteExpired(clock.instant());
    }

    /**
     * Deletes expired forms.
     *
     * @return how many, at most {@code limit}
     */
    public int deleteExpired(int limit) {
        return dao.deleteExpired(clock.instant(), limit);
    }

    private byte[] encrypt(Content content, byte[] associatedData) {
        try {
            return aead.encrypt(json.writeValueAsBytes(content), associatedData);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("the held form cannot be encrypted", e);
        }
    }

    private Optional<HeldForm> decrypt(HeldFormDao.HeldFormRow row) {
        try {
            byte[] decrypted = aead.decrypt(row.sealed(), associatedData(row.id(), row.session(), row.person()));
            Content content = json.readValue(decrypted, new TypeReference<Content>() {});
            return Optional.of(new HeldForm(
                    row.id(), content.address(), content.pageTitle(), content.fields(), row.held(), row.expires()));
        } catch (GeneralSecurityException | IOException e) {
            LOG.warn("The held form {} cannot be decrypted with the key of this installation", row.id());
            return Optional.empty();
        }
    }

    private static byte[] associatedData(UUID id, byte[] session, UUID person) {
        return "held form %s of session %s for %s"
                .formatted(id, HexFormat.of().formatHex(session), person)
                .getBytes(StandardCharsets.UTF_8);
    }

    @AccessesPartialKey
    private static Aead aead(MasterKey masterKey) {
        try {
            AesGcmKey key = AesGcmKey.builder()
                    .setParameters(AesGcmParameters.builder()
                            .setKeySizeBytes(32)
                            .setIvSizeBytes(12)
                            .setTagSizeBytes(16)
                            .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                            .build())
                    .setKeyBytes(SecretBytes.copyFrom(masterKey.derive("held forms"), InsecureSecretKeyAccess.get()))
                    .build();
            return KeysetHandle.newBuilder()
                    .addEntry(KeysetHandle.importKey(key).withRandomId().makePrimary())
                    .build()
                    .getPrimitive(AeadConfig2026.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java platform has no AES-GCM", e);
        }
    }
}
