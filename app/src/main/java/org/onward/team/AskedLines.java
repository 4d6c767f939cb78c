package org.onward.team;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onward.catalogue.ItemTitle;
import org.onward.catalogue.ItemTitles;
import org.onward.content.ItemId;
import org.onward.people.PersonId;
import org.onward.team.TeamPage.AskedLine;
import org.onward.web.LondonTime;

/** Puts requests into words, for a page that knows where the people stand whom they reached. */
record AskedLines(Map<ItemId, ItemTitle> titles, TeamProgress standing, PersonId viewer, LocalDate today) {
    static AskedLines of(
            List<TeamActivity> asked, ItemTitles titles, TeamProgress standing, PersonId viewer, LocalDate today) {
        return new AskedLines(titles.of(asked.stream().map(TeamActivity::item).toList()), standing, viewer, today);
    }

    AskedLine line(TeamActivity asked, Optional<String> withdrawHref) {
        Optional<ItemTitle> item = Optional.ofNullable(titles.get(asked.item()));
        LocalDate completeBy = asked.completeBy().orElseThrow();
        long done = asked.people().stream()
                .filter(person -> standing.of(person, asked.item()).isComplete())
                .count();
        return new AskedLine(
                item.map(ItemTitle::title).orElse(asked.item().value()),
                item.map(ItemTitle::href).orElse("/modules/" + asked.item()),
                asked.askedBy().filter(viewer::equals).isPresent() ? "You" : asked.askedByName(),
                asked.reason(),
                LondonTime.day(completeBy) + (completeBy.isBefore(today) ? " (passed)" : ""),
                "%d of %d done".formatted(done, asked.people().size()),
                withdrawHref);
    }
}
