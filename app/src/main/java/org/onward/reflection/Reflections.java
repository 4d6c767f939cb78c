package org.onward.reflection;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
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

    /** Limits the earlier texts of one note, because its page shows all of them. */
    static final int MAX_REVISIONS = 50;

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
        return decrypted(author, dao.notesOf(author.id(), item));
    }

    private static Reflection reflection(ReflectionDao.EncryptedNote note, Optional<Aead> key) {
        return new Reflection(
                note.id(), note.item(), note.written(), note.edited(), key.flatMap(aead -> decrypt(aead, note)));
    }

    /**
     * One page of all notes of the author, decrypted, the latest first.
     *
     * @param byItem whether notes on the same item come together
     * @param page from 1
     */
    public List<Reflection> all(Viewer author, boolean byItem, int page, int perPage) {
        return decrypted(author, dao.page(author.id(), byItem, perPage, (page - 1) * perPage));
    }

    /** The author's notes that were written from one instant until another, exclusive; decrypted, the latest first. */
    public List<Reflection> writtenBetween(Viewer author, Instant from, Instant until, int limit) {
        return decrypted(author, dao.writtenBetween(author.id(), from, until, limit));
    }

    /** How many notes the author has. */
    public int countOf(Viewer author) {
        return dao.countOf(author.id());
    }

    /** @throws Problem (404) for a note that does not exist or belongs to another person */
    public Reflection require(Viewer author, ReflectionId id) {
        return decrypted(author, dao.one(id, author.id()).stream().toList()).stream()
                .findFirst()
                .orElseThrow(Reflections::unknown);
    }

    /** What a note of the author said before, the latest first. It is empty for other people's notes. */
    public List<Reflection.EarlierText> earlierTexts(Viewer author, ReflectionId id) {
        Optional<ReflectionDao.EncryptedNote> note = dao.one(id, author.id());
        Optional<Aead> key = note.flatMap(one -> unwrapped(author.id(), one.wrapped()));
        return note.stream()
                .flatMap(one -> dao.revisions(id).stream()
                        .map(revision -> new Reflection.EarlierText(
                                revision.until(),
                                key.flatMap(aead -> decrypt(
                                        aead,
                                        revision.ciphertext(),
                                        earlierAssociatedData(one, revision.until()),
                                        id)))))
                .toList();
    }

    /**
     * Changes the text of a note. The earlier text is kept, encrypted, until the note is deleted.
     *
     * @return whether the text differs
     * @throws Problem (404) for a note that does not exist or belongs to another person, (422)
     */
    public boolean edit(Viewer author, ReflectionId id, String note) {
        String text = TextRequirements.require("note", note, MAX_LENGTH, "Write a few words, or delete the note.");
        return transactions.inTransaction(() -> {
            if (dao.one(id, author.id()).isEmpty()) {
                throw unknown();
            }
            Aead key = lockedKey(author.id());
            ReflectionDao.EncryptedNote before = dao.one(id, author.id()).orElseThrow(Reflections::unknown);
            String earlier = decrypt(key, before).orElseThrow(Reflections::keyHasChanged);
            if (earlier.equals(text)) {
                return false;
            }
            if (dao.countRevisions(id) >= MAX_REVISIONS) {
                throw Problem.invalid(
                        "note",
                        "You have changed this note %d times, which is as often as one can. Write a new one instead."
                                .formatted(MAX_REVISIONS));
            }
            Instant now = afterEarlierTexts(id);
            dao.keepRevision(id, now, encrypt(key, earlier, earlierAssociatedData(before, now)));
            dao.change(id, encrypt(key, id, author.id(), before.item(), text), now);
            return true;
        });
    }

    /** Now, or right after the latest earlier text of the note if the clock stands still or was set back. */
    private Instant afterEarlierTexts(ReflectionId id) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return dao.latestRevision(id)
                .filter(latest -> !latest.isBefore(now))
                .map(latest -> latest.plus(1, ChronoUnit.MICROS))
                .orElse(now);
    }

    /**
     * Deletes a note with its earlier texts. The rung "reflected" stays.
     *
     * @throws Problem (404) for a note that does not exist or belongs to another person
     */
    public void delete(Viewer author, ReflectionId id) {
        if (dao.delete(id, author.id()) == 0) {
            throw unknown();
        }
    }

    private List<Reflection> decrypted(Viewer author, List<ReflectionDao.EncryptedNote> notes) {
        Optional<Aead> key = notes.stream().findFirst().flatMap(first -> unwrapped(author.id(), first.wrapped()));
        return notes.stream().map(note -> reflection(note, key)).toList();
    }

    private static Problem unknown() {
        return Problem.notFound("There is no such note. It may be deleted already.");
    }

    private static Problem keyHasChanged() {
        return Problem.invalid(
                "note",
                "Your note cannot be kept at the moment: the key of this service has changed. Copy your text, and"
                        + " tell your administrator.");
    }

    /** Locks the key, so that the notes of one person are counted and written one after the other. */
    private Aead lockedKey(PersonId author) {
        if (dao.key(author).isEmpty()) {
            dao.addKey(author, keys.generateWrapped(author));
        }
        return unwrapped(author, dao.lockKey(author)).orElseThrow(Reflections::keyHasChanged);
    }

    private static byte[] encrypt(Aead key, ReflectionId id, PersonId author, ItemId item, String note) {
        return encrypt(key, note, associatedData(id, author, item));
    }

    private static byte[] encrypt(Aead key, String text, byte[] associatedData) {
        try {
            return key.encrypt(text.getBytes(StandardCharsets.UTF_8), associatedData);
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
        return decrypt(key, note.ciphertext(), associatedData(note.id(), note.person(), note.item()), note.id());
    }

    private static Optional<String> decrypt(Aead key, byte[] ciphertext, byte[] associatedData, ReflectionId id) {
        try {
            return Optional.of(new String(key.decrypt(ciphertext, associatedData), StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            LOG.error("Cannot decrypt note {}: its id, person or item differs from the one it was encrypted for", id);
            return Optional.empty();
        }
    }

    /** An earlier text cannot take the place of the current one, nor of another earlier one. */
    private static byte[] earlierAssociatedData(ReflectionDao.EncryptedNote note, Instant until) {
        return "reflection %s of %s on %s until %s"
                .formatted(note.id(), note.person(), note.item(), until)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The associated data of a ciphertext. A ciphertext copied to another row, person or item cannot be decrypted. */
    private static byte[] associatedData(ReflectionId id, PersonId author, ItemId item) {
        return "reflection %s of %s on %s".formatted(id, author, item).getBytes(StandardCharsets.UTF_8);
    }
}
