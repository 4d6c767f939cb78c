package org.onward.signin;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.onward.people.PersonId;
import org.onward.web.AccessRule;
import org.onward.web.Allowed;
import org.onward.web.CookiePolicy;
import org.onward.web.Form;
import org.onward.web.HeldForms;
import org.onward.web.Problem;
import org.onward.web.SiteAddress;

/**
 * Signs people in and out. Only the demo offers personas; elsewhere the page says that single sign-on is not set up.
 */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public final class SignInResource {
    private final SignIns signIns;
    private final HeldForms heldForms;
    private final boolean demo;
    private final CookiePolicy cookies;

    public SignInResource(SignIns signIns, HeldForms heldForms, boolean demo, CookiePolicy cookies) {
        this.signIns = signIns;
        this.heldForms = heldForms;
        this.demo = demo;
        this.cookies = cookies;
    }

    @GET
    @Path("sign-in")
    @Allowed(AccessRule.ANYONE)
    public SignInPage choose(@QueryParam("after") @DefaultValue("/") String after) {
        return new SignInPage(
                demo ? signIns.personas() : List.of(), SiteAddress.of(after).value());
    }

    @POST
    @Path("sign-in")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(AccessRule.ANYONE)
    public Response signIn(
            Form form,
            @CookieParam(SignInFilter.COOKIE) @DefaultValue("") String earlier,
            @Context SecurityContext security) {
        PersonId person = (demo ? signIns.persona(form.entered("persona")) : Optional.<PersonId>empty())
                .orElseThrow(() -> Problem.invalid("persona", "Choose one of the people on the page Sign in."));
        String token = signIns.restart(earlier, person);
        return Response.seeOther(firstPage(person, form))
                .cookie(cookie(token, (int) SignIns.LIFETIME.toSeconds(), security))
                .build();
    }

    @POST
    @Path("sign-out")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(AccessRule.SIGNED_IN)
    public Response signOut(
            Form form,
            @CookieParam(SignInFilter.COOKIE) @DefaultValue("") String token,
            @Context SecurityContext security) {
        if (form.hasProblems()) {
            throw Problem.conflict("This page was out of date. Go back, reload it and sign out again.");
        }
        signIns.end(token);
        return Response.seeOther(URI.create("/sign-in"))
                .cookie(cookie("", 0, security))
                .build();
    }

    /** The first page after signing in: the list of held forms if there are any, else the requested page. */
    private URI firstPage(PersonId person, Form form) {
        heldForms.deleteExpired();
        return heldForms.hasHeldForms(person.value())
                ? URI.create(HeldFormsResource.ADDRESS)
                : SiteAddress.of(form.entered("after")).uri();
    }

    private NewCookie cookie(String value, int seconds, SecurityContext security) {
        return cookies.cookie(SignInFilter.COOKIE, value, seconds, security);
    }
}
