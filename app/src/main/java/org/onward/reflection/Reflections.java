package org.onward.reflection;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.onward.content.ItemId;
import org.onward.content.LearningModule;
import org.onward.content.Rung;
import org.onward.database.Transactions;
import org.onward.learning.Learning;
import org.onward.learning.Progress;
import org.onward.learning.Step;
import org.onward.people.PersonId;
import org.onward.people.Viewer;
import org.onward.secrets.MasterKey;
import org.onward.web.Problem;
import org.onward.web.TextRequirements;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stores private notes encrypted and decrypts them for their author. No method can name another author than the viewer. */
public final class Reflections {
    public static final int MAX_LENGTH = 10_000;

    /** Limits the notes on one module, because its page shows all of them. */
    static final int MAX_NOTES = 50;

    private static final Logger LOG = LoggerFactory.getLogger(Reflections.class);

    private final Transactions transactions;
    private final ReflectionDao dao;
    private final ReflectionKeys keys;
    private final Learning learning;
    private final InstantSource clock;

    public Reflections(Jdbi jdbi, Learning learning, InstantSource clock, MasterKey masterKey) {
        this.transactions = new Transactions(jdbi);
        this.dao = jdbi.onDemand(ReflectionDao.class);
        this.keys = new ReflectionKeys(masterKey);
        this.learning = learning;
        this.clock = clock;
    }

    /**
     * Saves a note and records the rung "reflected".
     *
     * @return the author's progress on the module afterwards
     */
    public Progress write(Viewer author, LearningModule module, String note, int minutes) {
        String text = TextRequirements.require("note", note, MAX_LENGTH, "Write a few words. Only you can read them.");
        return transactions.inTransaction(() -> {
            Aead key = lockedKey(author.id());
            if (dao.count(author.id(), module.id()) >= MAX_NOTES) {
                throw Problem.invalid(
                        "note",
                        "You have %d notes on this module. Delete one that you no longer need, then save this one."
                                .formatted(MAX_NOTES));
            }
            ReflectionId id = ReflectionId.next();
            Instant now = clock.instant();
            dao.add(id, author.id(), module.id(), now, encrypt(key, id, author.id(), module.id(), text));
            return learning.record(Step.of(author.id(), module, Rung.REFLECTED, minutes, now));
        });
    }

    /** The author's notes on an item, decrypted, the latest first. */
    public List<Reflection> reflectionsOf(Viewer author, ItemId item) {
        List<ReflectionDao.EncryptedNote> notes = dao.notesOf(author.id(), item);
        if (notes.isEmpty()) {
            return List.of();
        }
        Optional<Aead> key = unwrapped(author.id(), notes.get(0).wrapped());
        return notes.stream()
                .map(note -> new Reflection(note.id(), note.written(), key.flatMap(aead -> decrypt(aead, note))))
                .toList();
    }

    /**
     * Deletes the text of a note. The rung "reflected" stays.
     *
     * @throws Problem (404) for a note that does not exist or belongs to another person
     */
    public void delete(Viewer author, ItemId item, ReflectionId id) {
        if (dao.delete(id, author.id(), item) == 0) {
            throw Problem.notFound("There is no such note. It may be deleted already.");
        }
    }

    /** Locks the key, so that the notes of one person are counted and written one after the other. */
    private Aead lockedKey(PersonId author) {
        if (dao.key(author).isEmpty()) {
            dao.addKey(author, keys.generateWrapped(author));
        }
        return unwrapped(author, dao.lockKey(author))
                .orElseThrow(() -> Problem.invalid(
                        "note",
                        "Your note cannot be kept at the moment: the key of this service has changed. Copy your text, and"
                                + " tell your administrator."));
    }

    private static byte[] encrypt(Aead key, ReflectionId id, PersonId author, ItemId item, String note) {
        try {
            return key.encrypt(note.getBytes(StandardCharsets.UTF_8), associatedData(id, author, item));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot encrypt a note", e);
        }
    }

    private Optional<Aead> unwrapped(PersonId author, Optional<byte[]> wrapped) {
        try {
            return wrapped.isEmpty() ? Optional.empty() : Optional.of(keys.unwrap(author, wrapped.get()));
        } catch (GeneralSecurityException e) {
            LOG.error(
                    "Cannot decrypt the key of person {}: check that the master key is the one that encrypted it",
                    author);
            return Optional.empty();
        }
    }

    private static Optional<String> decrypt(Aead key, ReflectionDao.EncryptedNote note) {
        try {
            byte[] text = key.decrypt(note.ciphertext(), associatedData(note.id(), note.person(), note.item()));
            return Optional.of(new String(text, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            LOG.error(
                    "Cannot decrypt note {}: its id, person or item differs from the one it was encrypted for",
                    note.id());
            return Optional.empty();
        }
    }

    /** The associated data of a ciphertext. A ciphertext copied to another row, person or item cannot be decrypted. */
    private static byte[] associatedData(ReflectionId id, PersonId author, ItemId item) {
        return "reflection %s of %s on %s".formatted(id, author, item).getBytes(StandardCharsets.UTF_8);
    }
}
