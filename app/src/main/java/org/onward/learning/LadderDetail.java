package org.onward.learning;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.onward.content.LearningModule;
import org.onward.content.Rung;
import org.onward.text.English;
import org.onward.web.LondonTime;

/**
 * The ladder of one module for one person, for the partial {@code ladder-large}. It has all five rungs as words and as
 * a picture.
 *
 * @param rungs all five, lowest first
 * @param floor the mandatory record below the ladder, if there is one
 */
public record LadderDetail(List<RungLine> rungs, Optional<String> floor, String summary) {
    /**
     * One rung.
     *
     * @param place the id of the step on the module's page
     * @param next whether it is the lowest missing rung that the module needs
     * @param needs what the person must do for it
     * @param optional whether the module is complete without it
     */
    public record RungLine(
            String words,
            String place,
            boolean held,
            boolean next,
            Optional<String> date,
            String needs,
            boolean optional) {}

    public static LadderDetail of(LearningModule module, Progress progress, Optional<String> floor) {
        Optional<Rung> next = progress.nextRung(module);
        List<RungLine> rungs = Arrays.stream(Rung.values())
                .map(rung -> new RungLine(
                        rung.title(),
                        place(rung),
                        progress.hasReached(rung),
                        next.filter(rung::equals).isPresent(),
                        progress.reachedAt(rung).map(LondonTime::day),
                        whatToDo(rung),
                        progress.isComplete() || !module.needs().contains(rung)))
                .toList();
        return new LadderDetail(rungs, floor, summary(module, progress));
    }

    private static String summary(LearningModule module, Progress progress) {
        int held = progress.rungsReached().size();
        String sofar = "%s of five rungs. ".formatted(English.capitalised(English.number(held)));
        if (progress.completed().isPresent()) {
            return sofar
                    + "You completed this module on %s."
                            .formatted(LondonTime.day(progress.completed().get()));
        }
        List<String> missing = Arrays.stream(Rung.values())
                .filter(rung -> module.needs().contains(rung) && !progress.hasReached(rung))
                .map(Rung::label)
                .toList();
        return sofar + "To complete the module: " + English.list(missing) + ".";
    }

    private static String place(Rung rung) {
        return switch (rung) {
            case EXPLORED -> "explore";
            case REFLECTED -> "reflect";
            case DISCUSSED -> "discuss";
            case COMMITTED, FOLLOWED_THROUGH -> "commit";
        };
    }

    /** What a person must do for a rung, as the beginning of a sentence. */
    static String whatToDo(Rung rung) {
        return switch (rung) {
            case EXPLORED -> "Read the case or finish one resource";
            case REFLECTED -> "Write a private note";
            case DISCUSSED -> "Take part in the team discussion, or catch up on it";
            case COMMITTED -> "Own one “When …, I will …”";
            case FOLLOWED_THROUGH -> "Say how it went";
        };
    }
}
