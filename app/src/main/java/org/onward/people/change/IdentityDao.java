package org.onward.people.change;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.onward.people.PersonId;

interface IdentityDao {
    @SqlQuery("SELECT person FROM person_identity WHERE issuer = :issuer AND subject = :subject")
    Optional<PersonId> personWith(String issuer, String subject);

    @SqlQuery("SELECT issuer, subject FROM person_identity WHERE person = :person ORDER BY issuer, subject")
    List<PersonIdentity> identitiesOf(PersonId person);

    @SqlUpdate(
            """
            INSERT INTO person_identity (issuer, subject, person, linked) VALUES (:issuer, :subject, :person, :now)
            ON CONFLICT (issuer, subject) DO NOTHING
            """)
    int add(String issuer, String subject, PersonId person, Instant now);

    @SqlUpdate("DELETE FROM person_identity WHERE issuer = :issuer AND subject = :subject AND person = :person")
    int remove(String issuer, String subject, PersonId person);
}
