package org.onward.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.onward.database.Transactions;
import org.onward.secrets.MasterKey;
import org.onward.text.TextRule;

/**
 * Performs each write once, however often the request is sent. One transaction claims the key, does the work and stores
 * the answer. A concurrent request with the same key waits for the first and gets its answer. Without a key, the work
 * still runs in one transaction.
 */
public final class Idempotency {
    private static final int MAX_KEY_LENGTH = 200;

    /** Clients repeat a request within minutes. A page may be left open over a weekend. */
    private static final Duration RETENTION = Duration.ofDays(7);

    private final Transactions transactions;
    private final IdempotencyDao dao;
    private final ObjectMapper json;
    private final InstantSource clock;
    private final byte[] macKey;

    public Idempotency(Jdbi jdbi, ObjectMapper json, InstantSource clock, MasterKey masterKey) {
        this.transactions = new Transactions(jdbi);
        this.dao = jdbi.onDemand(IdempotencyDao.class);
        this.json = json;
        this.clock = clock;
        this.macKey = masterKey.derive("once");
    }

    /**
     * Does the work of an API call in one transaction. Without a key, each request does the work.
     *
     * @throws Problem (422) when the key was used with another body
     */
    public <T> T call(UUID person, Optional<String> key, Object body, Class<T> answer, Supplier<T> work) {
        return perform(person, key, body, answer, work, transactions::inTransaction, Idempotency::keyReused);
    }

    /**
     * The same for work that is atomic by itself: one statement, or one transaction of its own. Without a key no transaction is
     * opened around it, which saves the round trip of the commit.
     */
    public <T> T callAtomic(UUID person, Optional<String> key, Object body, Class<T> answer, Supplier<T> work) {
        return perform(person, key, body, answer, work, Supplier::get, Idempotency::keyReused);
    }

    private static Problem keyReused(IdempotencyDao.StoredResponse stored) {
        return Problem.invalid(
                "Idempotency-Key",
                "This key was used at %s with another body, and what that body asked for was done. Send the same body to get its answer again, or use a fresh key."
                        .formatted(stored.recorded().truncatedTo(ChronoUnit.SECONDS)));
    }

    private <T> T perform(
            UUID person,
            Optional<String> key,
            Object body,
            Class<T> answer,
            Supplier<T> work,
            Function<Supplier<T>, T> withoutKey,
            Function<IdempotencyDao.StoredResponse, Problem> ifUsed) {
        if (key.isEmpty()) {
            return withoutKey.apply(work);
        }
        if (TextRule.isBlank(key.get()) || key.get().length() > MAX_KEY_LENGTH) {
            throw Problem.malformed("Idempotency-Key", "Use 1 to %d characters.".formatted(MAX_KEY_LENGTH));
        }
        byte[] mac = MasterKey.mac(macKey, (answer.getName() + " " + write(body)).getBytes(StandardCharsets.UTF_8));
        return transactions.inTransaction(() -> {
            if (dao.claim(person, key.get(), mac, clock.instant()) == 0) {
                IdempotencyDao.StoredResponse stored = dao.find(person, key.get())
                        .orElseThrow(() -> Problem.conflict("This was being done or forgotten. Send it again."));
                if (!MessageDigest.isEqual(stored.requestMac(), mac)) {
                    throw ifUsed.apply(stored);
                }
                return read(stored.answer(), answer);
            }
            T result = work.get();
            dao.storeAnswer(person, key.get(), write(result));
            return result;
        });
    }

    /**
     * Deletes expired keys.
     *
     * @return how many, at most {@code limit}
     */
    public int deleteOldKeys(int limit) {
        return dao.deleteRecordedBefore(clock.instant().minus(RETENTION), limit);
    }

    /**
     * Does the work of a form. If it cannot be done, the form is shown again with its values and problems. If the same
     * rendered form was submitted earlier with other values, the form is shown with the new values and a link to the
     * earlier result.
     */
    public SeeOther form(UUID person, Form form, Supplier<SeeOther> work, Supplier<? extends Page> page) {
        return form(person, form, form.content(), work, page);
    }

    private SeeOther form(
            UUID person,
            Form form,
            Map<String, List<String>> content,
            Supplier<SeeOther> work,
            Supplier<? extends Page> page) {
        Optional<String> key =
                Optional.of(form.entered(Form.IDEMPOTENCY_KEY)).filter(value -> !TextRule.isBlank(value));
        return form.submit(
                () -> perform(
                        person,
                        key,
                        content,
                        SeeOther.class,
                        work,
                        transactions::inTransaction,
                        stored -> sentBefore(form, stored)),
                page);
    }

    /**
     * The same for one button of a page whose only form has several parts. The other parts are not sent with it: what was typed into
     * them is shown again.
     *
     * @param page builds the page that shows a form: this one with its problems, or what was typed into the other parts
     */
    public FormResult part(
            UUID person, Form form, FormPart part, Supplier<SeeOther> work, Function<Form, ? extends Page> page) {
        Form others = part.others(form);
        SeeOther done = form(
                person,
                form,
                form.without(field -> !part.fields().contains(field)).content(),
                work,
                () -> page.apply(form));
        return others.isEmpty() ? done : new ShownAgain(page.apply(others), done, others);
    }

    private Problem sentBefore(Form form, IdempotencyDao.StoredResponse stored) {
        String when = LondonTime.date(stored.recorded()).equals(LondonTime.date(clock.instant()))
                ? "at " + LondonTime.time(stored.recorded())
                : "on " + LondonTime.dayAndTime(stored.recorded());
        location(stored).ifPresent(location -> form.setEarlierSubmission(new EarlierSubmission(when, location)));
        return new Problem(
                Problem.ProblemType.INVALID,
                "You already saved this %s. What you have changed since then is not saved yet: it is still here, and if you send it now it is saved as well."
                        .formatted(when),
                List.of());
    }

    /** The page to which the earlier submission redirected. */
    private Optional<URI> location(IdempotencyDao.StoredResponse stored) {
        try {
            return Optional.of(json.readValue(stored.answer(), SeeOther.class).location());
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored answer cannot be read as " + type, e);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("this type cannot be written as JSON: " + value.getClass(), e);
        }
    }
}
