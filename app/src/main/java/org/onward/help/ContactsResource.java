package org.onward.help;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.onward.people.Access;
import org.onward.people.Role;
import org.onward.people.Team;
import org.onward.people.TeamId;
import org.onward.people.Viewer;
import org.onward.web.AccessRule;
import org.onward.web.Allowed;
import org.onward.web.Choices;
import org.onward.web.Form;
import org.onward.web.Idempotency;
import org.onward.web.Link;
import org.onward.web.SeeOther;

/** Lists, adds, changes and removes contacts. */
@Path("/administration/contacts")
@Produces(MediaType.TEXT_HTML)
public final class ContactsResource {
    private static final String ADDRESS = "/administration/contacts";

    private final LocalContacts contacts;
    private final Access access;
    private final Idempotency idempotency;

    public ContactsResource(LocalContacts contacts, Access access, Idempotency idempotency) {
        this.contacts = contacts;
        this.access = access;
        this.idempotency = idempotency;
    }

    @GET
    @Allowed(AccessRule.ADMINISTERS)
    public ContactListPage all(@Auth Viewer viewer) {
        return list(viewer, Form.blank());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(AccessRule.ADMINISTERS)
    public SeeOther add(@Auth Viewer viewer, Form form) {
        List<Team> parts = access.partsFor(viewer, Role.ADMINISTRATOR);
        Optional<TeamId> part = parts.size() == 1
                ? Optional.of(parts.get(0).id())
                : form.choice("part", TeamId::fromString, "Choose for whom they are there.");
        ContactForm.Values values = ContactForm.read(form);
        return idempotency.form(
                viewer.id().value(),
                form,
                () -> {
                    contacts.add(
                            viewer,
                            part.orElseThrow(),
                            values.kind().orElseThrow(),
                            values.name(),
                            values.reach(),
                            values.note());
                    return SeeOther.to(ADDRESS).withNotice("The contact is on the page “Who to speak to here”.");
                },
                () -> list(viewer, form));
    }

    @GET
    @Path("{contact}")
    @Allowed(AccessRule.ADMINISTERS)
    public ContactPage one(@Auth Viewer viewer, @PathParam("contact") LocalContactId id) {
        LocalContact contact = contacts.requireAdministered(viewer, id);
        return page(contact, ContactForm.filledWith(contact));
    }

    @POST
    @Path("{contact}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(AccessRule.ADMINISTERS)
    public SeeOther change(@Auth Viewer viewer, @PathParam("contact") LocalContactId id, Form form) {
        ContactForm.Values values = ContactForm.read(form);
        return idempotency.form(
                viewer.id().value(),
                form,
                () -> {
                    contacts.change(
                            viewer, id, values.kind().orElseThrow(), values.name(), values.reach(), values.note());
                    return SeeOther.to(ADDRESS).withNotice("The contact was changed.");
                },
                () -> page(contacts.requireAdministered(viewer, id), form));
    }

    @POST
    @Path("{contact}/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(AccessRule.ADMINISTERS)
    public SeeOther remove(@Auth Viewer viewer, @PathParam("contact") LocalContactId id, Form form) {
        return idempotency.form(
                viewer.id().value(),
                form,
                () -> {
                    contacts.remove(viewer, id);
                    return SeeOther.to(ADDRESS).withNotice("The contact was removed.");
                },
                () -> list(viewer, form));
    }

    private ContactListPage list(Viewer viewer, Form form) {
        List<Team> parts = access.partsFor(viewer, Role.ADMINISTRATOR);
        return new ContactListPage(
                List.of(new Link("/administration", "Administration")),
                form.problems(),
                ADDRESS,
                contacts.administeredBy(viewer).stream()
                        .map(contact -> new ContactListPage.Line(
                                contact.kind().label(),
                                contact.name(),
                                contact.reach(),
                                contact.teamName(),
                                ADDRESS + "/" + contact.id()))
                        .toList(),
                parts.size() == 1 ? Optional.empty() : Optional.of(Choices.of(form, "part", choices(parts))),
                ContactForm.of(form));
    }

    private static List<Choices.Choice> choices(List<Team> parts) {
        return Stream.concat(
                        Stream.of(Choices.choice("", "Choose")),
                        parts.stream().map(team -> Choices.choice(team.id().toString(), team.name())))
                .toList();
    }

    private static ContactPage page(LocalContact contact, Form form) {
        return new ContactPage(
                new Link(ADDRESS, "Who people can speak to"),
                form.problems(),
                ADDRESS + "/" + contact.id(),
                contact.name(),
                contact.teamName(),
                ContactForm.of(form));
    }
}
