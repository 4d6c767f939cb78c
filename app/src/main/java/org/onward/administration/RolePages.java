package org.onward.administration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.onward.people.Access;
import org.onward.people.People;
import org.onward.people.Person;
import org.onward.people.Role;
import org.onward.people.RoleGrant;
import org.onward.people.RoleGrantId;
import org.onward.people.Roles;
import org.onward.people.Team;
import org.onward.people.TeamId;
import org.onward.people.TeamPath;
import org.onward.people.Viewer;
import org.onward.text.English;
import org.onward.text.TextRule;
import org.onward.web.Address;
import org.onward.web.Choices;
import org.onward.web.Field;
import org.onward.web.Form;
import org.onward.web.Link;
import org.onward.web.LondonTime;
import org.onward.web.PageNumber;
import org.onward.web.Paging;

/** Builds the pages about roles. Administrators see only their own part of the tree. */
public final class RolePages {
    static final String ADDRESS = "/administration/roles";
    private static final int PEOPLE_PER_PAGE = 20;
    private static final int ROLES_PER_PAGE = 25;

    /** Who waits longest comes first, so the others follow when these are confirmed. */
    private static final int MAX_PENDING = 25;

    private static final int MAX_ENDED = 25;
    private static final int MAX_SEARCH_LENGTH = 100;

    /** The number of possible confirmers that are shown by name. */
    private static final int MAX_NAMES = 3;

    private final People people;
    private final Roles roles;
    private final Access access;
    private final AdministeredPart part;
    private final LeaderPages leaders;

    public RolePages(People people, Roles roles, Access access, AdministeredPart part, LeaderPages leaders) {
        this.people = people;
        this.roles = roles;
        this.access = access;
        this.part = part;
        this.leaders = leaders;
    }

    /**
     * @param parameters {@code find} for people to grant a role to; {@code name} and {@code role} for the list of roles
     * @param page the page of the people found, or of the roles if nobody is searched for
     */
    RolesPage roles(Viewer viewer, Form parameters, String page) {
        boolean administers = viewer.hasRole(Role.ADMINISTRATOR);
        String text = parameters.optionalText("find", MAX_SEARCH_LENGTH);
        String name = parameters.optionalText("name", MAX_SEARCH_LENGTH);
        Optional<Role> role = parameters.isBlank("role")
                ? Optional.empty()
                : parameters.choice("role", Role::fromString, "Choose one of the roles in the list.");
        boolean search = administers && !text.isEmpty() && !parameters.hasProblems();
        PageNumber ofRoles = PageNumber.of(search ? "" : page, ROLES_PER_PAGE);
        List<TeamId> parts = access.partsFor(viewer);
        int all = roles.countGrantsInForce(parts, name, role);
        List<RoleGrant> grants = roles.grantsInForce(parts, name, role, ofRoles.size(), ofRoles.offset());
        List<RoleGrant> pending = roles.pendingGrants(parts, MAX_PENDING);
        Map<RoleGrantId, List<String>> confirmers = roles.confirmersOf(pending);
        Set<TeamId> administered = access.administeredAmong(
                viewer,
                Stream.concat(grants.stream(), pending.stream())
                        .map(RoleGrant::team)
                        .toList());
        Address list = Address.of(ADDRESS).with("name", name).with("role", role.map(Role::word));
        RolesPage shown = new RolesPage(
                administers ? List.of(new Link("/administration", "Administration")) : List.of(),
                parameters.problems(),
                "Roles",
                Stream.concat(
                                pending.stream()
                                        .map(grant -> pending(
                                                viewer,
                                                grant,
                                                confirmers.getOrDefault(grant.id(), List.of()),
                                                administered.contains(grant.team()))),
                                leaders.pending(viewer, parts, MAX_PENDING).stream())
                        .toList(),
                Field.of(parameters, "name"),
                Choices.of(
                        parameters,
                        "role",
                        Stream.concat(
                                        Stream.of(Choices.choice("", "Every role")),
                                        Arrays.stream(Role.values())
                                                .map(one -> Choices.choice(one.word(), one.label())))
                                .toList()),
                !name.isEmpty() || role.isPresent(),
                grants.stream()
                        .map(grant -> inForce(grant, administered.contains(grant.team())))
                        .toList(),
                search ? Optional.empty() : Paging.of(ofRoles, all, list),
                roles.endedGrants(parts, MAX_ENDED).stream()
                        .map(RolePages::ended)
                        .toList(),
                administers ? Optional.of(Field.of(parameters, "find")) : Optional.empty(),
                search ? Optional.of(search(viewer, text, PageNumber.of(page, PEOPLE_PER_PAGE))) : Optional.empty());
        parameters.requireValid(() -> shown);
        return shown;
    }

    private RolesPage.Search search(Viewer viewer, String text, PageNumber page) {
        List<TeamId> parts = part.roots(viewer);
        int all = people.count(parts, text);
        return new RolesPage.Search(
                found(all),
                people.find(parts, text, page.size(), page.offset()).stream()
                        .map(person -> new RolesPage.FoundPersonLine(
                                person.name(),
                                AdministeredPart.details(person.post(), person.teamName(), person.email()),
                                person.id().equals(viewer.id())
                                        ? Optional.empty()
                                        : Optional.of(ADDRESS + "/grant?person=" + person.id()),
                                person.id().equals(viewer.id())
                                        ? Optional.empty()
                                        : Optional.of(LeaderPages.ADDRESS + "?person=" + person.id())))
                        .toList(),
                Paging.of(page, all, Address.of(ADDRESS).with("find", text)));
    }

    private static String found(int all) {
        if (all >= People.MAX_FOUND) {
            return "%,d people or more. Type more of the name to find somebody.".formatted(People.MAX_FOUND);
        }
        return English.count(all, "person", "people");
    }

    GrantPage grant(Viewer viewer, Person person, Form form) {
        return new GrantPage(
                List.of(new Link("/administration", "Administration"), new Link(ADDRESS, "Roles")),
                form.problems(),
                "Grant a role to " + TextRule.isolated(person.name()),
                part.details(person),
                person.id().toString(),
                Choices.of(form, "role", roleChoices()),
                Choices.of(form, "team", part.teamChoices(viewer, person, TeamPath::path)));
    }

    CheckGrantPage confirm(Person person, Role role, Team team) {
        return new CheckGrantPage(
                new Link(
                        "%s/grant?person=%s&role=%s&team=%s".formatted(ADDRESS, person.id(), role.word(), team.id()),
                        "Change it"),
                "Grant this role?",
                person.name(),
                part.details(person),
                role.label(),
                role.word(),
                meaning(role),
                team.name(),
                team.id().toString(),
                role.needsConfirmation(),
                ADDRESS + "/grant/confirm?person=" + person.id());
    }

    ConfirmPendingGrantPage confirmPending(Viewer viewer, RoleGrant pendingGrant, Form form) {
        return new ConfirmPendingGrantPage(
                new Link(ADDRESS, "Roles"),
                form.problems(),
                "Confirm this role?",
                pendingGrant.personName(),
                part.details(people.requirePerson(pendingGrant.person())),
                pendingGrant.role().label(),
                meaning(pendingGrant.role()),
                pendingGrant.teamName(),
                granter(pendingGrant),
                LondonTime.day(pendingGrant.granted()),
                roles.reasonAgainstConfirming(viewer.id(), pendingGrant),
                ADDRESS + "/" + pendingGrant.id() + "/confirm",
                ADDRESS + "/" + pendingGrant.id());
    }

    RevokePage takeBack(Viewer viewer, RoleGrant held, Form form) {
        return new RevokePage(
                new Link(ADDRESS, "Roles"),
                form.problems(),
                held.isPending() ? "Turn this role down?" : "Take this role back?",
                held.personName(),
                held.role().label(),
                held.teamName(),
                LondonTime.day(held.granted()),
                held.isPending(),
                roles.reasonAgainstRevoking(viewer.id(), held),
                ADDRESS + "/" + held.id());
    }

    private RolesPage.Pending pending(
            Viewer viewer, RoleGrant pendingGrant, List<String> confirmers, boolean administers) {
        boolean mayConfirm = administers
                && roles.reasonAgainstConfirming(viewer.id(), pendingGrant).isEmpty();
        String address = ADDRESS + "/" + pendingGrant.id();
        return new RolesPage.Pending(
                pendingGrant.personName(),
                pendingGrant.role().label(),
                pendingGrant.teamName(),
                LondonTime.day(pendingGrant.granted()),
                granter(pendingGrant),
                firstNames(confirmers),
                mayConfirm ? Optional.of(address + "/confirm") : Optional.empty(),
                administers ? Optional.of(address) : Optional.empty());
    }

    /** Formats names, such as "A, B, C or 3 others". */
    static Optional<String> firstNames(List<String> names) {
        if (names.size() > MAX_NAMES) {
            int others = names.size() - MAX_NAMES;
            return Optional.of("%s or %s"
                    .formatted(
                            String.join(", ", names.subList(0, MAX_NAMES)),
                            others == 1 ? "one other" : others + " others"));
        }
        return names.stream().reduce((first, second) -> first + " or " + second);
    }

    private static RolesPage.Grant inForce(RoleGrant held, boolean administers) {
        return new RolesPage.Grant(
                held.personName(),
                held.role().label(),
                held.teamName(),
                LondonTime.day(held.confirmed().orElse(held.granted())),
                granter(held),
                held.confirmedByName(),
                administers ? Optional.of(ADDRESS + "/" + held.id()) : Optional.empty());
    }

    private static RolesPage.EndedGrant ended(RoleGrant held) {
        return new RolesPage.EndedGrant(
                held.personName(),
                held.role().label(),
                held.teamName(),
                held.revoked().map(LondonTime::day).orElse(""),
                (held.confirmed().isPresent() ? "taken back" : "turned down")
                        + held.revokedByName()
                                .map(name -> " by " + TextRule.isolated(name))
                                .orElse(""));
    }

    private static String granter(RoleGrant grant) {
        return grant.grantedByName().orElse("whoever runs the service");
    }

    private static List<Choices.Choice> roleChoices() {
        List<Choices.Choice> choices = new ArrayList<>();
        for (Role role : Role.values()) {
            choices.add(Choices.choice(role.word(), role.label(), meaning(role)));
        }
        return choices;
    }

    static String meaning(Role role) {
        return switch (role) {
            case REVIEWER -> "Sees where people stand on the ladder, by name, in that part of the tree.";
            case CONTENT_EDITOR -> "Keeps modules, resources and prompts true, for the whole organisation.";
            case ADMINISTRATOR ->
                "Grants roles in that part of the tree, and watches the service. Sees nobody’s learning.";
        };
    }
}
