package org.onward.people.bulk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.onward.database.Ids;
import org.onward.people.TeamId;
import org.onward.people.bulk.BulkChangeDao.NewTeam;
import org.onward.people.bulk.StagingDao.NamedTeam;
import org.onward.people.bulk.StagingDao.OpenTeam;
import org.onward.people.bulk.StagingDao.ResolvedTeam;
import org.onward.text.TextRule;

/**
 * Finds the teams that a file names by code or by path. A path may leave out teams at its beginning while only one team fits.
 * Nothing is guessed: what no team or more than one fits is a problem. Where it is allowed, teams that are missing are made from
 * paths that begin at the top.
 */
final class TeamResolver {
    /** Separates the teams of a path, the top first. */
    static final String SEPARATOR = ">";

    private static final Pattern SEPARATORS = Pattern.compile(Pattern.quote(SEPARATOR));

    private final Map<TeamId, OpenTeam> byId = new HashMap<>();
    private final Map<String, OpenTeam> byCode = new HashMap<>();
    private final Map<String, List<OpenTeam>> byName = new HashMap<>();
    private final Map<TeamId, NewTeam> created = new LinkedHashMap<>();
    private final boolean createTeams;

    TeamResolver(List<OpenTeam> teams, boolean createTeams) {
        this.createTeams = createTeams;
        teams.forEach(this::add);
    }

    List<ResolvedTeam> resolve(List<NamedTeam> named) {
        boolean severalTops = createTeams && byId.isEmpty() && tops(named).size() > 1;
        return named.stream()
                .map(team -> severalTops ? problem(team, ProblemKind.SEVERAL_TOPS) : resolve(team))
                .toList();
    }

    /** The teams to create: those in use, and the ones above them. A parent comes before the teams below it. */
    List<NewTeam> created(Set<TeamId> inUse) {
        Set<TeamId> needed = new HashSet<>();
        for (TeamId team : inUse) {
            Optional<TeamId> next = Optional.of(team);
            while (next.isPresent() && created.containsKey(next.get()) && needed.add(next.get())) {
                next = created.get(next.get()).parent();
            }
        }
        return created.values().stream()
                .filter(team -> needed.contains(team.id()))
                .toList();
    }

    String path(NewTeam team) {
        List<String> names = new ArrayList<>();
        Optional<TeamId> next = Optional.of(team.id());
        while (next.isPresent()) {
            OpenTeam one = required(next.get());
            names.add(0, one.name());
            next = one.parent();
        }
        return String.join(" %s ".formatted(SEPARATOR), names);
    }

    private ResolvedTeam resolve(NamedTeam named) {
        Optional<OpenTeam> coded = Optional.ofNullable(byCode.get(named.code()));
        if (named.path().isEmpty()) {
            return coded.map(team -> found(named, team)).orElseGet(() -> problem(named, ProblemKind.UNKNOWN_TEAM));
        }
        List<String> path = parts(named.path());
        List<OpenTeam> fitting = fitting(path);
        if (coded.isPresent()) {
            return fitting.contains(coded.get()) ? found(named, coded.get()) : problem(named, ProblemKind.TEAM_DIFFERS);
        }
        if (fitting.size() > 1) {
            return problem(named, ProblemKind.AMBIGUOUS_TEAM);
        }
        if (fitting.size() == 1) {
            OpenTeam team = fitting.get(0);
            return named.code().isEmpty() || team.code().isEmpty()
                    ? found(named, team)
                    : problem(named, ProblemKind.TEAM_DIFFERS);
        }
        boolean complete = path.stream().noneMatch(TextRule::isBlank);
        return createTeams && complete ? create(named, path) : problem(named, ProblemKind.UNKNOWN_TEAM);
    }

    /** The teams at the end of a path. A team whose path from the top is the whole of it is preferred to others. */
    private List<OpenTeam> fitting(List<String> path) {
        List<OpenTeam> ending = byName.getOrDefault(key(path.get(path.size() - 1)), List.of()).stream()
                .filter(team -> above(team, path).isPresent())
                .toList();
        List<OpenTeam> exact = ending.stream()
                .filter(team -> above(team, path).orElseThrow().parent().isEmpty())
                .toList();
        return exact.isEmpty() ? ending : exact;
    }

    /** The team that the first name of a path is, when the names above a team are those of the path. */
    private Optional<OpenTeam> above(OpenTeam team, List<String> path) {
        OpenTeam one = team;
        for (int at = path.size() - 1; ; at--) {
            if (!key(one.name()).equals(key(path.get(at)))) {
                return Optional.empty();
            }
            if (at == 0) {
                return Optional.of(one);
            }
            if (one.parent().isEmpty()) {
                return Optional.empty();
            }
            one = required(one.parent().get());
        }
    }

    /** Makes the teams of a path that are missing. The path has to begin at the top, unless there is none yet. */
    private ResolvedTeam create(NamedTeam named, List<String> path) {
        Optional<OpenTeam> parent = Optional.empty();
        for (int at = 0; at < path.size(); at++) {
            Optional<OpenTeam> known = child(parent, path.get(at));
            if (known.isEmpty() && at == 0 && !byId.isEmpty()) {
                return problem(named, ProblemKind.UNKNOWN_TEAM);
            }
            Optional<String> code = at == path.size() - 1
                    ? Optional.of(named.code()).filter(text -> !text.isEmpty())
                    : Optional.empty();
            OpenTeam above = known.orElse(null);
            if (above == null) {
                above = new OpenTeam(
                        new TeamId(Ids.next()), TextRule.oneLine(path.get(at)), parent.map(OpenTeam::id), code);
                created.put(above.id(), new NewTeam(above.id(), above.name(), above.parent(), code));
                add(above);
            }
            parent = Optional.of(above);
        }
        return found(named, parent.orElseThrow());
    }

    private Optional<OpenTeam> child(Optional<OpenTeam> parent, String name) {
        return byName.getOrDefault(key(name), List.of()).stream()
                .filter(team -> team.parent().equals(parent.map(OpenTeam::id)))
                .findFirst();
    }

    private void add(OpenTeam team) {
        byId.put(team.id(), team);
        team.code().ifPresent(code -> byCode.put(code, team));
        byName.computeIfAbsent(key(team.name()), name -> new ArrayList<>()).add(team);
    }

    private OpenTeam required(TeamId id) {
        return Optional.ofNullable(byId.get(id)).orElseThrow();
    }

    private static Set<String> tops(List<NamedTeam> named) {
        return named.stream()
                .filter(team -> !team.path().isEmpty())
                .map(team -> key(parts(team.path()).get(0)))
                .collect(Collectors.toSet());
    }

    private static List<String> parts(String path) {
        List<String> parts = SEPARATORS.splitAsStream(path).toList();
        return parts.isEmpty() ? List.of(path) : parts;
    }

    /** Names are compared without case and without white space around them. */
    private static String key(String name) {
        return TextRule.oneLine(name).toLowerCase(Locale.UK);
    }

    private static ResolvedTeam found(NamedTeam named, OpenTeam team) {
        return new ResolvedTeam(named.code(), named.path(), Optional.of(team.id()), Optional.empty());
    }

    private static ResolvedTeam problem(NamedTeam named, ProblemKind kind) {
        return new ResolvedTeam(named.code(), named.path(), Optional.empty(), Optional.of(kind));
    }
}
