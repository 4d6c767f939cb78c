package org.onward.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.RunningOnward;
import org.onward.audit.AuditTrail;
import org.onward.people.People;
import org.onward.people.PersonId;
import org.onward.people.Role;
import org.onward.people.RoleGrant;
import org.onward.people.Roles;
import org.onward.people.TeamId;

/** An administrator checks the health of the service and manages roles, and sees nobody's learning. */
@Tag("browser")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class AdministratorWalkTest {
    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @RegisterExtension
    static final RunningOnward onward = RunningOnward.overDemoTrust();

    private static final String[] RUNGS = {"explored", "reflected", "discussed", "committed", "followed through"};

    @Test
    @Order(1)
    void healthMigrationsAndContentAreOnOnePage() {
        try (Walk walk = new Walk(chromium, onward)) {
            walk.signInAs("administrator")
                    .goTo("Administration")
                    .sees("Health", "Migrations applied", "Waiting", "Version of the content");
            assertNoLearningIsShown(walk);
            walk.follow("Audit trail: who did what").sees("Entries, the newest first");
            assertNoLearningIsShown(walk);
            walk.open("/who-looked").sees("Who sees what about me", "Not in this list");
        }
    }

    @Test
    @Order(1)
    void aContactIsAddedAndEverybodySeesIt() {
        try (Walk walk = new Walk(chromium, onward)) {
            walk.signInAs("administrator").goTo("Administration").follow("Who people can speak to");
            walk.press("Add the contact").sees("Choose what they are there for", "Enter the name");
            walk.main().locator("#kind").selectOption("equality-lead");
            walk.fill("Name", "Tunde Larkspur")
                    .fill("How to reach them", "Extension 3131")
                    .press("Add the contact")
                    .sees("The contact is on the page", "Tunde Larkspur")
                    .signOut();
        }
        try (Walk walk = new Walk(chromium, onward)) {
            walk.signInAs("leader")
                    .open("/contacts")
                    .sees("Equality, diversity and inclusion lead", "Extension 3131", "Freedom to Speak Up guardian");
        }
    }

    @Test
    @Order(1)
    void aNetworkInsideIsAddedAndLeadersFindItFirst() {
        try (Walk walk = new Walk(chromium, onward)) {
            walk.signInAs("administrator").goTo("Administration").follow("Networks and schemes inside");
            walk.press("Add it").sees("Choose what it is", "Enter its name");
            walk.main().locator("#kind").selectOption("mentoring");
            walk.fill("Name", "First hundred days")
                    .fill("What is it for?", "A leader who is new here talks to one who is not.")
                    .fill("How to reach it", "Extension 3232")
                    .press("Add it")
                    .sees("It is on the page", "First hundred days")
                    .signOut();
        }
        try (Walk walk = new Walk(chromium, onward)) {
            walk.signInAs("leader")
                    .open("/networks")
                    .sees(
                            "Inside the organisation",
                            "First hundred days",
                            "Extension 3232",
                            "keeps no list of members");
        }
    }

    @Test
    @Order(2)
    void aRoleIsGrantedForAPartOfTheTree() {
        try (Walk walk = new Walk(chromium, onward)) {
            walk.signInAs("administrator").goTo("Administration").follow("Grant or take back roles");
            assertNoLearningIsShown(walk);
            walk.fill("Find the person", "Nobody of that name").press("Find").sees("Nobody here is called that");
            walk.fill("Find the person", "Banerjee").press("Find").follow("Sean Banerjee");
            assertNoLearningIsShown(walk);
            walk.press("Continue").sees("Choose a role").tick("L&D reviewer");
            walk.main().locator("#team").selectOption(new SelectOption().setIndex(partOfTheTree(walk)));
            walk.press("Continue").sees("Sean Banerjee", "L&D reviewer", "Clinical Systems");
            walk.press("Grant the role")
                    .sees("waits until a second administrator confirms it", "Waits for")
                    .signOut();
            walk.signInAs("leader").expecting(403).open("/insight").seesNot("Where the ladder breaks");
        }
        secondAdministratorConfirms();
        try (Walk walk = new Walk(chromium, onward)) {
            walk.signInAs("leader").goTo("Progress").sees("Clinical Systems").seesNot("Nursing and Quality");
        }
    }

    @Test
    @Order(2)
    void aRoleThatAnotherAdministratorGrantedIsConfirmed() {
        try (Walk walk = new Walk(chromium, onward)) {
            walk.signInAs("administrator").open("/administration/roles").sees("Waiting for confirmation");
            walk.follow("Look at it and confirm").sees("Confirm this role?");
            assertNoLearningIsShown(walk);
            walk.press("Confirm the role").sees("The role is in force");
        }
    }

    /** Confirms the grant through the facade, because no persona is the demo's second administrator. */
    private static void secondAdministratorConfirms() {
        Roles roles = new Roles(onward.jdbi(), new AuditTrail(onward.jdbi(), onward.clock()), onward.clock());
        List<TeamId> whole =
                List.of(new People(onward.jdbi()).rootTeam().orElseThrow().id());
        RoleGrant pending = roles.pendingGrants(whole, 100).stream()
                .filter(grant -> grant.personName().equals("Sean Banerjee"))
                .findFirst()
                .orElseThrow();
        PersonId second = roles.grantsInForce(whole, "", Optional.of(Role.ADMINISTRATOR), 100, 0).stream()
                .map(RoleGrant::person)
                .filter(person -> !pending.grantedBy().orElseThrow().equals(person))
                .findFirst()
                .orElseThrow();
        roles.confirm(second, pending.id());
    }

    @Test
    @Order(3)
    void aRoleIsTakenBackAndEndsAtOnce() {
        try (Walk walk = new Walk(chromium, onward)) {
            walk.signInAs("administrator").open("/administration/roles");
            walk.click(walk.main()
                            .locator("tr", new Locator.LocatorOptions().setHasText("Sean Banerjee"))
                            .locator("a"))
                    .sees("It ends at once")
                    .press("Take the role back")
                    .sees("taken back by")
                    .signOut();

            walk.signInAs("leader").expecting(403).open("/insight").seesNot("Where the ladder breaks");
            assertThat(walk.page().locator("header").textContent()).doesNotContain("Progress");
        }
    }

    @Test
    @Order(4)
    void anAdministratorSeesNobodysLearning() {
        try (Walk walk = new Walk(chromium, onward)) {
            walk.signInAs("administrator").expecting(403).expecting(404);
            for (String path : new String[] {"/insight", "/insight/people?module=inclusive-meetings", "/team"}) {
                walk.open(path);
                assertNoLearningIsShown(walk);
            }
        }
    }

    private static int partOfTheTree(Walk walk) {
        var options = walk.main().locator("#team option").allTextContents();
        for (int index = 0; index < options.size(); index++) {
            if (options.get(index).contains("Clinical Systems")) {
                return index;
            }
        }
        throw new AssertionError("Clinical Systems is not offered: " + options);
    }

    private static void assertNoLearningIsShown(Walk walk) {
        walk.seesNot(RUNGS);
        assertThat(walk.main().locator(".onward-rungs, .onward-ladder").count()).isZero();
    }
}
