package org.onward.insight;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.onward.audit.AuditAction;
import org.onward.audit.AuditTrail;
import org.onward.content.ItemId;
import org.onward.content.LearningModule;
import org.onward.content.Library;
import org.onward.learning.MonthlyTotals;
import org.onward.learning.MonthlyTotalsSummary;
import org.onward.learning.NamedProgressAccess;
import org.onward.people.Access;
import org.onward.people.Role;
import org.onward.people.Team;
import org.onward.people.TeamId;
import org.onward.people.Viewer;
import org.onward.web.CsvDownload;
import org.onward.web.LondonTime;
import org.onward.web.PageNumber;
import org.onward.web.Problem;

/** Loads the figures for reviewers and checks that the team is in their part of the tree. */
public final class Insight {
    static final int TEAMS_PER_PAGE = 25;
    static final int PEOPLE_PER_PAGE = 50;

    /** A comparison of periods reads progress person by person. */
    private static final int MAX_PEOPLE_IN_PERIOD = 50_000;

    private static final long NO_LIMIT = Integer.MAX_VALUE;

    private final Jdbi jdbi;
    private final InsightDao dao;
    private final Access access;
    private final NamedProgressAccess named;
    private final AuditTrail audit;
    private final MonthlyTotals monthlyTotals;
    private final Supplier<Library> library;
    private final InstantSource clock;

    public Insight(
            Jdbi jdbi,
            Access access,
            NamedProgressAccess named,
            AuditTrail audit,
            Supplier<Library> library,
            InstantSource clock) {
        this.jdbi = jdbi;
        this.dao = jdbi.onDemand(InsightDao.class);
        this.access = access;
        this.named = named;
        this.audit = audit;
        this.monthlyTotals = new MonthlyTotals(jdbi, clock);
        this.library = library;
        this.clock = clock;
    }

    /** The figures of the chosen team, and one page of its direct subteams, with their figures on the chosen module. */
    Ladders page(Viewer viewer, InsightQuery query) {
        return ladders(
                viewer,
                query,
                TEAMS_PER_PAGE,
                query.page(TEAMS_PER_PAGE).offset(),
                query.module().isPresent());
    }

    /** The figures of the chosen team and all its direct subteams. */
    Ladders allTeams(Viewer viewer, InsightQuery query) {
        return ladders(viewer, query, NO_LIMIT, 0, true);
    }

    /**
     * The figures of the chosen team and one page of its direct subteams on a module, and what they reached in a period, if
     * one is given.
     *
     * @throws Problem (422) for a period if the part has too many people
     */
    Comparison compare(Viewer viewer, InsightQuery query, Optional<ComparedPeriods> periods) {
        LearningModule module = moduleOf(query)
                .orElseThrow(() -> Problem.invalid("module", "Choose a module: teams are compared on one at a time."));
        Ladders ladders = page(viewer, query);
        if (periods.isPresent() && ladders.team().people() > MAX_PEOPLE_IN_PERIOD) {
            throw Problem.invalid(
                    "team",
                    "Choose a smaller part of the organisation: periods are compared for up to %,d people."
                            .formatted(MAX_PEOPLE_IN_PERIOD));
        }
        List<TeamId> teams = Stream.concat(Stream.of(ladders.team()), ladders.below().stream())
                .map(TeamRow::id)
                .toList();
        List<PeriodCounts> reached = periods.map(chosen -> dao.reached(
                        teams,
                        module.id(),
                        chosen.now().start(),
                        chosen.now().end(),
                        chosen.before().start(),
                        chosen.before().end()))
                .orElse(List.of());
        return new Comparison(ladders, module, periods, reached);
    }

    /** The named progress of people on a module. The access is recorded in the audit trail. */
    NamedLadders people(Viewer viewer, InsightQuery query, NameFilter filter, boolean membersOnly) {
        LearningModule module = moduleOf(query)
                .orElseThrow(() -> Problem.invalid("module", "Choose a module: names are shown for one at a time."));
        TeamId chosen = query.team().orElseThrow(() -> Problem.invalid("team", "Choose a part of the organisation."));
        int maxDistance = membersOnly ? 0 : Short.MAX_VALUE;
        AuditAction action = membersOnly ? AuditAction.NAMES_LISTED : AuditAction.NAMES_BELOW_LISTED;
        PageNumber page = query.page(PEOPLE_PER_PAGE);
        return named.readForPart(
                viewer, action, chosen, "rungs on %s, page %d".formatted(module.id(), query.page()), () -> {
                    TeamRow team = find(dao.teams(chosen, "", TeamOrder.NAME, 0, 0));
                    List<NamedProgressRow> rows = dao.people(
                            chosen,
                            maxDistance,
                            module.id(),
                            filter.name(),
                            filter.rungNumber(),
                            filter.order(),
                            page.size(),
                            page.offset());
                    return new NamedLadders(team, membersOnly, module, filter, page, rows);
                });
    }

    /** The figures of a part of the tree at every level, as a CSV file. The export is recorded in the audit trail. */
    CsvDownload export(Viewer viewer, InsightQuery query) {
        List<LearningModule> modules = modulesOf(query);
        TeamId chosen = query.team().orElseGet(() -> top(partsOf(viewer)));
        access.requireReviews(viewer, chosen);
        LadderCsv figures = new LadderCsv(jdbi, chosen, modules);
        return new CsvDownload(viewer.id().value(), "onward-ladder", LondonTime.date(clock.instant()), records -> {
            audit.record(
                    viewer.id().value(),
                    AuditAction.FIGURES_EXPORTED,
                    chosen.value(),
                    "rungs on %s".formatted(query.module().map(ItemId::value).orElse("every module")));
            figures.writeTo(records);
        });
    }

    private Ladders ladders(Viewer viewer, InsightQuery query, long limit, long offset, boolean byTeam) {
        List<LearningModule> modules = modulesOf(query);
        List<Team> parts = partsOf(viewer);
        TeamId chosen = query.team().orElseGet(() -> top(parts));
        access.requireReviews(viewer, chosen);
        List<TeamRow> teams = dao.teams(chosen, query.name(), query.order(), limit, offset);
        TeamRow team = find(teams);
        List<TeamRow> below = teams.stream().filter(row -> row.depth() > 0).toList();
        List<TeamRow> counted =
                byTeam ? Stream.concat(Stream.of(team), below.stream()).toList() : List.of();
        Map<TeamModule, ModuleRungCounts> rungCounts = dao
                .rungCounts(
                        Stream.concat(Stream.of(team), counted.stream())
                                .map(TeamRow::id)
                                .distinct()
                                .toList(),
                        modules.stream().map(LearningModule::id).toList())
                .stream()
                .collect(Collectors.toMap(row -> new TeamModule(row.team(), row.module()), row -> row));
        List<TeamId> partIds = parts.stream().map(Team::id).toList();
        return new Ladders(
                parts,
                teams.stream()
                        .filter(row -> row.depth() < 0)
                        .dropWhile(row -> !partIds.contains(row.id()))
                        .toList(),
                team,
                below,
                moduleOf(query),
                modules.stream()
                        .map(module -> row(team, false, module, rungCounts))
                        .toList(),
                counted.stream()
                        .flatMap(part ->
                                modules.stream().map(module -> row(part, part.equals(team), module, rungCounts)))
                        .toList());
    }

    private static LadderRow row(
            TeamRow team, boolean membersOnly, LearningModule module, Map<TeamModule, ModuleRungCounts> rungCounts) {
        int people = membersOnly ? team.members() : team.people();
        RungCounts counts = Optional.ofNullable(rungCounts.get(new TeamModule(team.id(), module.id())))
                .map(row -> membersOnly ? row.ofMembers(people) : row.ofPeople(people))
                .orElseGet(() -> RungCounts.noneStarted(people));
        return new LadderRow(team, membersOnly, module, counts);
    }

    private record TeamModule(TeamId team, ItemId module) {}

    private List<Team> partsOf(Viewer viewer) {
        return access.partsFor(viewer, Role.REVIEWER);
    }

    private static TeamId top(List<Team> parts) {
        return parts.stream()
                .findFirst()
                .map(Team::id)
                .orElseThrow(() -> Problem.notAllowed("You review no part of the organisation any more."));
    }

    private static TeamRow find(List<TeamRow> shown) {
        return shown.stream()
                .filter(team -> team.depth() == 0)
                .findFirst()
                .orElseThrow(() -> Problem.notFound("There is no such team. Choose one from a list."));
    }

    private List<LearningModule> modulesOf(InsightQuery query) {
        return moduleOf(query).map(List::of).orElseGet(() -> library.get().modules());
    }

    private Optional<LearningModule> moduleOf(InsightQuery query) {
        return query.module().map(id -> library.get().module(id).orElseThrow(this::noSuchModule));
    }

    private Problem noSuchModule() {
        return Problem.invalid(
                "module",
                "There is no such module. Choose one of these: %s."
                        .formatted(String.join(
                                ", ",
                                library.get().modules().stream()
                                        .map(module -> module.id().value())
                                        .toList())));
    }

    /** The totals of the organisation, for the page of every module. */
    Optional<MonthlyTotalsSummary> monthlyTotals(InsightQuery query) {
        return query.module().isPresent() ? Optional.empty() : monthlyTotals.summary(library.get());
    }

    LocalDate today() {
        return LondonTime.date(clock.instant());
    }

    /** The modules to choose from. */
    List<LearningModule> modules() {
        return library.get().modulesByTitle();
    }
}
