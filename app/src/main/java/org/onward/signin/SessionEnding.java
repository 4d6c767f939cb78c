package org.onward.signin;

import java.time.Instant;
import org.jdbi.v3.core.Jdbi;
import org.onward.people.OrganisationListener;
import org.onward.people.PersonId;

/** Ends all sessions of a person who leaves. Otherwise a session would be valid again if they came back. */
public final class SessionEnding implements OrganisationListener {
    private final SignInDao dao;

    public SessionEnding(Jdbi jdbi) {
        this.dao = jdbi.onDemand(SignInDao.class);
    }

    @Override
    public void personLeft(PersonId person, Instant at) {
        dao.endAll(person, at);
    }
}
