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
import org.onward.prompts.Suggestion;
import org.onward.prompts.Suggestions;
import org.onward.team.TeamPage.AskedLine;
import org.onward.team.TeamPage.PersonRow;
import org.onward.team.TeamPage.SessionLine;
import org.onward.team.TeamPage.SubTeam;
import org.onward.team.TeamPage.Suggested;
import org.onward.text.TextRule;
import org.onward.web.Form;
import org.onward.web.Link;
import org.onward.web.LondonTime;
import org.onward.web.Page;

/** Gathers the page of a team in a handful of statements, however many people are in it. */
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

    /** The page of the team that somebody leads; for who leads several, or none, a choice. */
    Page mine(Viewer viewer) {
        if (!viewer.leads()) {
            return choose(viewer);
        }
        Surroundings around = around(viewer, viewer.team());
        return around.otherTeams().isEmpty() ? page(viewer, viewer.team(), around, Form.blank()) : choose(viewer);
    }

    /** @throws Problem (404, 403) */
    TeamPage page(Viewer viewer, TeamId id, Form form) {
        return page(viewer, id, around(viewer, id), form);
    }

    private Surroundings around(Viewer viewer, TeamId id) {
        List<NearbyTeam> near = people.nearOrLedBy(id, viewer.id());
        access.requireSeesRungs(viewer, id, near);
        return new Surroundings(viewer.id(), near);
    }

    private TeamPage page(Viewer viewer, TeamId id, Surroundings around, Form form) {
        List<TeamDao.ActivityRow> rows =
                named.ofTeam(viewer, id, around.near(), () -> dao.standing(id, around.isLedByViewer()));
        List<Member> everybody =
                rows.stream().map(TeamDao.ActivityRow::member).distinct().toList();
        List<Member> members =
                everybody.stream().filter(person -> person.team().equals(id)).toList();
        List<Member> reports =
                everybody.stream().filter(person -> !person.team().equals(id)).toList();
        List<TeamActivity> arranged = dao.arranged(id);
        List<TeamActivity> asked = of(TeamActivity.ActivityType.ASKED, arranged);
        List<TeamActivity> sessions = of(TeamActivity.ActivityType.SESSION, arranged);
        TeamProgress standing = new TeamProgress(
                library.get(),
                asked.stream().map(TeamActivity::item).distinct().toList(),
                rows.stream().flatMap(row -> row.progress().stream()).toList());
        AskedLines lines = AskedLines.of(asked, titles, standing, viewer.id(), LondonTime.date(clock.instant()));
        return new TeamPage(
                around.trail(),
                form.problems(),
                around.here().name(),
                around.place(),
                count(members.size()),
                "/team/" + id,
                around.isInLine(),
                "/sessions/new?team=" + id,
                "/team/prompts?team=" + id,
                around.isInLine() ? suggested(id) : Optional.empty(),
                standing.columns(members),
                rows(members, standing, around),
                rows(reports, standing, around),
                asked.stream().map(one -> asked(one, lines, around)).toList(),
                shown(sessions).map(session -> line(session, around)).toList(),
                sessions.stream()
                        .filter(session -> around.isInLine() && isToClose(session))
                        .map(session -> line(session, around))
                        .toList(),
                around.below().stream().map(TeamPages::subTeam).toList(),
                around.otherTeams());
    }

    private Optional<Suggested> suggested(TeamId team) {
        return suggestions.of(team).map(TeamPages::suggested);
    }

    private static Suggested suggested(Suggestion suggestion) {
        return new Suggested(
                suggestion.title(),
                suggestion.why(),
                suggestion.offer().map(offer -> "/team/prompts/suggested?team=" + suggestion.team()),
                "/team/prompts/moments?team=" + suggestion.team());
    }

    private static List<TeamActivity> of(TeamActivity.ActivityType kind, List<TeamActivity> all) {
        return all.stream().filter(one -> one.kind() == kind).toList();
    }

    private TeamsPage choose(Viewer viewer) {
        return new TeamsPage(
                people.ledBy(viewer.id()).stream()
                        .map(team -> new SubTeam(team.name(), "/team/" + team.id(), ""))
                        .toList(),
                !people.reportingTo(viewer.id()).isEmpty());
    }

    private static List<PersonRow> rows(List<Member> people, TeamProgress standing, Surroundings around) {
        return people.stream()
                .map(person -> {
                    Optional<NearbyTeam> led = around.ledBelowBy(person.id());
                    return new PersonRow(
                            person.name(),
                            led.map(team -> "/team/" + team.id()),
                            led.map(team -> "Leads " + TextRule.isolated(team.name())),
                            standing.cells(person.id()));
                })
                .toList();
    }

    private static AskedLine asked(TeamActivity asked, AskedLines lines, Surroundings around) {
        return lines.line(
                asked,
                around.mayWithdraw(asked.askedBy().orElseThrow())
                        ? Optional.of("/team/%s/asks/%s/withdraw"
                                .formatted(around.here().id(), asked.id()))
                        : Optional.empty());
    }

    /** What lies ahead, the next first; then the last few that are over. */
    private Stream<TeamActivity> shown(List<TeamActivity> latestFirst) {
        List<TeamActivity> ahead = latestFirst.stream().filter(this::isAhead).toList();
        Stream<TeamActivity> next =
                IntStream.range(0, ahead.size()).mapToObj(position -> ahead.get(ahead.size() - 1 - position));
        Stream<TeamActivity> past =
                latestFirst.stream().filter(TeamActivity::closed).limit(PAST_SESSIONS);
        return Stream.concat(next, past);
    }

    private boolean isAhead(TeamActivity session) {
        return !session.closed() && session.at().isAfter(clock.instant());
    }

    private boolean isToClose(TeamActivity session) {
        return !session.closed() && !session.at().isAfter(clock.instant());
    }

    /** What was said there is for those who lead: a reviewer sees only that it took place. */
    private static SessionLine line(TeamActivity session, Surroundings around) {
        return new SessionLine(
                session.title(),
                around.isInLine() ? Optional.of("/sessions/" + session.id()) : Optional.empty(),
                LondonTime.dayAndTime(session.at()),
                "%d minutes, %s"
                        .formatted(
                                session.minutes(), session.mode().orElseThrow().label()),
                (session.closed() ? SessionState.CLOSED : SessionState.PLANNED).label());
    }

    private static SubTeam subTeam(NearbyTeam team) {
        return new SubTeam(team.name(), "/team/" + team.id(), count(team.people()));
    }

    private static String count(int people) {
        return people == 1 ? "1 person" : people + " people";
    }

    /** The part of the tree around a team, as somebody sees it who may or may not lead it. */
    private record Surroundings(PersonId viewer, List<NearbyTeam> near) {
        NearbyTeam here() {
            return near.stream()
                    .filter(team -> team.distance() == 0)
                    .findFirst()
                    .orElseThrow();
        }

        List<NearbyTeam> below() {
            return near.stream().filter(team -> team.distance() == -1).toList();
        }

        /** What else the viewer leads, to choose from. */
        List<Link> otherTeams() {
            return near.stream()
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

        /** From the highest team that the viewer leads down to the one right above this. */
        List<Link> trail() {
            int from = highestLed().map(NearbyTeam::distance).orElse(0);
            return near.stream()
                    .filter(team -> team.distance() > 0 && team.distance() <= from)
                    .map(team -> new Link("/team/" + team.id(), team.name()))
                    .toList();
        }

        String place() {
            return near.stream()
                    .filter(team -> team.distance() > 0)
                    .map(NearbyTeam::name)
                    .collect(Collectors.joining(" › "));
        }

        Optional<NearbyTeam> ledBelowBy(PersonId person) {
            return below().stream().filter(team -> team.isLedBy(person)).findFirst();
        }

        /** Only what can be told from here; the rule itself stands in Access. */
        boolean mayWithdraw(PersonId asker) {
            if (asker.equals(viewer)) {
                return true;
            }
            Function<PersonId, Integer> highest = person -> near.stream()
                    .filter(team -> team.isLedBy(person))
                    .map(NearbyTeam::distance)
                    .max(Integer::compare)
                    .orElse(Integer.MIN_VALUE);
            return isInLine() && highest.apply(viewer) > highest.apply(asker);
        }

        private Optional<NearbyTeam> highestLed() {
            return near.stream()
                    .filter(team -> team.distance() >= 0 && team.isLedBy(viewer))
                    .findFirst();
        }
    }
}
