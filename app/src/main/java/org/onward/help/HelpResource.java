package org.onward.help;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.onward.content.LoadedContent;
import org.onward.people.Role;
import org.onward.people.Viewer;
import org.onward.web.AccessRule;
import org.onward.web.Allowed;
import org.onward.web.LondonTime;

/** The pages that the footer links. All of them except the contacts can be read before signing in. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public final class HelpResource {
    private final LocalContacts contacts;
    private final Supplier<LoadedContent> content;
    private final String version;

    public HelpResource(LocalContacts contacts, Supplier<LoadedContent> content, String version) {
        this.contacts = contacts;
        this.content = content;
        this.version = version;
    }

    @GET
    @Path("help")
    @Allowed(AccessRule.ANYONE)
    public HelpPage help() {
        return new HelpPage();
    }

    @GET
    @Path("privacy")
    @Allowed(AccessRule.ANYONE)
    public PrivacyPage privacy() {
        return new PrivacyPage();
    }

    @GET
    @Path("accessibility")
    @Allowed(AccessRule.ANYONE)
    public AccessibilityPage accessibility() {
        return new AccessibilityPage();
    }

    @GET
    @Path("about")
    @Allowed(AccessRule.ANYONE)
    public AboutPage about() {
        LoadedContent loaded = content.get();
        return new AboutPage(version, loaded.version(), LondonTime.dayAndTime(loaded.since()));
    }

    @GET
    @Path("contacts")
    @Allowed(AccessRule.SIGNED_IN)
    public ContactsPage contacts(@Auth Viewer viewer) {
        List<LocalContact> all = contacts.forViewer(viewer);
        return new ContactsPage(
                Arrays.stream(ContactKind.values())
                        .map(kind -> group(kind, all))
                        .filter(group -> !group.contacts().isEmpty())
                        .toList(),
                viewer.hasRole(Role.ADMINISTRATOR));
    }

    private static ContactsPage.Group group(ContactKind kind, List<LocalContact> all) {
        return new ContactsPage.Group(
                kind.label(),
                kind.subjects(),
                all.stream()
                        .filter(contact -> contact.kind() == kind)
                        .map(contact -> new ContactsPage.Line(
                                contact.name(), contact.reach(), contact.note(), contact.teamName()))
                        .toList());
    }
}
