package org.onward.team;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onward.catalogue.ItemTitle;
import org.onward.catalogue.ItemTitles;
import org.onward.content.ItemId;
import org.onward.people.PersonId;
import org.onward.team.TeamPage.AssignmentLine;
import org.onward.web.LondonTime;

/** Formats the assignments of a page, with the number of people who have completed each. */
record AssignmentLines(Map<ItemId, ItemTitle> titles, TeamProgress progress, PersonId viewer, LocalDate today) {
    static AssignmentLines of(
            List<TeamActivity> assignments,
            ItemTitles titles,
            TeamProgress progress,
            PersonId viewer,
            LocalDate today) {
        return new AssignmentLines(
                titles.titlesOf(assignments.stream().map(TeamActivity::item).toList()), progress, viewer, today);
    }

    AssignmentLine line(TeamActivity assignment, Optional<String> withdrawHref) {
        Optional<ItemTitle> item = Optional.ofNullable(titles.get(assignment.item()));
        LocalDate completeBy = assignment.completeBy().orElseThrow();
        long done = assignment.people().stream()
                .filter(person -> progress.progressOf(person, assignment.item()).isComplete())
                .count();
        return new AssignmentLine(
                item.map(ItemTitle::title).orElse(assignment.item().value()),
                item.map(ItemTitle::href).orElse("/modules/" + assignment.item()),
                assignment.askedBy().filter(viewer::equals).isPresent() ? "You" : assignment.askedByName(),
                assignment.askerLeft(),
                assignment.reason(),
                LondonTime.day(completeBy) + (completeBy.isBefore(today) ? " (passed)" : ""),
                "%d of %d done".formatted(done, assignment.people().size()),
                withdrawHref);
    }
}
