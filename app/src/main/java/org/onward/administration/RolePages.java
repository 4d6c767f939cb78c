package org.onward.administration;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onward.people.Access;
import org.onward.people.FoundPerson;
import org.onward.people.People;
import org.onward.people.Person;
import org.onward.people.Role;
import org.onward.people.RoleGrant;
import org.onward.people.Roles;
import org.onward.people.Team;
import org.onward.people.TeamId;
import org.onward.people.Viewer;
import org.onward.text.TextRule;
import org.onward.web.Choices;
import org.onward.web.Field;
import org.onward.web.Form;
import org.onward.web.LondonTime;
import org.onward.web.Paging;
import org.onward.web.Visitor.Link;

/** Puts the pages about roles together, for what an administrator administers. */
public final class RolePages {
    static final String ADDRESS = "/administration/roles";
    private static final int PEOPLE_A_PAGE = 20;
    private static final int LONGEST_SEARCH = 100;

    /** As many teams as somebody can choose from; in a larger tree the lowest ones are left out. */
    private static final int TEAMS_TO_CHOOSE = 200;

    private final People people;
    private final Roles roles;
    private final Access access;

    public RolePages(People people, Roles roles, Access access) {
        this.people = people;
        this.roles = roles;
        this.access = access;
    }

    RolesPage roles(Viewer viewer, String find, int page) {
        Form form = Form.with("find", find);
        String text = form.optionalText("find", LONGEST_SEARCH);
        List<TeamId> parts = parts(viewer);
        boolean search = !text.isEmpty() && !form.hasProblems();
        return new RolesPage(
                List.of(new Link("/administration", "Administration")),
                "Roles",
                parts.stream()
                        .flatMap(part -> roles.inForce(part).stream())
                        .distinct()
                        .map(RolePages::grant)
                        .toList(),
                Field.of(form, "find"),
                search ? Optional.of(search(parts, text, page)) : Optional.empty());
    }

    private RolesPage.Search search(List<TeamId> parts, String text, int page) {
        int all = people.howMany(parts, text);
        List<FoundPerson> found = people.find(parts, text, PEOPLE_A_PAGE, (page - 1L) * PEOPLE_A_PAGE);
        String address = ADDRESS + "?find=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
        return new RolesPage.Search(
                all == 1 ? "1 person" : all + " people",
                found.stream()
                        .map(person -> new RolesPage.Found(
                                person.name(),
                                details(person.post(), person.teamName(), person.email()),
                                ADDRESS + "/grant?person=" + person.id()))
                        .toList(),
                Paging.of(page, Paging.pages(all, PEOPLE_A_PAGE), number -> address + "&page=" + number));
    }

    GrantPage grant(Viewer viewer, Person person, Form form) {
        return new GrantPage(
                List.of(new Link("/administration", "Administration"), new Link(ADDRESS, "Roles")),
                form.problems(),
                "Grant a role to " + TextRule.isolated(person.name()),
                details(person),
                person.id().toString(),
                Choices.of(form, "role", roleChoices()),
                Choices.of(form, "team", teamChoices(viewer, person)));
    }

    ConfirmGrantPage confirm(Person person, Role role, Team team) {
        return new ConfirmGrantPage(
                new Link(
                        "%s/grant?person=%s&role=%s&team=%s".formatted(ADDRESS, person.id(), role.word(), team.id()),
                        "Change it"),
                "Grant this role?",
                person.name(),
                details(person),
                role.label(),
                role.word(),
                means(role),
                team.name(),
                team.id().toString(),
                ADDRESS + "/grant/confirm?person=" + person.id());
    }

    TakeBackPage takeBack(Viewer viewer, RoleGrant held, Form form) {
        return new TakeBackPage(
                new Link(ADDRESS, "Roles"),
                form.problems(),
                "Take this role back?",
                held.personName(),
                held.role().label(),
                held.teamName(),
                LondonTime.day(held.granted()),
                roles.isOwnLast(viewer.id(), held),
                ADDRESS + "/" + held.id());
    }

    private List<TeamId> parts(Viewer viewer) {
        return access.partsFor(viewer, Role.ADMINISTRATOR).stream()
                .map(Team::id)
                .toList();
    }

    private static RolesPage.Grant grant(RoleGrant held) {
        return new RolesPage.Grant(
                held.personName(),
                held.role().label(),
                held.teamName(),
                LondonTime.day(held.granted()),
                held.grantedByName(),
                ADDRESS + "/" + held.id());
    }

    private static List<Choices.Choice> roleChoices() {
        List<Choices.Choice> choices = new ArrayList<>();
        for (Role role : Role.values()) {
            choices.add(Choices.choice(role.word(), role.label(), means(role)));
        }
        return choices;
    }

    static String means(Role role) {
        return switch (role) {
            case REVIEWER -> "Sees where people stand on the ladder, by name, in that part of the tree.";
            case CONTENT_EDITOR -> "Keeps modules, resources and prompts true.";
            case ADMINISTRATOR ->
                "Grants roles in that part of the tree, and watches the service. Sees nobody’s learning.";
        };
    }

    /** The teams of the administrator's part from the top, and always the way down to the person's own. */
    private List<Choices.Choice> teamChoices(Viewer viewer, Person person) {
        Map<TeamId, String> names = new LinkedHashMap<>();
        for (TeamId part : parts(viewer)) {
            people.fromTheTop(part, TEAMS_TO_CHOOSE).forEach(team -> names.putIfAbsent(team.id(), team.path()));
            people.onTheWay(part, person.team()).forEach(team -> names.putIfAbsent(team.id(), team.path()));
        }
        List<Choices.Choice> choices = new ArrayList<>();
        choices.add(Choices.choice("", "Choose"));
        names.forEach((id, path) -> choices.add(Choices.choice(id.toString(), path)));
        return choices;
    }

    private String details(Person person) {
        return details(person.post(), people.requireTeam(person.team()).name(), person.email());
    }

    private static String details(String post, String team, String email) {
        return "%s, %s · %s".formatted(post, team, email);
    }
}
