package org.onward.commitment;

import java.util.List;
import java.util.Optional;
import org.onward.web.Choices;
import org.onward.web.Field;
import org.onward.web.FieldProblem;
import org.onward.web.Link;
import org.onward.web.Page;

/** One commitment of the viewer: a proposal to confirm, an open one, or a closed one. */
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
        Optional<ConfirmForm> proposal,
        Optional<CheckBackForm> checkBack,
        List<HistoryEntry> history)
        implements Page {

    /** The form that confirms a proposal. The owner may change the words. */
    public record ConfirmForm(
            String takenDownBy, String on, Field whenField, Field willField, Choices scopeChoices, Field reviewOn) {}

    /** The check-back form. It is present while the commitment is open, also before the check-back is due. */
    public record CheckBackForm(String due, Choices answer, Field reviewOn, String usualNext) {}

    public record HistoryEntry(String on, String words) {}
}
