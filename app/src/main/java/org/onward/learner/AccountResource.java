package org.onward.learner;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.onward.people.People;
import org.onward.people.Person;
import org.onward.people.Role;
import org.onward.people.Team;
import org.onward.people.Viewer;
import org.onward.web.AccessRule;
import org.onward.web.Allowed;

/** The viewer's account. */
@Path("/account")
@Produces(MediaType.TEXT_HTML)
public final class AccountResource {
    private final People people;

    public AccountResource(People people) {
        this.people = people;
    }

    @GET
    @Allowed(AccessRule.SIGNED_IN)
    public AccountPage page(@Auth Viewer viewer) {
        Person person = people.requirePerson(viewer.id());
        return new AccountPage(
                person.name(),
                Optional.of(person.email()).filter(email -> !email.isEmpty()),
                person.post(),
                people.requireTeam(person.team()).name(),
                person.lineManager().flatMap(people::person).map(Person::name),
                people.teamsLedBy(viewer.id()).stream().map(Team::name).toList(),
                viewer.roles().stream().sorted().map(Role::label).toList());
    }
}
