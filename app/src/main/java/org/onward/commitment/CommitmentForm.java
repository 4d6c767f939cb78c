package org.onward.commitment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onward.content.Scope;
import org.onward.web.Choices;
import org.onward.web.Choices.Choice;
import org.onward.web.Form;

/** The fields {@code when}, {@code will}, {@code scope} and {@code reviewOn} of every form that edits a commitment. */
public record CommitmentForm(String when, String will, Optional<Scope> scope, Optional<LocalDate> reviewOn) {
    private static final List<Choice> SCOPES = List.of(
            Choices.choice(Scope.SELF.word(), "Me"),
            Choices.choice(Scope.TEAM.word(), "My team"),
            Choices.choice(Scope.ORGANISATION.word(), "My organisation"));

    /** The names of its fields, with those that remember the words that a starter replaced. */
    public static final Set<String> FIELDS = Set.of("when", "will", "scope", "reviewOn", "ownWhen", "ownWill");

    public static CommitmentForm read(Form form) {
        return new CommitmentForm(
                form.text("when", CommitmentWording.MAX_LENGTH, "Say when: a moment that will remind you."),
                form.text(
                        "will", CommitmentWording.MAX_LENGTH, "Say what you will do: something that others could see."),
                form.choice("scope", Scope::fromString, "Say whose habit it is about."),
                optionalDate(form, "reviewOn"));
    }

    /** Call this only when the form has no problems. */
    public CommitmentWording wording() {
        return new CommitmentWording(when, will, scope.orElseThrow(), reviewOn);
    }

    static Form filledWith(Commitment commitment, LocalDate reviewOn) {
        return Form.with("when", commitment.when())
                .and("will", commitment.will())
                .and("scope", commitment.scope().word())
                .and("reviewOn", reviewOn.toString());
    }

    static Choices scopes(Form form) {
        return Choices.of(form, "scope", SCOPES);
    }

    static Optional<LocalDate> optionalDate(Form form, String field) {
        return form.isBlank(field)
                ? Optional.empty()
                : Optional.of(form.date(field, "Choose a day, such as 4 January, or leave it empty."));
    }

    /** Leaves out the words, so that they cannot get into a log. */
    @Override
    public String toString() {
        return "CommitmentForm[" + scope + "]";
    }
}
