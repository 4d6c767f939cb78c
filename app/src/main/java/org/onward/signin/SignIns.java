package org.onward.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.onward.people.PersonId;
import org.onward.people.Viewer;
import org.onward.secrets.MasterKey;
import org.onward.web.CsrfMask;
import org.onward.web.Form;
import org.onward.web.Tokens;

/** Starts, recognises and ends sessions. The token lives in the browser's cookie; the database has its SHA-256. */
public final class SignIns {
    /** A working day with some to spare. */
    static final Duration LIFETIME = Duration.ofHours(12);

    /** For so long after its end, a form that was written in a session is recognised as its person's. */
    static final Duration RECOGNISED_AFTER_END = Duration.ofMinutes(30);

    private final SignInDao dao;
    private final InstantSource clock;
    private final byte[] csrfKey;

    public SignIns(Jdbi jdbi, InstantSource clock, MasterKey masterKey) {
        this.dao = jdbi.onDemand(SignInDao.class);
        this.clock = clock;
        this.csrfKey = masterKey.derive("csrf");
    }

    /** Ends the session that the browser had, if any, and returns the token of a new one. */
    String startInsteadOf(String earlier, PersonId person) {
        if (!earlier.isEmpty()) {
            end(earlier);
        }
        return start(person);
    }

    /** Returns the token for the cookie. */
    String start(PersonId person) {
        Instant now = clock.instant();
        String token = Tokens.random();
        dao.forgetEnded(now.minus(RECOGNISED_AFTER_END));
        dao.start(hash(token), hash(csrfBytes(token)), person, now, now.plus(LIFETIME));
        return token;
    }

    Optional<Viewer> viewer(String token) {
        return dao.viewer(hash(token), clock.instant());
    }

    void end(String token) {
        dao.end(hash(token), clock.instant());
    }

    /**
     * Deletes sessions that ended more than a day ago.
     *
     * @return how many, at most so many as asked
     */
    public int prune(int most) {
        return dao.forget(clock.instant().minus(Duration.ofDays(1)), most);
    }

    /** The token that the forms of this session carry: only our pages know it, and it needs no storage. */
    String csrf(String token) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(csrfBytes(token));
    }

    private byte[] csrfBytes(String token) {
        return MasterKey.mac(csrfKey, token.getBytes(StandardCharsets.UTF_8));
    }

    /** The session in which a form was written, if it goes on or ended a short while ago. */
    Optional<FormSession> formSession(Form form) {
        byte[] csrf = CsrfMask.under(form.entered(Form.CSRF));
        return csrf.length == 0
                ? Optional.empty()
                : dao.formSession(hash(csrf), clock.instant().minus(RECOGNISED_AFTER_END));
    }

    boolean hasEnded(FormSession session) {
        return !session.expires().isAfter(clock.instant());
    }

    List<Persona> personas() {
        return dao.personas();
    }

    Optional<PersonId> persona(String id) {
        return dao.persona(id);
    }

    /** The person behind a demo persona, as if they had signed in. */
    Optional<Viewer> personaViewer(String id) {
        return dao.personaViewer(id);
    }

    /** Names the person whom a demo persona stands for. */
    public void setPersona(String id, PersonId person) {
        dao.setPersona(id, person);
    }

    private static byte[] hash(String token) {
        return hash(token.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] hash(byte[] token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
