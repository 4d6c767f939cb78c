package org.onward.signin;

import java.util.List;
import org.onward.web.Page;

/** Choose whom to be (in the demo), or learn that there is no way in yet. */
public record SignInPage(List<Persona> personas, String after) implements Page {
    @Override
    public String title() {
        return "Sign in";
    }
}
