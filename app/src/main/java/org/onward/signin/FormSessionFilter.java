package org.onward.signin;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.onward.web.CsrfMask;
import org.onward.web.Form;
import org.onward.web.HeldForms;
import org.onward.web.LondonTime;
import org.onward.web.Paths;
import org.onward.web.Problem;
import org.onward.web.Visitor;

/**
 * Recognises a form that was written in another session than the one it is sent in. Nothing of what somebody else wrote is
 * shown or done; it is held until its author signs in. The form's own token tells in which session it was written, because a
 * browser forgets the cookie of a session that ended.
 */
@Priority(Priorities.AUTHENTICATION + 100)
public final class FormSessionFilter implements ContainerRequestFilter {
    /** Their forms hold nothing that could be lost, and are sent by whoever wants to be somebody else. */
    private static final Set<String> NOT_HELD = Set.of("/sign-in", "/sign-out");

    private final SignIns signIns;
    private final HeldForms heldForms;

    public FormSessionFilter(SignIns signIns, HeldForms heldForms) {
        this.signIns = signIns;
        this.heldForms = heldForms;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Optional<Form> form = Form.of(request).filter(any -> !NOT_HELD.contains("/" + path(request)));
        if (form.isPresent()) {
            check(request, form.get(), Visitor.of(request));
        }
    }

    private void check(ContainerRequestContext request, Form form, Optional<Visitor> visitor) {
        if (visitor.isPresent() && CsrfMask.isOver(visitor.get().unmaskedCsrf(), form.entered(Form.CSRF))) {
            return;
        }
        Optional<FormSession> session = signIns.formSession(form);
        if (visitor.isPresent() && !isSomebodyElses(form, session, visitor.get())) {
            return;
        }
        if (visitor.isPresent()) {
            Form.withholdFrom(request);
            throw Problem.conflict(heldForSomebodyElse(
                    session.filter(signIns::hasEnded).flatMap(ended -> hold(ended, request, form))));
        }
        Optional<Instant> heldUntil = session.flatMap(one -> hold(one, request, form));
        if (heldUntil.isPresent()) {
            Form.withholdFrom(request);
            throw Problem.signedOut(
                    "You were signed out before this was sent. What you wrote is kept for you alone until %s, and comes back when you sign in."
                            .formatted(LondonTime.dayAndTime(heldUntil.get())));
        }
    }

    private Optional<Instant> hold(FormSession session, ContainerRequestContext request, Form form) {
        return heldForms.hold(session.tokenHash(), session.person().value(), address(request), form);
    }

    private static boolean isSomebodyElses(Form form, Optional<FormSession> session, Visitor visitor) {
        return session.map(one -> !one.person().value().equals(visitor.id())).orElseGet(() -> form.madeFor()
                .filter(person -> !person.equals(visitor.id().toString()))
                .isPresent());
    }

    private static String heldForSomebodyElse(Optional<Instant> heldUntil) {
        String why = "Somebody else was signed in here when this page was opened, so nothing of it was sent or shown.";
        return heldUntil
                .map(until -> why
                        + " What they wrote is kept for them until %s, and comes back when they sign in."
                                .formatted(LondonTime.dayAndTime(until)))
                .orElse(why);
    }

    private static String path(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        return path.startsWith("/") ? path.substring(1) : path;
    }

    private static String address(ContainerRequestContext request) {
        UriInfo address = request.getUriInfo();
        return Paths.pathAndQuery(
                address.getRequestUri().getRawPath(), address.getRequestUri().getRawQuery());
    }
}
