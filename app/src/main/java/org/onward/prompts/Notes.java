package org.onward.prompts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onward.content.Moment;
import org.onward.content.Prompt;
import org.onward.prompts.Composition.Chosen;
import org.onward.prompts.Gates.HasRested;
import org.onward.web.LondonTime;

/** What a leader should know about a sheet as a whole, or about why there is none. */
final class Notes {
    private Notes() {}

    static List<String> on(List<Chosen> chosen, Situation situation, HasRested rest) {
        List<String> notes = new ArrayList<>();
        if (chosen.stream().anyMatch(Chosen::isBack)) {
            notes.add(
                    "Too little is left that your team has not used in the last %d days. So questions from %s and before are back, and each says so."
                            .formatted(HasRested.DAYS, LondonTime.day(rest.from())));
        }
        onMoment(chosen, situation, rest).ifPresent(notes::add);
        int due = situation.facts().peopleWithDueCommitments();
        if (due > 0) {
            notes.add(
                    Phrases.due(due) + " You could ask first how it went: kept, partly, not yet, or no longer right.");
        }
        int minutes = chosen.stream().mapToInt(each -> each.prompt().minutes()).sum();
        if (minutes < situation.request().minutes()) {
            notes.add("It fills %d of your %d minutes. The rest is yours."
                    .formatted(minutes, situation.request().minutes()));
        }
        return notes;
    }

    private static Optional<String> onMoment(List<Chosen> chosen, Situation situation, HasRested rest) {
        Optional<Moment> moment = situation.request().moment();
        if (moment.isEmpty() || chosen.stream().anyMatch(each -> situation.speaksToMoment(each.prompt()))) {
            return Optional.empty();
        }
        return Optional.of(whyNot(situation, rest).formatted(moment.get().label()) + " These fit any week.");
    }

    private static String whyNot(Situation situation, HasRested rest) {
        List<Prompt> made = situation.bank().prompts().stream()
                .filter(situation::speaksToMoment)
                .toList();
        List<Prompt> fitting =
                made.stream().filter(prompt -> Rules.admit(prompt, situation)).toList();
        if (made.isEmpty()) {
            return "There is no question for %s in the library yet.";
        }
        if (fitting.isEmpty()) {
            return "The questions for %s do not suit this group or this way to meet.";
        }
        return fitting.stream().anyMatch(prompt -> rest.admits(prompt, situation))
                ? "The questions for %s need more time than you have."
                : "Your team used the questions for %s lately, and they rest.";
    }

    static String refusal(List<Prompt> fitting, Situation situation) {
        boolean opens = has(fitting, Place.OPENING);
        if (opens && has(fitting, Place.CLOSE)) {
            return "No opening and close together fit %d minutes. Choose more time."
                    .formatted(situation.request().minutes());
        }
        return "The library has no %s question for a group of this size that meets like this: %s. Choose another way to meet, or ask a content editor for one."
                .formatted(
                        opens ? "closing" : "opening",
                        situation.request().mode().label());
    }

    private static boolean has(List<Prompt> prompts, Place place) {
        return prompts.stream().anyMatch(prompt -> Arc.placesFor(prompt).contains(place));
    }
}
