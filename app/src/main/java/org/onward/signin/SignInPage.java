package org.onward.signin;

import java.util.List;
import org.onward.web.Page;

/** Offers the personas of the demo. Without a demo it says that nobody can sign in yet. */
public record SignInPage(List<Persona> personas, String after) implements Page {
    @Override
    public String title() {
        return "Sign in";
    }
}
