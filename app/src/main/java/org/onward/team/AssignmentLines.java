package org.onward.team;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.onward.catalogue.ItemTitle;
import org.onward.catalogue.ItemTitles;
import org.onward.content.ItemId;
import org.onward.people.PersonId;
import org.onward.team.TeamPage.AssignmentLine;
import org.onward.web.LondonTime;

/** Formats the requests of a page, with the number of people who have completed each. */
record AssignmentLines(Map<ItemId, ItemTitle> titles, PersonId viewer, LocalDate today) {
    /** @param withdrawHref the address that withdraws a request, if the viewer may do so */
    static List<AssignmentLine> of(
            List<RequestRow> requests,
            ItemTitles titles,
            PersonId viewer,
            LocalDate today,
            Function<RequestRow, Optional<String>> withdrawHref) {
        List<RequestRow> present =
                requests.stream().filter(request -> request.id().isPresent()).toList();
        AssignmentLines lines = new AssignmentLines(
                titles.titlesOf(present.stream()
                        .map(request -> request.item().orElseThrow())
                        .toList()),
                viewer,
                today);
        return present.stream()
                .map(request -> lines.line(request, withdrawHref.apply(request)))
                .toList();
    }

    private AssignmentLine line(RequestRow request, Optional<String> withdrawHref) {
        ItemId itemId = request.item().orElseThrow();
        Optional<ItemTitle> item = Optional.ofNullable(titles.get(itemId));
        LocalDate completeBy = request.completeBy().orElseThrow();
        return new AssignmentLine(
                item.map(ItemTitle::title).orElse(itemId.value()),
                item.map(ItemTitle::href).orElse("/modules/" + itemId),
                request.askedBy().filter(viewer::equals).isPresent() ? "You" : request.askedByName(),
                request.askerLeft(),
                request.reason(),
                LondonTime.day(completeBy) + (completeBy.isBefore(today) ? " (passed)" : ""),
                request.people() == 1 ? request.personName() : Optional.empty(),
                done(request),
                withdrawHref);
    }

    private static String done(RequestRow request) {
        return switch (request.people()) {
            case 0 -> "Nobody whom it was for is here now";
            case 1 -> request.done() == 1 ? "done" : "not done yet";
            default -> "%,d of %,d done".formatted(request.done(), request.people());
        };
    }
}
