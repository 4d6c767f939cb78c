package org.onward.prompts.suggestion;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.onward.composer.model.TeamFacts.ModuleCompletion;
import org.onward.composer.model.TeamShare;
import org.onward.prompts.moment.TeamMoment;
import org.onward.text.English;

/** The texts of suggestions. */
final class SuggestionWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    private SuggestionWords() {}

    static String size(Suggestion.Offer offer) {
        return "%d minutes, %s questions".formatted(offer.request().minutes(), English.number(offer.questions()));
    }

    static String moment(TeamMoment moment, LocalDate today, Suggestion.Offer offer) {
        String what = English.capitalised(moment.moment().label());
        String when = moment.day().equals(today) ? "today" : "on " + DAY.format(moment.day());
        return "%s %s: %s"
                .formatted(moment.day().isBefore(today) ? what + " was" : what, when, size(offer))
                .replace("opens was", "opened");
    }

    static String writtenForIt(long questions) {
        return "You said that it is coming up, and %s written for it."
                .formatted(
                        questions == 1
                                ? "one of these questions was"
                                : English.number(questions) + " of these questions were");
    }

    static String care(LocalDate from) {
        return "For 48 hours after an incident people need care and facts, not questions: there are some from %s on."
                .formatted(DAY.format(from));
    }

    static String talked(LocalDate day) {
        return "Your team used questions or met on %s, and one talk a week is plenty: the next suggestion comes on Monday."
                .formatted(DAY.format(day));
    }

    static String due(int people) {
        return TeamShare.haveCommitmentsDue(people) + ", and it helps to be asked how they went.";
    }

    static String started(ModuleCompletion completion, int people) {
        int started = completion == null ? 0 : completion.started();
        return TeamShare.startOfSentence(started, people) + " started it, and you have not met to discuss it.";
    }

    static String quiet(@Nullable LocalDate last) {
        return last == null
                ? "It has not come up for half a year."
                : "It last came up in your team in %s; no harm in that, and perhaps there is news."
                        .formatted(MONTH.format(last));
    }

    static String gentle(boolean haveTalked, Suggestion.Offer offer) {
        if (!haveTalked) {
            return "Nothing is known yet of what your team talks about, so these start with what anybody can answer.";
        }
        return offer.sheet()
                .subject()
                .map("Nothing is due, so these are about what your team has left open most: “%s”."::formatted)
                .orElse("Nothing is due, and these fit any week.");
    }
}
