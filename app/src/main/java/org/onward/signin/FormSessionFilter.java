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
import org.onward.web.PageUser;
import org.onward.web.Paths;
import org.onward.web.Problem;

/**
 * Detects a form that was rendered in another session than the current one. If another person's session rendered it,
 * its text is neither processed nor shown. If the session has ended, the form is held until its author signs in again.
 * The session is found by the form's CSRF token, because the browser deletes the cookie of an ended session.
 */
@Priority(Priorities.AUTHENTICATION + 100)
public final class FormSessionFilter implements ContainerRequestFilter {
    /** These forms have no text that could be lost, and they are meant to change the session. */
    private static final Set<String> NEVER_HELD = Set.of("/sign-in", "/sign-out");

    private final SignIns signIns;
    private final HeldForms heldForms;

    public FormSessionFilter(SignIns signIns, HeldForms heldForms) {
        this.signIns = signIns;
        this.heldForms = heldForms;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Optional<Form> form = Form.of(request).filter(any -> !NEVER_HELD.contains("/" + path(request)));
        if (form.isPresent()) {
            check(request, form.get(), PageUser.of(request));
        }
    }

    private void check(ContainerRequestContext request, Form form, Optional<PageUser> visitor) {
        if (visitor.isPresent() && CsrfMask.matches(visitor.get().unmaskedCsrf(), form.entered(Form.CSRF))) {
            return;
        }
        Optional<FormSession> session = signIns.formSession(form);
        if (visitor.isPresent() && !belongsToOtherPerson(form, session, visitor.get())) {
            return;
        }
        if (visitor.isPresent()) {
            Form.detachFrom(request);
            throw Problem.conflict(
                    otherPersonMessage(session.filter(signIns::hasEnded).flatMap(ended -> hold(ended, request, form))));
        }
        Optional<Instant> heldUntil = session.flatMap(formSession -> hold(formSession, request, form));
        if (heldUntil.isPresent()) {
            Form.detachFrom(request);
            throw Problem.signedOut(
                    "You were signed out before this was sent. What you wrote is kept for you alone until %s, and comes back when you sign in."
                            .formatted(LondonTime.dayAndTime(heldUntil.get())));
        }
    }

    private Optional<Instant> hold(FormSession session, ContainerRequestContext request, Form form) {
        return heldForms.hold(session.tokenHash(), session.person().value(), address(request), form);
    }

    private static boolean belongsToOtherPerson(Form form, Optional<FormSession> session, PageUser visitor) {
        return session.map(formSession -> !formSession.person().value().equals(visitor.id()))
                .orElseGet(() -> form.renderedFor()
                        .filter(person -> !person.equals(visitor.id().toString()))
                        .isPresent());
    }

    private static String otherPersonMessage(Optional<Instant> heldUntil) {
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
