package org.onward.discussion;

import java.util.List;
import java.util.Optional;
import org.onward.web.Choices;
import org.onward.web.Field;
import org.onward.web.FieldProblem;
import org.onward.web.Link;
import org.onward.web.Page;

/**
 * The form that closes a session.
 *
 * @param held the fields for the time at which it was held, for a session whose start is to come
 * @param warning the themes that may name somebody; the user may send the form unchanged
 * @param present who was there, before the exceptions
 * @param register the marks of those who are an exception
 */
public record ClosePage(
        Link back,
        List<FieldProblem> errors,
        String address,
        String teamName,
        String when,
        Optional<HeldFields> held,
        Optional<RecapPage.NameWarning> warning,
        Choices present,
        RegisterFields.Register register,
        Field themes,
        List<ProposalFields> proposals,
        boolean moreProposals)
        implements Page {

    @Override
    public String title() {
        return "Close the discussion";
    }

    /** @param which the choice between the two instants of a local time that occurs twice */
    public record HeldFields(Field date, Field time, Optional<Choices> which) {}

    /** The fields for one commitment. */
    public record ProposalFields(int number, Choices owner, Field whenField, Field willField, Choices scope) {}

    /** The first commitment. The others are folded until somebody needs them. */
    public ProposalFields firstProposal() {
        return proposals.get(0);
    }

    public List<ProposalFields> otherProposals() {
        return proposals.subList(1, proposals.size());
    }
}
