package org.onward.composer.wording;

import java.util.ArrayList;
import java.util.List;
import org.onward.composer.model.Composition.Chosen;
import org.onward.composer.model.TeamFacts;
import org.onward.composer.rules.ComposingContext;
import org.onward.composer.rules.CooldownHasPassed;
import org.onward.composer.rules.FactPhrases;
import org.onward.content.Mode;
import org.onward.content.Prompt.QuestionType;
import org.onward.content.Safety;

/** Notes for the leader about the whole sheet. */
public final class SheetNotes {
    private final List<Chosen> chosen;
    private final ComposingContext context;
    private final List<String> notes = new ArrayList<>();

    private SheetNotes(List<Chosen> chosen, ComposingContext context) {
        this.chosen = chosen;
        this.context = context;
    }

    public static List<String> notesFor(List<Chosen> chosen, ComposingContext context, CooldownHasPassed rest) {
        SheetNotes notes = new SheetNotes(chosen, context);
        notes.onRest(rest);
        MomentNotes.noteFor(chosen, context, rest).ifPresent(notes.notes::add);
        notes.onSafety();
        notes.onCommitments();
        notes.onMode();
        notes.onTime();
        notes.notes.addAll(CalendarNotes.notesFor(context));
        return notes.notes;
    }

    /** Why a sheet on one subject has others. */
    public static String otherSubjects(ComposingContext context) {
        return context.focus()
                .map(focus ->
                        "Your team has used most questions on “%s” lately, so others come in.".formatted(focus.title()))
                .orElse("Your team has used most questions on one subject lately, so there are several here.");
    }

    private void onRest(CooldownHasPassed rest) {
        if (chosen.stream().anyMatch(Chosen::isReused)) {
            notes.add(
                    "Too little is left that your team has not used lately. So questions from %s and before are back, and each says so."
                            .formatted(FactPhrases.day(rest.reusableUntil())));
        }
    }

    private void onSafety() {
        if (context.facts().safety() == Safety.LOW) {
            notes.add("Stay out of the room for one part, so that people can talk without you."
                    + " Start in writing or in pairs, and let nobody be called on.");
        }
    }

    private void onCommitments() {
        TeamFacts.CommitmentCounts commitments = context.facts().commitments();
        boolean checksIn = chosen.stream()
                .anyMatch(chosenPrompt -> chosenPrompt.prompt().conditions().asks() == QuestionType.CHECK_IN);
        if (commitments.due() > 0 && !checksIn && !context.checkedInRecently()) {
            notes.add(FactPhrases.due(commitments.due())
                    + (context.isTimeOfCare()
                            ? " They can wait for your next meeting."
                            : " Ask first how it went: kept, partly, not yet, or no longer right."));
        }
        if (commitments.atLimit() > 0) {
            notes.add("Enough commitments are open here. Ask for no new one: the next step on an old one counts.");
        }
    }

    private void onMode() {
        if (context.request().mode() == Mode.HYBRID) {
            notes.add("People on a screen speak first, every time.");
        }
    }

    private void onTime() {
        int minutes = chosen.stream()
                .mapToInt(chosenPrompt -> chosenPrompt.prompt().minutes())
                .sum();
        int time = context.request().questionMinutes();
        if (minutes < time) {
            notes.add("The questions fill %d of the %d minutes that there are for them. The rest is yours."
                    .formatted(minutes, time));
        }
    }
}
