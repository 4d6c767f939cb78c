package org.onward.composer.wording;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.onward.composer.model.Composition;
import org.onward.composer.model.MeetingDays;
import org.onward.composer.model.MomentWindow;
import org.onward.composer.model.UpcomingMoment;
import org.onward.composer.rules.ComposingContext;
import org.onward.composer.rules.ComposingRules;
import org.onward.composer.rules.CooldownHasPassed;
import org.onward.composer.rules.FactPhrases;
import org.onward.content.Moment;
import org.onward.content.Prompt;
import org.onward.text.English;

/** Notes about the moment that the leader entered. */
public final class MomentNotes {
    private static final String ANY_WEEK = " These fit any week.";

    private MomentNotes() {}

    /**
     * There is no sheet on the day of an incident and the two days after it, because people need care and facts (rule
     * 2).
     */
    public static Optional<Composition.Refusal> careRefusal(ComposingContext context) {
        return context.request()
                .upcoming()
                .filter(upcoming -> upcoming.moment() == Moment.INCIDENT)
                .filter(upcoming -> MomentWindow.timing(upcoming, context.today()) == MomentWindow.Timing.EARLY)
                .flatMap(UpcomingMoment::on)
                .map(day -> new Composition.Refusal(
                        "momentOn",
                        ("For 48 hours after an incident people need care and facts, not questions."
                                        + " Ask how everybody is, say what is known, and come back from %s on.")
                                .formatted(FactPhrases.day(MeetingDays.firstFrom(
                                        day.plusDays(MomentWindow.DAYS_OF_CARE),
                                        context.bank().observances())))));
    }

    static Optional<String> noteFor(List<Composition.Chosen> chosen, ComposingContext context, CooldownHasPassed rest) {
        return context.request().upcoming().flatMap(upcoming -> {
            String label = English.capitalised(upcoming.moment().label());
            return switch (MomentWindow.timing(upcoming, context.today())) {
                case EARLY ->
                    Optional.of("%s: it is early for that. From %s on, a sheet will speak to it."
                                    .formatted(label, FactPhrases.day(opens(upcoming, context)))
                            + ANY_WEEK);
                case LATE -> Optional.of("%s: %s".formatted(label, late(upcoming.moment())));
                case IN_TIME ->
                    chosen.stream().anyMatch(chosenPrompt -> context.fitsMoment(chosenPrompt.prompt()))
                            ? howTo(upcoming)
                            : Optional.of("%s: %s".formatted(label, whyNot(context, rest)) + ANY_WEEK);
            };
        });
    }

    /** The first day of the window on which a team may meet. */
    private static LocalDate opens(UpcomingMoment upcoming, ComposingContext context) {
        LocalDate first = upcoming.on()
                .flatMap(day -> MomentWindow.of(upcoming.moment()).map(window -> window.firstDay(day)))
                .orElse(context.today());
        return MeetingDays.firstFrom(first, context.bank().observances());
    }

    private static String late(Moment moment) {
        return moment == Moment.INCIDENT
                ? "more than two weeks have passed." + ANY_WEEK
                        + " If it still weighs on somebody, occupational health and your Freedom to Speak Up guardian"
                        + " are there for that."
                : "the time for that is past." + ANY_WEEK;
    }

    /** News is for listening only. An incident without a day may have been hours ago (rule 2). */
    private static Optional<String> howTo(UpcomingMoment upcoming) {
        if (upcoming.moment() == Moment.EXTERNAL_NEWS) {
            return Optional.of(
                    "This is for listening only: nobody debates the news, nothing is decided, and nobody has to"
                            + " speak for anybody.");
        }
        return upcoming.moment() == Moment.INCIDENT && upcoming.on().isEmpty()
                ? Optional.of("You gave no day for the incident. People need 48 hours of care and facts before any"
                        + " of these questions.")
                : Optional.empty();
    }

    private static String whyNot(ComposingContext context, CooldownHasPassed rest) {
        List<Prompt> forMoment =
                context.bank().prompts().stream().filter(context::fitsMoment).toList();
        if (forMoment.isEmpty()) {
            return "the library has no question for that yet.";
        }
        List<Prompt> fitting = forMoment.stream()
                .filter(prompt -> ComposingRules.isAdmitted(prompt, context))
                .toList();
        if (fitting.isEmpty()) {
            return "its questions stay away by this rule. "
                    + ComposingRules.blockingRule(forMoment, context).description();
        }
        return fitting.stream().anyMatch(prompt -> rest.admits(prompt, context))
                ? "none of its questions fits into a sheet of %d minutes."
                        .formatted(context.request().minutes())
                : "your team used its questions lately, and they rest.";
    }
}
