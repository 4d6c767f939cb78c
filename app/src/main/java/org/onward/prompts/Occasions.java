package org.onward.prompts;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.onward.content.LearningModule;
import org.onward.content.Library;
import org.onward.content.Observance;
import org.onward.learning.Learning;
import org.onward.learning.Progress;
import org.onward.people.Participant;
import org.onward.people.People;
import org.onward.people.PersonId;
import org.onward.people.TeamId;
import org.onward.web.LondonTime;

/**
 * Occasions that are known without anybody entering them. A day that people keep is an occasion to look at how a team plans
 * and meets: its name says nothing about who keeps it here, and nobody is asked.
 */
public final class Occasions {
    /** As near as a sheet may speak to an observance. */
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
     * @param day the day to talk before: its first, or today once it has begun
     * @param until its last day
     */
    public record KnownOccasion(String name, LocalDate day, LocalDate until) {}

    /** What begins within ten days or is going on, the first day first. */
    public List<KnownOccasion> near() {
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

    /** The modules that most of a team has completed, the last one of them lately. */
    public List<LearningModule> completedLately(TeamId team) {
        List<PersonId> circle = Participant.people(people.participantsOf(List.of(team)));
        List<Progress> progress = learning.of(circle);
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
                    return completed.size() * 2 > circle.size()
                            && !completed.get(completed.size() - 1).isBefore(since);
                })
                .toList();
    }
}
