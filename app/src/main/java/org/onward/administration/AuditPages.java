package org.onward.administration;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.onward.audit.AuditAction;
import org.onward.audit.AuditTrail;
import org.onward.people.Access;
import org.onward.people.AuditEntry;
import org.onward.people.AuditFilter;
import org.onward.people.AuditReader;
import org.onward.people.AuditWords;
import org.onward.people.People;
import org.onward.people.Role;
import org.onward.people.Team;
import org.onward.people.Viewer;
import org.onward.web.Address;
import org.onward.web.Choices;
import org.onward.web.CsvDownload;
import org.onward.web.Field;
import org.onward.web.Form;
import org.onward.web.Link;
import org.onward.web.LondonTime;

/** The audit trail of an administrator's part of the tree, as a page and as a file. */
public final class AuditPages {
    static final String ADDRESS = "/administration/audit";
    static final int ENTRIES_PER_PAGE = 50;
    private static final int MAX_SEARCH_LENGTH = 100;
    private static final String WRONG_DATE = "Enter a date, such as 2026-11-24.";
    private static final List<String> FIELDS = List.of("person", "action", "from", "until");

    private final AuditReader reader;
    private final AuditTrail audit;
    private final Access access;
    private final People people;
    private final InstantSource clock;

    public AuditPages(AuditReader reader, AuditTrail audit, Access access, People people, InstantSource clock) {
        this.reader = reader;
        this.audit = audit;
        this.access = access;
        this.people = people;
        this.clock = clock;
    }

    AuditPage page(Viewer viewer, Form form, long before) {
        AuditFilter filter = filter(viewer, form);
        form.requireValid(() -> page(form, before, List.of()));
        return page(form, before, reader.page(filter, before, ENTRIES_PER_PAGE + 1));
    }

    /** Exports the entries. The export is audited too. */
    CsvDownload export(Viewer viewer, Form form) {
        AuditFilter filter = filter(viewer, form);
        form.requireValid(() -> page(form, AuditReader.START_AT_NEWEST, List.of()));
        return new CsvDownload(viewer.id().value(), "onward-audit", LondonTime.date(clock.instant()), records -> {
            filter.parts()
                    .forEach(part -> audit.record(
                            viewer.id().value(), AuditAction.AUDIT_EXPORTED, part, "the part of the tree"));
            write(filter, records);
        });
    }

    private void write(AuditFilter filter, Consumer<List<String>> records) {
        records.accept(
                List.of("number", "happened", "actor", "actor-id", "action", "subject-kind", "subject", "subject-id"));
        reader.export(filter, entry -> records.accept(record(entry)));
    }

    private static List<String> record(AuditEntry entry) {
        return List.of(
                String.valueOf(entry.sequence()),
                entry.happened().toString(),
                CsvDownload.text(AuditWords.actor(entry)),
                entry.actor().toString(),
                CsvDownload.text(AuditWords.action(entry)
                        + entry.person().map(": "::concat).orElse("")),
                entry.subjectKind().name().toLowerCase(Locale.ROOT),
                CsvDownload.text(AuditWords.subject(entry)),
                entry.subject().toString());
    }

    private AuditFilter filter(Viewer viewer, Form form) {
        List<Team> parts = access.partsFor(viewer, Role.ADMINISTRATOR);
        String name = form.optionalText("person", MAX_SEARCH_LENGTH);
        Optional<AuditAction> action = form.isBlank("action")
                ? Optional.empty()
                : form.choice("action", AuditPages::action, "Choose one of the actions in the list.");
        Optional<LocalDate> from = form.optionalDate("from", WRONG_DATE);
        Optional<LocalDate> until = form.optionalDate("until", WRONG_DATE);
        if (from.isPresent() && until.filter(last -> last.isBefore(from.get())).isPresent()) {
            form.reject("until", "The last day must not be before the first.");
        }
        return new AuditFilter(
                parts.stream().map(team -> team.id().value()).toList(),
                parts.stream().anyMatch(team -> team.parent().isEmpty()),
                name.isEmpty() || form.hasProblems() ? Optional.empty() : Optional.of(people(parts, name)),
                action,
                from.map(AuditPages::start),
                until.map(last -> start(last.plusDays(1))));
    }

    private List<UUID> people(List<Team> parts, String name) {
        return people.find(parts.stream().map(Team::id).toList(), name, People.MAX_FOUND, 0).stream()
                .map(found -> found.id().value())
                .toList();
    }

    private static AuditAction action(String word) {
        return AuditAction.valueOf(word);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(LondonTime.ZONE).toInstant();
    }

    private static AuditPage page(Form form, long before, List<AuditEntry> read) {
        List<AuditEntry> shown = read.subList(0, Math.min(read.size(), ENTRIES_PER_PAGE));
        Address list = address(ADDRESS, form);
        return new AuditPage(
                List.of(new Link("/administration", "Administration")),
                form.problems(),
                "Audit trail",
                Field.of(form, "person"),
                Choices.of(form, "action", actions()),
                Field.of(form, "from"),
                Field.of(form, "until"),
                shown.stream().map(AuditPages::line).toList(),
                before == AuditReader.START_AT_NEWEST ? Optional.empty() : Optional.of(list.toString()),
                shown.size() < read.size()
                        ? Optional.of(
                                list.with("before", shown.get(shown.size() - 1).sequence())
                                        .toString())
                        : Optional.empty(),
                address(ADDRESS + ".csv", form).toString());
    }

    private static Address address(String path, Form form) {
        Address address = Address.of(path);
        for (String field : FIELDS) {
            address = address.with(field, form.entered(field));
        }
        return address;
    }

    private static AuditPage.Line line(AuditEntry entry) {
        return new AuditPage.Line(
                String.valueOf(entry.sequence()),
                LondonTime.dayAndTime(entry.happened()),
                AuditWords.actor(entry),
                AuditWords.action(entry),
                entry.person(),
                AuditWords.subject(entry));
    }

    private static List<Choices.Choice> actions() {
        List<Choices.Choice> choices = new ArrayList<>();
        choices.add(Choices.choice("", "Everything"));
        Arrays.stream(AuditAction.values())
                .forEach(action -> choices.add(Choices.choice(action.name(), action.label())));
        return choices;
    }
}
