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
import org.onward.web.Problem;
import org.onward.web.Tokens;

/** Starts, finds and ends sessions. The session token is in the browser's cookie; the database stores its SHA-256. */
public final class SignIns {
    /** A working day and a few hours. */
    static final Duration LIFETIME = Duration.ofHours(12);

    /** How long after its end a session is still found by its forms. */
    static final Duration RECOGNISED_AFTER_END = Duration.ofMinutes(30);

    private final SignInDao dao;
    private final InstantSource clock;
    private final byte[] csrfKey;

    public SignIns(Jdbi jdbi, InstantSource clock, MasterKey masterKey) {
        this.dao = jdbi.onDemand(SignInDao.class);
        this.clock = clock;
        this.csrfKey = masterKey.derive("csrf");
    }

    /**
     * Ends the browser's earlier session, if any, and starts a new one.
     *
     * @return the token of the new session
     */
    String restart(String earlier, PersonId person) {
        if (!earlier.isEmpty()) {
            end(earlier);
        }
        return start(person);
    }

    /**
     * @return the token for the cookie
     * @throws Problem (403) for somebody who is expected or has left
     */
    String start(PersonId person) {
        Instant now = clock.instant();
        String token = Tokens.random();
        dao.deleteEnded(now.minus(RECOGNISED_AFTER_END));
        int started = dao.start(hash(token), hash(csrfBytes(token)), person, now, now.plus(LIFETIME));
        if (started == 0) {
            throw Problem.notAllowed("You cannot sign in: you have not started here yet, or have left."
                    + " If that is wrong, ask your personnel department.");
        }
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
     * @return how many, at most {@code limit}
     */
    public int deleteOldSessions(int limit) {
        return dao.deleteOlder(clock.instant().minus(Duration.ofDays(1)), limit);
    }

    /** The CSRF token of a session. It is derived from the session token, so it need not be stored. */
    String csrf(String token) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(csrfBytes(token));
    }

    private byte[] csrfBytes(String token) {
        return MasterKey.mac(csrfKey, token.getBytes(StandardCharsets.UTF_8));
    }

    /** The session in which a form was rendered, if it is active or ended recently. */
    Optional<FormSession> formSession(Form form) {
        byte[] csrf = CsrfMask.unmask(form.entered(Form.CSRF));
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

    /** The person of a demo persona, as if they had signed in. */
    Optional<Viewer> personaViewer(String id) {
        return dao.personaViewer(id);
    }

    /** Assigns a person to a demo persona. */
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
