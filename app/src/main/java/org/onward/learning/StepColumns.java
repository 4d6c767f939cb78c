package org.onward.learning;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.onward.content.ContentVersion;
import org.onward.content.ItemId;
import org.onward.people.PersonId;

/** Steps as one list for each column, so that one statement can insert any number of them. */
record StepColumns(
        List<EventId> ids,
        List<PersonId> people,
        List<ItemId> items,
        List<ContentVersion> versions,
        List<String> rungs,
        List<Integer> minutes,
        List<String> at,
        List<String> countsFor,
        List<String> sources) {

    /** @param countsFor returns the item of a step and the module for which it counts, too */
    static StepColumns of(List<Step> steps, Function<Step, List<ItemId>> countsFor) {
        return new StepColumns(
                column(steps, step -> EventId.next()),
                column(steps, Step::person),
                column(steps, Step::item),
                column(steps, Step::version),
                column(steps, step -> step.rung().word()),
                column(steps, Step::minutes),
                column(steps, step -> step.at().toString()),
                column(
                        steps,
                        step -> String.join(
                                " ",
                                countsFor.apply(step).stream()
                                        .map(ItemId::value)
                                        .toList())),
                column(steps, step -> step.source().map(UUID::toString).orElse("")));
    }

    private static <T> List<T> column(List<Step> steps, Function<Step, T> value) {
        return steps.stream().map(value).toList();
    }
}
