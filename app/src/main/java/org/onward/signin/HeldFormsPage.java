package org.onward.signin;

import java.util.List;
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
                    beginning(form.longestText()),
                    LondonTime.dayAndTime(form.held()),
                    LondonTime.dayAndTime(form.expires()));
        }

        private static String beginning(String text) {
            String oneLine = text.strip().replaceAll("\\s+", " ");
            return oneLine.codePointCount(0, oneLine.length()) <= MAX_BEGINNING_LENGTH
                    ? oneLine
                    : oneLine.substring(0, oneLine.offsetByCodePoints(0, MAX_BEGINNING_LENGTH)) + "…";
        }
    }

    @Override
    public String title() {
        return held.isEmpty() ? "Nothing is kept for you here" : "What you wrote is still here";
    }
}
