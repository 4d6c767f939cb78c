package org.onward.prompts.suggestion;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.onward.composer.Composer;
import org.onward.composer.model.ComposingRequest;
import org.onward.composer.model.Composition;
import org.onward.composer.model.MeetingDays;
import org.onward.composer.model.MomentWindow;
import org.onward.composer.model.RequestedFocus;
import org.onward.composer.model.TeamFacts;
import org.onward.composer.rules.RandomTieBreak;
import org.onward.content.ItemId;
import org.onward.content.LearningModule;
import org.onward.content.Library;
import org.onward.content.Mode;
import org.onward.content.Moment;
import org.onward.content.Prompt;
import org.onward.content.Prompt.QuestionType;
import org.onward.content.ThemeId;
import org.onward.people.TeamId;
import org.onward.prompts.moment.TeamMoment;
import org.onward.prompts.record.TeamRecord;

/**
 * Decides what to suggest to a team in a week. The order is: a moment, commitments that are due, a module that waits
 * for its discussion, a theme that has not come up for long, and otherwise a gentle start. A suggestion is only made if
 * the sheet contains what its text says.
 *
 * @param monday the first day of the week
 * @param upcoming the moments that the leader entered
 * @param notNow modules that the team should not talk about now
 * @param mode how the team met last
 */
record WeeklySuggestion(
        Composer composer,
        Library library,
        TeamId team,
        LocalDate monday,
        TeamFacts facts,
        List<TeamMoment> upcoming,
        Set<ItemId> notNow,
        Mode mode) {
    private static final int MINUTES = 15;

    /** With fewer people there is no team to talk. */
    private static final int MIN_PEOPLE = 2;

    /** How many moments, modules or themes are tried before the next kind of suggestion. */
    private static final int TRIES = 3;

    /** The current week of a team. */
    static WeeklySuggestion of(TeamRecord record) {
        return new WeeklySuggestion(
                new Composer(record.bank()),
                record.library(),
                record.team(),
                record.today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                record.facts(),
                record.upcoming(),
                record.notNow(),
                record.mode());
    }

    Optional<Suggestion> suggestion() {
        if (facts.people() < MIN_PEOPLE) {
            return Optional.empty();
        }
        return care().or(this::talked)
                .or(this::moment)
                .or(this::dueCommitments)
                .or(this::module)
                .or(this::quietTheme)
                .or(this::gentleStart);
    }

    /** No sheet within 48 hours of an incident. */
    private Optional<Suggestion> care() {
        return upcoming.stream()
                .filter(moment ->
                        moment.moment() == Moment.INCIDENT && !moment.day().isAfter(today()))
                .map(TeamMoment::day)
                .max(Comparator.naturalOrder())
                .filter(day -> today().isBefore(day.plusDays(MomentWindow.DAYS_OF_CARE)))
                .map(day -> suggestion(
                        Suggestion.SuggestionType.CARE,
                        "People first",
                        SuggestionWords.care(
                                MeetingDays.firstFrom(day.plusDays(MomentWindow.DAYS_OF_CARE), library.observances())),
                        Optional.empty()));
    }

    private Optional<Suggestion> talked() {
        return facts.gatherings().stream()
                .map(TeamFacts.Gathering::on)
                .filter(day -> !day.isBefore(monday))
                .max(Comparator.naturalOrder())
                .map(day -> suggestion(
                        Suggestion.SuggestionType.TALKED,
                        "This week has had its talk",
                        SuggestionWords.talked(day),
                        Optional.empty()));
    }

    private Optional<Suggestion> moment() {
        return upcoming.stream()
                .filter(moment -> moment.timing(today()) == MomentWindow.Timing.IN_TIME)
                .sorted(Comparator.comparingLong(this::distance)
                        .thenComparing(TeamMoment::day)
                        .thenComparing(TeamMoment::moment))
                .limit(TRIES)
                .flatMap(moment -> {
                    Predicate<Prompt> fitsMoment = prompt -> prompt.moments().contains(moment.moment());
                    return offer(request().withMoment(moment.upcoming()), Optional.empty(), fitsMoment)
                            .map(offer -> suggestion(
                                    Suggestion.SuggestionType.MOMENT,
                                    SuggestionWords.moment(moment, today(), offer),
                                    SuggestionWords.writtenForIt(count(offer, fitsMoment)),
                                    Optional.of(offer)))
                            .stream();
                })
                .findFirst();
    }

    private long distance(TeamMoment moment) {
        return Math.abs(ChronoUnit.DAYS.between(today(), moment.day()));
    }

    private Optional<Suggestion> dueCommitments() {
        int due = facts.commitments().due();
        if (due == 0) {
            return Optional.empty();
        }
        return offer(request(), Optional.empty(), prompt -> prompt.conditions().asks() == QuestionType.CHECK_IN)
                .map(offer -> suggestion(
                        Suggestion.SuggestionType.PROMISES,
                        "Commitments are due: " + SuggestionWords.size(offer),
                        SuggestionWords.due(due),
                        Optional.of(offer)));
    }

    private Optional<Suggestion> module() {
        return facts.undiscussedModules().stream()
                .filter(id -> !notNow.contains(id))
                .flatMap(id -> library.module(id).stream())
                .limit(TRIES)
                .flatMap(module -> {
                    ItemId id = module.id();
                    return offer(request(), Optional.of(new RequestedFocus.OfModule(id)), prompt -> prompt.modules()
                                    .contains(id))
                            .map(offer -> suggestion(
                                    Suggestion.SuggestionType.MODULE,
                                    "Talk about “%s”: %s".formatted(module.title(), SuggestionWords.size(offer)),
                                    SuggestionWords.started(facts.completion(id), facts.people()),
                                    Optional.of(offer)))
                            .stream();
                })
                .findFirst();
    }

    private Optional<Suggestion> quietTheme() {
        return facts.quietThemes().stream()
                .flatMap(id -> library.theme(id).stream())
                .limit(TRIES)
                .flatMap(theme -> {
                    ThemeId id = theme.id();
                    return offer(request(), Optional.of(new RequestedFocus.OfTheme(id)), prompt -> prompt.theme()
                                    .equals(id))
                            .map(offer -> suggestion(
                                    Suggestion.SuggestionType.QUIET_THEME,
                                    "It has been a while since “%s”: %s"
                                            .formatted(theme.title(), SuggestionWords.size(offer)),
                                    SuggestionWords.quiet(facts.cameUp().get(id)),
                                    Optional.of(offer)))
                            .stream();
                })
                .findFirst();
    }

    private Optional<Suggestion> gentleStart() {
        return offer(request(), Optional.empty(), prompt -> true)
                .map(offer -> suggestion(
                        Suggestion.SuggestionType.GENTLE_START,
                        (facts.hasDiscussedAnything() ? "For any week: " : "A gentle start: ")
                                + SuggestionWords.size(offer),
                        SuggestionWords.gentle(facts.hasDiscussedAnything(), offer),
                        Optional.of(offer)));
    }

    /** A sheet with at least one prompt of the required kind. */
    private Optional<Suggestion.Offer> offer(
            ComposingRequest request, Optional<RequestedFocus> requestedFocus, Predicate<Prompt> required) {
        ComposingRequest focused = request.withFocus(requestedFocus);
        return Stream.of(composer.compose(facts, focused))
                .filter(Composition.Sheet.class::isInstance)
                .map(sheet -> new Suggestion.Offer(focused, (Composition.Sheet) sheet))
                .filter(offer -> count(offer, required) > 0)
                .findFirst();
    }

    private static long count(Suggestion.Offer offer, Predicate<Prompt> which) {
        return offer.sheet().prompts().stream()
                .map(Composition.Chosen::prompt)
                .filter(which)
                .count();
    }

    private ComposingRequest request() {
        long seed = RandomTieBreak.hash(monday.toEpochDay(), team.toString()) & Integer.MAX_VALUE;
        return ComposingRequest.plain(MINUTES, mode, seed);
    }

    private Suggestion suggestion(
            Suggestion.SuggestionType kind, String title, String why, Optional<Suggestion.Offer> offer) {
        return new Suggestion(team, monday, kind, title, why, caution(offer), offer);
    }

    /** When to leave the module out that the sheet is about. */
    private Optional<String> caution(Optional<Suggestion.Offer> offer) {
        return offer.flatMap(one -> one.sheet().subject())
                .flatMap(library::moduleTitled)
                .map(LearningModule::caution);
    }

    private LocalDate today() {
        return facts.today();
    }
}
