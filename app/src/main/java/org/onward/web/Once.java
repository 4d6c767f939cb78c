package org.onward.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.onward.database.Transactions;
import org.onward.secrets.MasterKey;
import org.onward.text.TextRule;

/**
 * Writes that are done once, however often they are sent. The key is claimed, the work done and the answer kept in one
 * transaction: a second sender waits for the first and gets its answer.
 */
public final class Once {
    private static final int LONGEST_KEY = 200;

    private final Transactions transactions;
    private final OnceDao dao;
    private final ObjectMapper json;
    private final InstantSource clock;
    private final byte[] macKey;

    public Once(Jdbi jdbi, ObjectMapper json, InstantSource clock, MasterKey masterKey) {
        this.transactions = new Transactions(jdbi);
        this.dao = jdbi.onDemand(OnceDao.class);
        this.json = json;
        this.clock = clock;
        this.macKey = masterKey.derive("once");
    }

    /**
     * Does the work of an API call. Without a key it is simply done.
     *
     * @throws Problem (422) when the key was used with another body
     */
    public <T> T call(UUID person, Optional<String> key, Object body, Class<T> answer, Supplier<T> work) {
        if (key.isEmpty()) {
            return work.get();
        }
        if (TextRule.isBlank(key.get()) || key.get().length() > LONGEST_KEY) {
            throw Problem.malformed("Idempotency-Key", "Use 1 to %d characters.".formatted(LONGEST_KEY));
        }
        byte[] mac = MasterKey.mac(macKey, (answer.getName() + " " + write(body)).getBytes(StandardCharsets.UTF_8));
        return transactions.inTransaction(() -> {
            if (dao.claim(person, key.get(), mac, clock.instant()) == 0) {
                String before = dao.answer(person, key.get(), mac)
                        .orElseThrow(() -> Problem.invalid(
                                "Idempotency-Key", "This key was used for something else. Use a fresh one."));
                return read(before, answer);
            }
            T result = work.get();
            dao.keep(person, key.get(), write(result));
            return result;
        });
    }

    /** Does the work of a form, or shows the form again with what was entered and what to put right. */
    public SeeOther form(UUID person, Form form, Supplier<SeeOther> work, Supplier<? extends Page> page) {
        Optional<String> key = Optional.of(form.entered(Form.ONCE)).filter(value -> !TextRule.isBlank(value));
        return form.submit(() -> call(person, key, form.content(), SeeOther.class, work), page);
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer that was kept cannot be read as " + type, e);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record that cannot be written as JSON: " + value.getClass(), e);
        }
    }
}
