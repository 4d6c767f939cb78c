package org.onward.team;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.onward.assignment.AssignmentId;
import org.onward.catalogue.ItemTitles;
import org.onward.content.Library;
import org.onward.discussion.SessionState;
import org.onward.learning.NamedProgressAccess;
import org.onward.people.Access;
import org.onward.people.NearbyTeam;
import org.onward.people.People;
import org.onward.people.PersonId;
import org.onward.people.TeamId;
import org.onward.people.Viewer;
import org.onward.prompts.suggestion.Suggestion;
import org.onward.prompts.suggestion.Suggestions;
import org.onward.team.TeamPage.AssignmentLine;
import org.onward.team.TeamPage.PersonRow;
import org.onward.team.TeamPage.SessionLine;
import org.onward.team.TeamPage.SubTeam;
import org.onward.team.TeamPage.Suggested;
import org.onward.text.English;
import org.onward.text.TextRule;
import org.onward.web.Form;
import org.onward.web.Link;
import org.onward.web.LondonTime;
import org.onward.web.Page;

/** Builds a team's page. The number of SQL statements does not depend on the size of the team. */
public final class TeamPages {
    private static final int PAST_SESSIONS = 5;

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
        return tree.otherTeams().isEmpty() ? page(viewer, viewer.team(), tree, Form.blank()) : choose(viewer);
    }

    /** @throws Problem (404, 403) */
    TeamPage page(Viewer viewer, TeamId id, Form form) {
        return page(viewer, id, tree(viewer, id), form);
    }

    private TeamTree tree(Viewer viewer, TeamId id) {
        List<NearbyTeam> nearbyTeams = people.nearbyTeamsAndLedBy(id, viewer.id());
        access.requireSeesRungs(viewer, id, nearbyTeams);
        return new TeamTree(viewer.id(), nearbyTeams);
    }

    private TeamPage page(Viewer viewer, TeamId id, TeamTree tree, Form form) {
        List<TeamDao.MemberProgressRow> rows = named.readForTeam(
                viewer,
                id,
                tree.nearbyTeams(),
                () -> dao.memberProgress(id, tree.isLedByViewer(), LondonTime.date(clock.instant())));
        List<Member> everybody =
                rows.stream().map(TeamDao.MemberProgressRow::member).distinct().toList();
        List<Member> members =
                everybody.stream().filter(person -> person.team().equals(id)).toList();
        List<Member> reports =
                everybody.stream().filter(person -> !person.team().equals(id)).toList();
        List<TeamActivity> activities = dao.activities(id);
        List<TeamActivity> assignments = of(TeamActivity.ActivityType.ASKED, activities);
        List<TeamActivity> sessions = of(TeamActivity.ActivityType.SESSION, activities);
        TeamProgress progress = new TeamProgress(
                library.get(),
                assignments.stream().map(TeamActivity::item).distinct().toList(),
                rows.stream().flatMap(row -> row.progress().stream()).toList());
        AssignmentLines lines =
                AssignmentLines.of(assignments, titles, progress, viewer.id(), LondonTime.date(clock.instant()));
        return new TeamPage(
                tree.trail(),
                form.problems(),
                tree.here().name(),
                tree.place(),
                count(members.size()),
                "/team/" + id,
                tree.isInLine(),
                "/sessions/new?team=" + id,
                "/team/prompts?team=" + id,
                tree.isInLine() ? suggested(id) : Optional.empty(),
                progress.columns(members),
                rows(members, progress, tree),
                rows(reports, progress, tree),
                assignments.stream().map(one -> assignment(one, lines, tree)).toList(),
                shown(sessions).map(session -> line(session, tree)).toList(),
                sessions.stream()
                        .filter(session -> tree.isInLine() && isToClose(session))
                        .map(session -> line(session, tree))
                        .toList(),
                tree.below().stream().map(TeamPages::subTeam).toList(),
                tree.otherTeams());
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

    private static List<TeamActivity> of(TeamActivity.ActivityType kind, List<TeamActivity> all) {
        return all.stream().filter(one -> one.kind() == kind).toList();
    }

    private TeamsPage choose(Viewer viewer) {
        return new TeamsPage(
                people.teamsLedBy(viewer.id()).stream()
                        .map(team -> new SubTeam(team.name(), "/team/" + team.id(), ""))
                        .toList(),
                !people.directReportsOf(viewer.id()).isEmpty());
    }

    private static List<PersonRow> rows(List<Member> people, TeamProgress progress, TeamTree tree) {
        return people.stream()
                .map(person -> {
                    Optional<NearbyTeam> led = tree.ledBelowBy(person.id());
                    return new PersonRow(
                            person.name(),
                            led.map(team -> "/team/" + team.id()),
                            led.map(team -> "Leads " + TextRule.isolated(team.name())),
                            person.pause().filter(words -> tree.isInLine()),
                            progress.cells(person.id()));
                })
                .toList();
    }

    private static AssignmentLine assignment(TeamActivity assignment, AssignmentLines lines, TeamTree tree) {
        return lines.line(
                assignment,
                tree.mayWithdraw(assignment.askedBy().orElseThrow())
                        ? Optional.of(RequestResource.address(
                                new AssignmentId(assignment.id()),
                                "withdraw",
                                Optional.of(tree.here().id())))
                        : Optional.empty());
    }

    /** The upcoming sessions, the next one first, then the latest past ones. */
    private Stream<TeamActivity> shown(List<TeamActivity> latestFirst) {
        List<TeamActivity> upcoming =
                latestFirst.stream().filter(this::isUpcoming).toList();
        Stream<TeamActivity> next =
                IntStream.range(0, upcoming.size()).mapToObj(position -> upcoming.get(upcoming.size() - 1 - position));
        Stream<TeamActivity> past = latestFirst.stream()
                .filter(session -> !isUpcoming(session) && !isToClose(session))
                .limit(PAST_SESSIONS);
        return Stream.concat(next, past);
    }

    private boolean isUpcoming(TeamActivity session) {
        return !session.closed() && session.at().isAfter(clock.instant());
    }

    private boolean isToClose(TeamActivity session) {
        return session.isPlanned() && !session.at().isAfter(clock.instant());
    }

    /** Only the team's leaders get a link to the session. A reviewer sees only that it took place. */
    private static SessionLine line(TeamActivity session, TeamTree tree) {
        return new SessionLine(
                session.title(),
                tree.isInLine() ? Optional.of("/sessions/" + session.id()) : Optional.empty(),
                LondonTime.dayAndTime(session.at()),
                "%d minutes, %s"
                        .formatted(
                                session.minutes(), session.mode().orElseThrow().label()),
                state(session));
    }

    private static String state(TeamActivity session) {
        if (session.cancelled()) {
            return SessionState.CANCELLED.label();
        }
        if (session.closed()) {
            return SessionState.CLOSED.label();
        }
        return session.moved() ? "Moved" : SessionState.PLANNED.label();
    }

    private static SubTeam subTeam(NearbyTeam team) {
        return new SubTeam(team.name(), "/team/" + team.id(), count(team.people()));
    }

    private static String count(int people) {
        return English.count(people, "person", "people");
    }

    /** The teams above and below a team, with the viewer's rights in them. */
    private record TeamTree(PersonId viewer, List<NearbyTeam> nearbyTeams) {
        NearbyTeam here() {
            return nearbyTeams.stream()
                    .filter(team -> team.distance() == 0)
                    .findFirst()
                    .orElseThrow();
        }

        List<NearbyTeam> below() {
            return nearbyTeams.stream().filter(team -> team.distance() == -1).toList();
        }

        /** The other teams that the viewer leads. */
        List<Link> otherTeams() {
            return nearbyTeams.stream()
                    .filter(team -> team.distance() == NearbyTeam.ELSEWHERE)
                    .map(team -> new Link("/team/" + team.id(), team.name()))
                    .toList();
        }

        boolean isLedByViewer() {
            return here().isLedBy(viewer);
        }

        boolean isInLine() {
            return highestLed().isPresent();
        }

        /** Links to the teams from the highest one that the viewer leads down to the parent of this team. */
        List<Link> trail() {
            int from = highestLed().map(NearbyTeam::distance).orElse(0);
            return nearbyTeams.stream()
                    .filter(team -> team.distance() > 0 && team.distance() <= from)
                    .map(team -> new Link("/team/" + team.id(), team.name()))
                    .toList();
        }

        String place() {
            return nearbyTeams.stream()
                    .filter(team -> team.distance() > 0)
                    .map(NearbyTeam::name)
                    .collect(Collectors.joining(" › "));
        }

        Optional<NearbyTeam> ledBelowBy(PersonId person) {
            return below().stream().filter(team -> team.isLedBy(person)).findFirst();
        }

        /** Whether to show the link, as far as these teams tell. The access check itself is in {@link Access}. */
        boolean mayWithdraw(PersonId asker) {
            if (asker.equals(viewer)) {
                return true;
            }
            Function<PersonId, Integer> highest = person -> nearbyTeams.stream()
                    .filter(team -> team.isLedBy(person))
                    .map(NearbyTeam::distance)
                    .max(Integer::compare)
                    .orElse(Integer.MIN_VALUE);
            return isInLine() && highest.apply(viewer) > highest.apply(asker);
        }

        private Optional<NearbyTeam> highestLed() {
            return nearbyTeams.stream()
                    .filter(team -> team.distance() >= 0 && team.isLedBy(viewer))
                    .findFirst();
        }
    }
}
