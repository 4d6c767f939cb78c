package org.onward.team;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.onward.catalogue.ItemTitles;
import org.onward.content.Library;
import org.onward.learning.NamedProgressAccess;
import org.onward.people.Access;
import org.onward.people.NearbyTeam;
import org.onward.people.People;
import org.onward.people.Role;
import org.onward.people.TeamId;
import org.onward.people.Viewer;
import org.onward.prompts.suggestion.Suggestion;
import org.onward.prompts.suggestion.Suggestions;
import org.onward.team.TeamPage.SessionLine;
import org.onward.team.TeamPage.SubTeam;
import org.onward.team.TeamPage.Suggested;
import org.onward.text.English;
import org.onward.web.Form;
import org.onward.web.Link;
import org.onward.web.LondonTime;
import org.onward.web.Page;
import org.onward.web.PageNumber;

/** Builds a team's page. Neither the number of SQL statements nor the length of the page depends on the size of the team. */
public final class TeamPages {
    static final int PEOPLE_PER_PAGE = 40;
    private static final int MAX_OPEN_SESSIONS = 20;
    private static final int PAST_SESSIONS = 5;
    private static final int MAX_REQUESTS = 5;

    private final TeamDao dao;
    private final People people;
    private final Access access;
    private final NamedProgressAccess named;
    private final Suggestions suggestions;
    private final Supplier<Library> library;
    private final ItemTitles titles;
    private final InstantSource clock;

    public TeamPages(
            Jdbi jdbi,
            People people,
            Access access,
            NamedProgressAccess named,
            Suggestions suggestions,
            Supplier<Library> library,
            InstantSource clock) {
        this.dao = jdbi.onDemand(TeamDao.class);
        this.people = people;
        this.access = access;
        this.named = named;
        this.suggestions = suggestions;
        this.library = library;
        this.titles = new ItemTitles(jdbi, library, clock);
        this.clock = clock;
    }

    /** The page of the team that the viewer leads, or a choice of teams when the viewer leads several or none. */
    Page mine(Viewer viewer) {
        if (!viewer.leads()) {
            return choose(viewer);
        }
        TeamTree tree = tree(viewer, viewer.team());
        return tree.otherTeams().isEmpty()
                ? page(viewer, tree, Form.blank(), PeopleFilter.EVERYBODY, PageNumber.first(PEOPLE_PER_PAGE))
                : choose(viewer);
    }

    /** The page with its lists unfiltered. @throws Problem (404, 403) */
    TeamPage page(Viewer viewer, TeamId id, Form form) {
        return page(viewer, tree(viewer, id), form, PeopleFilter.EVERYBODY, PageNumber.first(PEOPLE_PER_PAGE));
    }

    /** @throws Problem (404, 403) */
    TeamPage page(Viewer viewer, TeamId id, Form parameters, PageNumber number) {
        PeopleFilter filter = PeopleFilter.read(parameters, library.get());
        parameters.requireValid(() -> page(viewer, id, parameters));
        return page(viewer, tree(viewer, id), parameters, filter, number);
    }

    /** @throws Problem (404, 403) */
    TeamTree tree(Viewer viewer, TeamId id) {
        List<NearbyTeam> nearbyTeams = people.nearbyTeamsAndLedBy(id, viewer.id());
        access.requireSeesRungs(viewer, id, nearbyTeams);
        return new TeamTree(viewer.id(), nearbyTeams);
    }

    private TeamPage page(Viewer viewer, TeamTree tree, Form form, PeopleFilter filter, PageNumber number) {
        TeamId id = tree.here().id();
        List<PersonWorkRow> rows = named.readForTeam(
                viewer,
                id,
                tree.nearbyTeams(),
                () -> dao.people(
                        id,
                        tree.isLedByViewer(),
                        filter.name(),
                        filter.module(),
                        filter.standingWord(),
                        filter.orderWord(),
                        LondonTime.date(clock.instant()),
                        number.size(),
                        number.offset()));
        int members = rows.get(0).members();
        List<ItemCountRow> items = hasEverybody(rows, filter, number)
                ? ItemCountRow.of(rows, row -> row.team().equals(Optional.of(id)))
                : dao.items(id, tree.isLedByViewer());
        TeamProgress progress = new TeamProgress(library.get(), items, filter.module());
        List<RequestRow> requests =
                dao.requests(id, Optional.empty(), "", LondonTime.date(clock.instant()), MAX_REQUESTS, 0);
        List<TeamSession> sessions = dao.latestSessions(id, MAX_OPEN_SESSIONS, PAST_SESSIONS);
        return new TeamPage(
                tree.trail(),
                form.problems(),
                tree.here().name(),
                tree.place(),
                count(members),
                tree.address(),
                tree.isInLine(),
                "/sessions/new?team=" + id,
                "/team/prompts?team=" + id,
                tree.isInLine() ? suggested(id) : Optional.empty(),
                PeopleList.of(rows, tree, filter, number, form, progress),
                progress.counts(members),
                AssignmentLines.of(requests, titles, viewer.id(), LondonTime.date(clock.instant()), tree::withdrawHref),
                more(requests.get(0).total(), MAX_REQUESTS, tree.address() + "/requests", "requests"),
                sessions.stream()
                        .filter(session -> !session.isPlanned() || isUpcoming(session))
                        .map(session -> SessionLine.of(session, tree.isInLine()))
                        .toList(),
                sessions.stream()
                        .filter(session -> tree.isInLine() && session.isPlanned() && !isUpcoming(session))
                        .map(session -> SessionLine.of(session, tree.isInLine()))
                        .toList(),
                tree.address() + "/discussions",
                tree.below().stream().map(TeamPages::subTeam).toList(),
                tree.below().size() < People.MAX_BELOW
                        ? Optional.empty()
                        : Optional.of(new Link(tree.address() + "/teams", "All teams below this one")),
                tree.otherTeams());
    }

    /** Whether one page of people has all of them, so that they can be counted without another statement. */
    static boolean hasEverybody(List<PersonWorkRow> rows, PeopleFilter filter, PageNumber number) {
        return filter.isForEverybody() && number.offset() == 0 && rows.get(0).total() <= number.size();
    }

    static Optional<Link> more(int total, int shown, String href, String noun) {
        return total <= shown ? Optional.empty() : Optional.of(new Link(href, "All %,d %s".formatted(total, noun)));
    }

    private Optional<Suggested> suggested(TeamId team) {
        return suggestions.uncheckedSuggestionFor(team).map(TeamPages::suggested);
    }

    private static Suggested suggested(Suggestion suggestion) {
        return new Suggested(
                suggestion.title(),
                suggestion.why(),
                suggestion.caution(),
                suggestion.offer().map(offer -> "/team/prompts/suggested?team=" + suggestion.team()),
                "/team/prompts/moments?team=" + suggestion.team());
    }

    private TeamsPage choose(Viewer viewer) {
        return new TeamsPage(
                people.teamsLedBy(viewer.id()).stream()
                        .map(team -> new SubTeam(team.name(), "/team/" + team.id(), ""))
                        .toList(),
                !people.directReportsOf(viewer.id()).isEmpty(),
                viewer.hasRole(Role.ADMINISTRATOR));
    }

    private boolean isUpcoming(TeamSession session) {
        return session.startsAt().isAfter(clock.instant());
    }

    private static SubTeam subTeam(NearbyTeam team) {
        return new SubTeam(team.name(), "/team/" + team.id(), count(team.people()));
    }

    static String count(int people) {
        return English.count(people, "person", "people");
    }
}
