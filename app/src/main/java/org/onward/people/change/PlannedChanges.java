package org.onward.people.change;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.onward.job.Job;
import org.onward.people.Actor;
import org.onward.web.LondonTime;
import org.onward.web.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the changes whose day in London has come: expected people start on their first day; further posts end, and people
 * leave, on the day after their last one. A run that was missed is made up for by the next.
 */
public final class PlannedChanges implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(PlannedChanges.class);

    /** Whoever is added on their first day starts at most so much later. */
    private static final Duration PAUSE = Duration.ofMinutes(15);

    private final PersonChanges people;
    private final PostChanges posts;
    private final InstantSource clock;

    public PlannedChanges(PersonChanges people, PostChanges posts, InstantSource clock) {
        this.people = people;
        this.posts = posts;
        this.clock = clock;
    }

    public Job job() {
        return Job.after("make-planned-changes", "People who start and leave on their day", PAUSE, this);
    }

    /** Each change is a transaction of its own, and one that is refused does not keep the others from being made. */
    @Override
    public void run() {
        LocalDate today = LondonTime.date(clock.instant());
        int refused = each(people.expectedBy(today), person -> people.start(Actor.OPERATOR, person))
                + each(posts.endingBefore(today), post -> posts.end(Actor.OPERATOR, post))
                + each(people.leavingBefore(today), person -> people.leave(Actor.OPERATOR, person));
        if (refused > 0) {
            throw new PlannedChangeRefused(refused);
        }
    }

    /** @return how many were refused */
    private static <T> int each(List<T> due, Consumer<T> change) {
        int refused = 0;
        for (T one : due) {
            try {
                change.accept(one);
            } catch (Problem problem) {
                LOG.error("A planned change of {} is refused. {}", one, problem.detail());
                refused++;
            }
        }
        return refused;
    }

    /** Makes the run a failed one, so that administrators see it. The log names the people. */
    static final class PlannedChangeRefused extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        PlannedChangeRefused(int refused) {
            super("Planned changes that were refused: %d. Correct these people, and they are tried again."
                    .formatted(refused));
        }
    }
}
