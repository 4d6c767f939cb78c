package org.onward.commitment;

import java.util.List;
import java.util.Optional;
import org.onward.web.Choices;
import org.onward.web.Field;
import org.onward.web.FieldProblem;
import org.onward.web.Link;
import org.onward.web.Page;

/** One commitment of mine: to confirm, to answer, or to look back on. */
public record CommitmentPage(
        Link back,
        List<FieldProblem> errors,
        String title,
        String address,
        String when,
        String will,
        String scope,
        String module,
        String moduleHref,
        Optional<ToConfirm> proposal,
        Optional<ToAnswer> checkBack,
        List<Past> history)
        implements Page {

    /** A proposal, in words that can still be changed. */
    public record ToConfirm(
            String takenDownBy, String on, Field whenField, Field willField, Choices scopeChoices, Field reviewOn) {}

    /** The question how it went, there while the commitment is open, due or not. */
    public record ToAnswer(String due, Choices answer, Field reviewOn, String usualNext) {}

    public record Past(String on, String words) {}
}
