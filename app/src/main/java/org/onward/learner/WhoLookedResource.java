package org.onward.learner;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.onward.audit.AuditSubjectKind;
import org.onward.people.AuditEntry;
import org.onward.people.AuditReader;
import org.onward.people.AuditWords;
import org.onward.people.Viewer;
import org.onward.web.AccessRule;
import org.onward.web.Allowed;
import org.onward.web.Link;
import org.onward.web.LondonTime;
import org.onward.web.Paging;

/** What the audit trail says about the viewer. */
@Path("/who-looked")
@Produces(MediaType.TEXT_HTML)
public final class WhoLookedResource {
    private static final String ADDRESS = "/who-looked";
    private static final int ENTRIES_PER_PAGE = 50;

    private final AuditReader reader;

    public WhoLookedResource(AuditReader reader) {
        this.reader = reader;
    }

    @GET
    @Allowed(AccessRule.SIGNED_IN)
    public WhoLookedPage page(@Auth Viewer viewer, @QueryParam("before") @DefaultValue("") String before) {
        long position = Paging.before(before);
        List<AuditEntry> read = reader.entriesAbout(viewer.id().value(), position, ENTRIES_PER_PAGE + 1);
        List<AuditEntry> shown = read.subList(0, Math.min(read.size(), ENTRIES_PER_PAGE));
        return new WhoLookedPage(
                List.of(new Link("/", "My learning")),
                "Who looked at mine",
                shown.stream().map(WhoLookedResource::line).toList(),
                position == AuditReader.START_AT_NEWEST ? Optional.empty() : Optional.of(ADDRESS),
                shown.size() < read.size()
                        ? Optional.of(ADDRESS + "?before="
                                + shown.get(shown.size() - 1).sequence())
                        : Optional.empty());
    }

    private static WhoLookedPage.Line line(AuditEntry entry) {
        return new WhoLookedPage.Line(
                LondonTime.dayAndTime(entry.happened()),
                AuditWords.actor(entry),
                AuditWords.action(entry),
                entry.subjectKind() == AuditSubjectKind.TEAM
                        ? Optional.of(AuditWords.subject(entry))
                        : Optional.empty());
    }
}
