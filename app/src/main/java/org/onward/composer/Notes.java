package org.onward.composer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onward.composer.Composition.Chosen;
import org.onward.content.Mode;
import org.onward.content.Moment;
import org.onward.content.Prompt;
import org.onward.content.Safety;

/** What a leader should know about a sheet as a whole, or about why there is none. */
final class Notes {
    private Notes() {}

    static List<String> on(List<Chosen> chosen, Situation situation, HasRested rest) {
        List<String> notes = new ArrayList<>();
        if (chosen.stream().anyMatch(Chosen::isBack)) {
            notes.add(
                    "Too little is left that your team has not used lately. So questions from %s and before are back, and each says so."
                            .formatted(Phrases.day(rest.back())));
        }
        onMoment(chosen, situation, rest).ifPresent(notes::add);
        onSafety(situation).ifPresent(notes::add);
        onPromises(chosen, situation).ifPresent(notes::add);
        if (situation.request().mode() == Mode.HYBRID) {
            notes.add("People on a screen speak first, every time.");
        }
        int minutes = chosen.stream().mapToInt(each -> each.prompt().minutes()).sum();
        if (minutes < situation.request().minutes()) {
            notes.add("It fills %d of your %d minutes. The rest is yours."
                    .formatted(minutes, situation.request().minutes()));
        }
        return notes;
    }

    /** In the first two days after an incident there is no sheet at all: people need care and facts (rule 2). */
    static Optional<Composition.Refusal> care(Situation situation) {
        return situation
                .request()
                .coming()
                .filter(coming -> coming.moment() == Moment.INCIDENT)
                .filter(coming -> Window.timing(coming, situation.today()) == Window.Timing.EARLY)
                .flatMap(Coming::on)
                .map(day -> new Composition.Refusal(
                        "momentOn",
                        ("In the first two days after an incident people need care and facts, not questions."
                                        + " Ask how everybody is, say what is known, and come back from %s on.")
                                .formatted(Phrases.day(day.plusDays(Window.DAYS_OF_CARE)))));
    }

    private static Optional<String> onMoment(List<Chosen> chosen, Situation situation, HasRested rest) {
        Optional<Coming> coming = situation.request().coming();
        if (coming.isEmpty()) {
            return Optional.empty();
        }
        String label = coming.get().moment().label();
        return switch (Window.timing(coming.get(), situation.today())) {
            case EARLY ->
                Optional.of("It is early for %s: from %s on, a sheet will speak to it. These fit any week."
                        .formatted(label, Phrases.day(opens(coming.get(), situation.today()))));
            case LATE -> Optional.of("It is late for %s: people have moved on. These fit any week.".formatted(label));
            case IN_TIME ->
                chosen.stream().anyMatch(each -> situation.speaksToMoment(each.prompt()))
                        ? listening(coming.get())
                        : Optional.of(whyNot(situation, rest).formatted(label) + " These fit any week.");
        };
    }

    private static LocalDate opens(Coming coming, LocalDate today) {
        return coming.on()
                .flatMap(day -> Window.of(coming.moment()).map(window -> window.opens(day)))
                .orElse(today);
    }

    /** Rule 2: news is for listening only. */
    private static Optional<String> listening(Coming coming) {
        return coming.moment() == Moment.EXTERNAL_NEWS
                ? Optional.of(
                        "This is for listening only: nobody debates the news, and nobody has to speak for anybody.")
                : Optional.empty();
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

    private static Optional<String> onSafety(Situation situation) {
        return situation.facts().safety() == Safety.LOW
                ? Optional.of("Stay out of the room for one part, so that people can talk without you."
                        + " Start in writing or in pairs, and let nobody be called on.")
                : Optional.empty();
    }

    private static Optional<String> onPromises(List<Chosen> chosen, Situation situation) {
        TeamFacts.Promises promises = situation.facts().promises();
        boolean checksIn =
                chosen.stream().anyMatch(each -> each.prompt().conditions().asks() == Prompt.Asks.CHECK_IN);
        if (promises.due() > 0 && !checksIn) {
            return Optional.of(
                    Phrases.due(promises.due()) + " Ask first how it went: kept, partly, not yet, or no longer right.");
        }
        return promises.full() > 0
                ? Optional.of(
                        "Enough commitments are open here. Ask for no new one: the next step on an old one counts.")
                : Optional.empty();
    }

    static Composition.Refusal refusal(List<Prompt> fitting, Situation situation) {
        boolean opens = has(fitting, Place.OPENING, situation);
        if (opens && has(fitting, Place.CLOSE, situation)) {
            return new Composition.Refusal(
                    "minutes",
                    "No opening and close together fit %d minutes. Choose more time."
                            .formatted(situation.request().minutes()));
        }
        return new Composition.Refusal(
                "mode",
                "The library has no %s question for a group of this size that meets like this: %s. Choose another way to meet, or ask a content editor for one."
                        .formatted(
                                opens ? "closing" : "opening",
                                situation.request().mode().label()));
    }

    private static boolean has(List<Prompt> prompts, Place place, Situation situation) {
        return prompts.stream()
                .anyMatch(prompt ->
                        Arc.placesFor(prompt, situation.facts().safety()).contains(place));
    }
}
