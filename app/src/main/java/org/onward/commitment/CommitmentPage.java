package org.onward.commitment;

import java.util.List;
import java.util.Optional;
import org.onward.web.Choices;
import org.onward.web.Field;
import org.onward.web.FieldProblem;
import org.onward.web.Link;
import org.onward.web.Page;

/** One commitment of the viewer: a proposal to confirm, an open one, a withdrawn one, or a closed one. */
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
        Optional<Withdrawn> withdrawn,
        List<HistoryEntry> history,
        boolean answered)
        implements Page {

    /** The form that confirms a proposal. The owner may change the words. */
    public record ConfirmForm(
            String takenDownBy, String on, Field whenField, Field willField, Choices scopeChoices, Field reviewOn) {}

    /**
     * The check-back form. It is present while the commitment is open, also before the check-back is due.
     *
     * @param isNew whether withdrawing it takes its rung back
     * @param confirmedOn the day of its confirmation
     */
    public record CheckBackForm(
            String due,
            Choices answer,
            Field words,
            Field reviewOn,
            String usualNext,
            boolean isNew,
            String confirmedOn) {}

    /**
     * @param rungStays whether it was withdrawn so late that its rung stays
     * @param restorableUntil until when it can be brought back, if that is not over
     */
    public record Withdrawn(String on, boolean rungStays, Optional<String> restorableUntil) {}

    /** @param own the owner's own words, or what a changed commitment said before; may be empty */
    public record HistoryEntry(String on, String words, Optional<String> own) {
        /** Leaves out the words, so that they cannot get into a log. */
        @Override
        public String toString() {
            return "HistoryEntry[" + on + "]";
        }
    }

    /** Leaves out the words, so that they cannot get into a log. */
    @Override
    public String toString() {
        return "CommitmentPage[" + address + "]";
    }
}
