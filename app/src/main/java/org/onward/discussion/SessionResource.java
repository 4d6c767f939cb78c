package org.onward.discussion;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.onward.content.Library;
import org.onward.people.Access;
import org.onward.people.People;
import org.onward.people.PersonId;
import org.onward.people.Viewer;
import org.onward.web.AccessRule;
import org.onward.web.Allowed;
import org.onward.web.Form;
import org.onward.web.Idempotency;
import org.onward.web.Page;
import org.onward.web.SeeOther;
import org.onward.web.WholeNumber;

/** One session and its facilitator guide. */
@Path("/sessions/{session}")
@Produces(MediaType.TEXT_HTML)
public final class SessionResource {
    private final Sessions sessions;
    private final Attendances attendances;
    private final SessionChanges changes;
    private final Access access;
    private final Idempotency idempotency;
    private final SessionPages pages;
    private final GuidePages guides;

    public SessionResource(
            Sessions sessions,
            Attendances attendances,
            AttendanceCorrections corrections,
            ThemeCorrections themes,
            SessionChanges changes,
            People people,
            Access access,
            Supplier<Library> library,
            Idempotency idempotency,
            InstantSource clock) {
        this.sessions = sessions;
        this.attendances = attendances;
        this.changes = changes;
        this.access = access;
        this.idempotency = idempotency;
        this.pages = new SessionPages(
                sessions, changes, new SessionRecaps(attendances, corrections, themes), people, access, clock);
        this.guides = new GuidePages(library);
    }

    @GET
    @Allowed(AccessRule.INVITED)
    public Page session(@Auth Viewer viewer, @PathParam("session") SessionId id) {
        Session session = sessions.require(id);
        access.requireTakesPart(
                viewer,
                session.team(),
                session.facilitator(),
                attendances.invited(session).keySet());
        return pages.page(viewer, session);
    }

    @POST
    @Path("cancel")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(AccessRule.FACILITATES)
    public SeeOther cancel(@Auth Viewer viewer, @PathParam("session") SessionId id, Form form) {
        Session session = sessions.requireFacilitated(viewer, id);
        return idempotency.form(
                viewer.id().value(),
                form,
                () -> {
                    changes.cancel(viewer, id, form.entered("reason"));
                    return SeeOther.to(SessionPages.address(session))
                            .withNotice("The session is cancelled. Everybody who is invited sees it.");
                },
                () -> pages.page(viewer, session, form));
    }

    /** Lets somebody else run the session. A search for a name shows the page again, with whom it found. */
    @POST
    @Path("facilitator")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(AccessRule.FACILITATES)
    public Object chooseFacilitator(@Auth Viewer viewer, @PathParam("session") SessionId id, Form form) {
        Session session = sessions.requireFacilitated(viewer, id);
        if (Facilitators.isSearch(form) && access.leads(viewer, session.team())) {
            return pages.page(viewer, session, form);
        }
        Optional<PersonId> facilitator =
                form.choice(Facilitators.FACILITATOR, PersonId::fromString, "Choose who runs it.");
        return idempotency.form(
                viewer.id().value(),
                form,
                () -> {
                    sessions.chooseFacilitator(viewer, id, facilitator.orElseThrow());
                    return SeeOther.to(SessionPages.address(session)).withNotice("The session has a new facilitator.");
                },
                () -> pages.page(viewer, session, form));
    }

    /** Undoes a cancellation. */
    @POST
    @Path("restore")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(AccessRule.FACILITATES)
    public SeeOther restore(@Auth Viewer viewer, @PathParam("session") SessionId id, Form form) {
        Session session = sessions.requireFacilitated(viewer, id);
        return idempotency.form(
                viewer.id().value(),
                form,
                () -> {
                    changes.restore(viewer, id);
                    return SeeOther.to(SessionPages.address(session)).withNotice("The session takes place after all.");
                },
                () -> pages.page(viewer, session, form));
    }

    @GET
    @Path("guide")
    @Allowed(AccessRule.FACILITATES)
    public Page guide(
            @Auth Viewer viewer,
            @PathParam("session") SessionId id,
            @QueryParam("minutes") Optional<WholeNumber> minutes) {
        Session session = sessions.requireFacilitated(viewer, id);
        return guides.page(
                session,
                sessions.agenda(id),
                minutes.map(number -> OptionalInt.of(number.value())).orElse(OptionalInt.empty()));
    }

    /** The case of the module, to print and hand out. */
    @GET
    @Path("handout")
    @Allowed(AccessRule.FACILITATES)
    public Page handout(@Auth Viewer viewer, @PathParam("session") SessionId id) {
        return guides.handout(sessions.requireFacilitated(viewer, id));
    }
}
