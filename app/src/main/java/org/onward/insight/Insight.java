package org.onward.insight;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.onward.audit.AuditTrail;
import org.onward.content.ItemId;
import org.onward.content.LearningModule;
import org.onward.content.Library;
import org.onward.learning.NamedProgressAccess;
import org.onward.people.Access;
import org.onward.people.Role;
import org.onward.people.Team;
import org.onward.people.TeamId;
import org.onward.people.Viewer;
import org.onward.web.CsvDownload;
import org.onward.web.LondonTime;
import org.onward.web.Paging;
import org.onward.web.Problem;

/** Answers what reviewers ask about their part of the tree. */
public final class Insight {
    static final int TEAMS_A_PAGE = 25;
    static final int PEOPLE_A_PAGE = 50;
    private static final int ALL = Integer.MAX_VALUE;

    private final Jdbi jdbi;
    private final InsightDao dao;
    private final Access access;
    private final NamedProgressAccess named;
    private final AuditTrail audit;
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
        this.library = library;
        this.clock = clock;
    }

    /** One page of the teams right below the chosen one. */
    Ladders page(Viewer viewer, InsightQuery question) {
        return ladders(viewer, question, TEAMS_A_PAGE, (question.page() - 1L) * TEAMS_A_PAGE);
    }

    /** All teams right below the chosen one. */
    Ladders whole(Viewer viewer, InsightQuery question) {
        return ladders(viewer, question, ALL, 0);
    }

    /** Who stands where, by name. That somebody looked is recorded. */
    NamedLadders people(Viewer viewer, InsightQuery question, boolean membersOnly) {
        LearningModule module = moduleOf(question)
                .orElseThrow(() -> Problem.invalid("module", "Choose a module: names are shown for one at a time."));
        TeamId chosen =
                question.team().orElseThrow(() -> Problem.invalid("team", "Choose a part of the organisation."));
        int deepest = membersOnly ? 0 : Short.MAX_VALUE;
        long offset = (question.page() - 1L) * PEOPLE_A_PAGE;
        return named.ofPart(viewer, chosen, "rungs on %s, page %d".formatted(module.id(), question.page()), () -> {
            TeamRow team = find(dao.teams(chosen, 0, 0));
            List<NamedProgress> people = dao.people(chosen, deepest, module.id(), PEOPLE_A_PAGE, offset);
            int pages = Paging.pages(membersOnly ? team.members() : team.people(), PEOPLE_A_PAGE);
            return new NamedLadders(team, membersOnly, module, people, pages);
        });
    }

    /** The figures of a part of the tree at every level, as a file. That somebody took them away is recorded. */
    CsvDownload export(Viewer viewer, InsightQuery question) {
        List<LearningModule> modules = modulesOf(question);
        TeamId chosen = question.team().orElseGet(() -> top(partsOf(viewer)));
        access.requireReviews(viewer, chosen);
        LadderCsv figures = new LadderCsv(jdbi, chosen, modules);
        return new CsvDownload(viewer.id().value(), "onward-ladder", LondonTime.date(clock.instant()), records -> {
            audit.record(
                    viewer.id().value(),
                    "figures exported",
                    chosen.value(),
                    "rungs on %s".formatted(question.module().map(ItemId::value).orElse("every module")));
            figures.writeTo(records);
        });
    }

    private Ladders ladders(Viewer viewer, InsightQuery question, int limit, long offset) {
        List<LearningModule> modules = modulesOf(question);
        List<Team> parts = partsOf(viewer);
        TeamId chosen = question.team().orElseGet(() -> top(parts));
        access.requireReviews(viewer, chosen);
        List<TeamRow> shown = dao.teams(chosen, limit, offset);
        TeamRow team = find(shown);
        List<TeamRow> below = shown.stream().filter(each -> each.depth() > 0).toList();
        List<TeamRow> counted = Stream.concat(Stream.of(team), below.stream()).toList();
        Map<TeamModule, ModuleRungCounts> standing = dao
                .standing(
                        counted.stream().map(TeamRow::id).toList(),
                        modules.stream().map(LearningModule::id).toList())
                .stream()
                .collect(Collectors.toMap(each -> new TeamModule(each.team(), each.module()), each -> each));
        List<TeamId> tops = parts.stream().map(Team::id).toList();
        return new Ladders(
                parts,
                shown.stream()
                        .filter(each -> each.depth() < 0)
                        .dropWhile(each -> !tops.contains(each.id()))
                        .toList(),
                team,
                below,
                moduleOf(question),
                modules.stream()
                        .map(module -> row(team, false, module, standing))
                        .toList(),
                counted.stream()
                        .flatMap(each -> modules.stream().map(module -> row(each, each.equals(team), module, standing)))
                        .toList());
    }

    private static LadderRow row(
            TeamRow team, boolean membersOnly, LearningModule module, Map<TeamModule, ModuleRungCounts> standing) {
        int people = membersOnly ? team.members() : team.people();
        RungCounts counts = Optional.ofNullable(standing.get(new TeamModule(team.id(), module.id())))
                .map(each -> new RungCounts(people, membersOnly ? each.members() : each.people()))
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

    private List<LearningModule> modulesOf(InsightQuery question) {
        return moduleOf(question).map(List::of).orElseGet(() -> library.get().modules());
    }

    private Optional<LearningModule> moduleOf(InsightQuery question) {
        return question.module().map(id -> library.get().module(id).orElseThrow(this::noSuchModule));
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

    List<LearningModule> modules() {
        return library.get().modules();
    }
}
