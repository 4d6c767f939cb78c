package org.onward.learner;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.Optional;
import org.onward.content.ItemId;
import org.onward.content.LearningModule;
import org.onward.learning.Progress;
import org.onward.text.TextRule;

/**
 * The next step that the home page suggests.
 *
 * @param title the heading, which starts with a verb
 * @param item the module or resource, if any
 * @param about the title of the item
 * @param why the reason, in one or two sentences
 * @param action the label of the button
 */
record NextStep(
        String title,
        Optional<ItemId> item,
        String about,
        String why,
        Optional<Integer> minutes,
        Optional<LocalDate> completeBy,
        String href,
        String action,
        @JsonIgnore Optional<Progress> progress) {

    static NextStep of(String title, String about, String why, String href, String action) {
        return new NextStep(
                title,
                Optional.empty(),
                about,
                why,
                Optional.empty(),
                Optional.empty(),
                href,
                action,
                Optional.empty());
    }

    NextStep withItem(ItemProgress itemProgress) {
        return new NextStep(
                title,
                Optional.of(itemProgress.id()),
                itemProgress.item().title(),
                why,
                minutes,
                completeBy,
                href,
                action,
                Optional.of(itemProgress.progress()));
    }

    NextStep withModule(LearningModule module) {
        return new NextStep(
                title,
                Optional.of(module.id()),
                module.title(),
                why,
                Optional.of(module.minutes()),
                completeBy,
                href,
                action,
                progress);
    }

    NextStep withMinutes(int wholeMinutes) {
        return new NextStep(
                title,
                item,
                about,
                why,
                wholeMinutes > 0 ? Optional.of(wholeMinutes) : Optional.empty(),
                completeBy,
                href,
                action,
                progress);
    }

    /** The same step with the assignment's asker and due date. */
    NextStep askedFor(LearnerOverview.AssignedItem asked) {
        return new NextStep(
                title,
                item,
                about,
                "%s asked you to follow this up. %s".formatted(TextRule.isolated(asked.askedBy()), why),
                minutes,
                Optional.of(asked.completeBy()),
                href,
                action,
                progress);
    }

    /** Leaves out the words, so that they cannot get into a log. */
    @Override
    public String toString() {
        return "NextStep[" + title + ", " + href + "]";
    }
}
