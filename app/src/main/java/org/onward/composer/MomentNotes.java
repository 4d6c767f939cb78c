package org.onward.composer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.onward.content.Moment;
import org.onward.content.Prompt;

/** What a leader should know about what they said is coming up, or just past. */
final class MomentNotes {
    private static final String ANY_WEEK = " These fit any week.";

    private MomentNotes() {}

    /** In the day of an incident and the two after it there is no sheet at all: people need care and facts (rule 2). */
    static Optional<Composition.Refusal> care(ComposingContext situation) {
        return situation
                .request()
                .coming()
                .filter(coming -> coming.moment() == Moment.INCIDENT)
                .filter(coming -> MomentWindow.timing(coming, situation.today()) == MomentWindow.Timing.EARLY)
                .flatMap(UpcomingMoment::on)
                .map(day -> new Composition.Refusal(
                        "momentOn",
                        ("For 48 hours after an incident people need care and facts, not questions."
                                        + " Ask how everybody is, say what is known, and come back from %s on.")
                                .formatted(FactPhrases.day(day.plusDays(MomentWindow.DAYS_OF_CARE)))));
    }

    static Optional<String> on(List<Composition.Chosen> chosen, ComposingContext situation, HasRested rest) {
        return situation.request().coming().flatMap(coming -> {
            String label = FactPhrases.capitalised(coming.moment().label());
            return switch (MomentWindow.timing(coming, situation.today())) {
                case EARLY ->
                    Optional.of("%s: it is early for that. From %s on, a sheet will speak to it."
                                    .formatted(label, FactPhrases.day(opens(coming, situation.today())))
                            + ANY_WEEK);
                case LATE -> Optional.of("%s: %s".formatted(label, late(coming.moment())));
                case IN_TIME ->
                    chosen.stream().anyMatch(each -> situation.speaksToMoment(each.prompt()))
                            ? howTo(coming)
                            : Optional.of("%s: %s".formatted(label, whyNot(situation, rest)) + ANY_WEEK);
            };
        });
    }

    private static LocalDate opens(UpcomingMoment coming, LocalDate today) {
        return coming.on()
                .flatMap(day -> MomentWindow.of(coming.moment()).map(window -> window.opens(day)))
                .orElse(today);
    }

    private static String late(Moment moment) {
        return moment == Moment.INCIDENT
                ? "more than two weeks have passed." + ANY_WEEK
                        + " If it still weighs on somebody, occupational health and your Freedom to Speak Up guardian"
                        + " are there for that."
                : "the time for that is past." + ANY_WEEK;
    }

    /** News is for listening only, and an incident without a day may be hours old (rule 2). */
    private static Optional<String> howTo(UpcomingMoment coming) {
        if (coming.moment() == Moment.EXTERNAL_NEWS) {
            return Optional.of(
                    "This is for listening only: nobody debates the news, and nobody has to speak for anybody.");
        }
        return coming.moment() == Moment.INCIDENT && coming.on().isEmpty()
                ? Optional.of("You gave no day for the incident. People need 48 hours of care and facts before any"
                        + " of these questions.")
                : Optional.empty();
    }

    private static String whyNot(ComposingContext situation, HasRested rest) {
        List<Prompt> made = situation.bank().prompts().stream()
                .filter(situation::speaksToMoment)
                .toList();
        if (made.isEmpty()) {
            return "the library has no question for that yet.";
        }
        List<Prompt> fitting = made.stream()
                .filter(prompt -> ComposingRules.admit(prompt, situation))
                .toList();
        if (fitting.isEmpty()) {
            return "its questions stay away by this rule. "
                    + ComposingRules.inTheWayOf(made, situation).promise();
        }
        return fitting.stream().anyMatch(prompt -> rest.admits(prompt, situation))
                ? "none of its questions fits into a sheet of %d minutes."
                        .formatted(situation.request().minutes())
                : "your team used its questions lately, and they rest.";
    }
}
