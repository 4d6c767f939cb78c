package org.onward.prompts.moment;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.onward.content.LearningModule;
import org.onward.content.Library;
import org.onward.content.Moment;
import org.onward.content.Observance;
import org.onward.learning.Learning;
import org.onward.learning.Progress;
import org.onward.people.Participant;
import org.onward.people.People;
import org.onward.people.PersonId;
import org.onward.people.TeamId;
import org.onward.web.LondonTime;

/**
 * Occasions that are known from the calendar and from the team's learning. An observance is an occasion to look at how
 * a team plans and meets. It does not show who in the team observes it.
 */
public final class Occasions {
    /** The window of an observance in {@link MomentWindow}. */
    private static final int DAYS_AHEAD = 10;

    private static final int DAYS_SINCE_COMPLETED = 21;

    private final People people;
    private final Learning learning;
    private final Supplier<Library> library;
    private final InstantSource clock;

    public Occasions(People people, Learning learning, Supplier<Library> library, InstantSource clock) {
        this.people = people;
        this.learning = learning;
        this.library = library;
        this.clock = clock;
    }

    /**
     * @param day the first day, or today if the occasion has begun
     * @param until the last day
     */
    public record KnownOccasion(String name, LocalDate day, LocalDate until) {}

    /** The moments that at least one prompt of the library is written for. */
    public Set<Moment> moments() {
        return library.get().promptMoments();
    }

    /** Observances that begin within ten days or are going on, by day. */
    public List<KnownOccasion> currentObservances() {
        LocalDate today = LondonTime.date(clock.instant());
        return library.get().observances().stream()
                .filter(observance -> observance.level() != Observance.Level.BANK_HOLIDAY)
                .flatMap(observance -> observance.dates().stream()
                        .filter(days -> !days.from().isAfter(today.plusDays(DAYS_AHEAD)))
                        .filter(days -> !days.to().isBefore(today))
                        .map(days -> new KnownOccasion(
                                observance.name(), days.from().isBefore(today) ? today : days.from(), days.to())))
                .sorted(Comparator.comparing(KnownOccasion::day).thenComparing(KnownOccasion::name))
                .toList();
    }

    /** The modules that most of a team has completed, with the latest completion in the last three weeks. */
    public List<LearningModule> recentlyCompleted(TeamId team) {
        List<PersonId> participants = Participant.people(people.participantsOf(List.of(team)));
        List<Progress> progress = learning.openProgressOf(participants);
        Instant since = clock.instant()
                .atZone(LondonTime.ZONE)
                .minusDays(DAYS_SINCE_COMPLETED)
                .toInstant();
        return library.get().modules().stream()
                .filter(module -> {
                    List<Instant> completed = progress.stream()
                            .filter(one -> one.item().equals(module.id()))
                            .flatMap(one -> one.completed().stream())
                            .sorted()
                            .toList();
                    return completed.size() * 2 > participants.size()
                            && !completed.get(completed.size() - 1).isBefore(since);
                })
                .toList();
    }
}
