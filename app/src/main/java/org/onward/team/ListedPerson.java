package org.onward.team;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.onward.content.ItemId;
import org.onward.people.PersonId;

/**
 * A person on a page of people.
 *
 * @param first the first of the person's rows
 * @param work the rows of the items that the person started or was asked for
 */
record ListedPerson(PersonId id, PersonWorkRow first, Map<ItemId, PersonWorkRow> work) {
    /** The people of a page in its order. */
    static List<ListedPerson> of(List<PersonWorkRow> rows) {
        Map<PersonId, List<PersonWorkRow>> byPerson = new LinkedHashMap<>();
        rows.forEach(row -> row.id().ifPresent(id -> byPerson.computeIfAbsent(id, person -> new ArrayList<>())
                .add(row)));
        return byPerson.entrySet().stream()
                .map(entry -> of(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static ListedPerson of(PersonId id, List<PersonWorkRow> rows) {
        return new ListedPerson(
                id,
                rows.get(0),
                rows.stream()
                        .filter(row -> row.item().isPresent())
                        .collect(Collectors.toMap(row -> row.item().orElseThrow(), row -> row)));
    }

    String name() {
        return first.name();
    }

    Optional<PersonWorkRow> on(ItemId item) {
        return Optional.ofNullable(work.get(item));
    }
}
