package org.onward.signin;

import java.util.List;
import org.onward.text.TextRule;
import org.onward.web.FieldProblem;
import org.onward.web.HeldForm;
import org.onward.web.LondonTime;
import org.onward.web.Page;

/** Lists the held forms of a person. Each can be shown on its own page or discarded. */
public record HeldFormsPage(List<FieldProblem> errors, List<Held> held) implements Page {
    private static final int MAX_BEGINNING_LENGTH = 120;

    /**
     * One held form.
     *
     * @param address the address of the request, and of the page that shows the form again
     * @param page the title of that page; may be empty
     * @param beginning of the longest text in the form
     */
    public record Held(String id, String address, String page, String beginning, String heldOn, String until) {
        static Held of(HeldForm form) {
            return new Held(
                    form.id().toString(),
                    form.address(),
                    form.pageTitle(),
                    TextRule.beginning(form.longestText(), MAX_BEGINNING_LENGTH),
                    LondonTime.dayAndTime(form.held()),
                    LondonTime.dayAndTime(form.expires()));
        }
    }

    @Override
    public String title() {
        return held.isEmpty() ? "Nothing is kept for you here" : "What you wrote is still here";
    }
}
