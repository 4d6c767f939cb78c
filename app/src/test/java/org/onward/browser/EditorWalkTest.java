package org.onward.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.RunningOnward;

/** A content editor reviews the state of the library. The tests also cover a broken edit and a material revision. */
@Tag("browser")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class EditorWalkTest {
    private static final String FILE = "modules/inclusive-meetings/module.md";

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @RegisterExtension
    static final RunningOnward onward = RunningOnward.overDemoTrust().withContentOfItsOwn();

    @Test
    @Order(1)
    void theContentPageShowsTheStateOfTheLibrary() {
        try (Walk walk = new Walk(chromium, onward)) {
            walk.signInAs("editor")
                    .goTo("Content")
                    .sees("Due for review", "Where people stop", "No open step yet", "What readers see now")
                    .sees("Not checked yet")
                    .seesNot("cannot be used");
            walk.picture("editing", 1100);
            walk.follow("Voice").sees("Start with a case");
        }
    }

    @Test
    @Order(2)
    void onlyEditorsSeeThatAnEditIsBroken() {
        onward.edit(FILE, "minutes: ", "minutes: about ");
        try (Walk walk = new Walk(chromium, onward)) {
            walk.signInAs("editor");
            assertThat(walk.page().locator("body").textContent())
                    .contains("The last edit of the content cannot be used");
            walk.click(walk.page().getByText("See what to put right"))
                    .sees("Your last edit cannot be used yet", "modules/inclusive-meetings/module.md", "whole number")
                    .signOut();
            walk.signInAs("leader").open("/modules/inclusive-meetings").sees("Start with a case");
            assertThat(walk.page().locator("body").textContent()).doesNotContain("cannot be used");
        } finally {
            onward.edit(FILE, "minutes: about ", "minutes: ");
        }
    }

    @Test
    @Order(3)
    void aLearnerCanReadTheEarlierVersionAgain() {
        onward.edit(FILE, "title: .*", "title: Meetings that everybody can be at");
        try (Walk walk = new Walk(chromium, onward)) {
            walk.signInAs("leader")
                    .open("/modules/inclusive-meetings")
                    .sees("Meetings that everybody can be at")
                    .follow("Read the version you")
                    .sees("This is an earlier version", "What it said")
                    .seesNot("Meetings that everybody can be at")
                    .follow("Read it as it is today")
                    .sees("Meetings that everybody can be at");
        }
    }

    @Test
    @Order(4)
    void peopleWhoCompletedTheModuleAreToldOfAMaterialRevision() {
        onward.edit(
                FILE,
                "needs: .*",
                "needs: [explored]\nrevision: material\nrevised-on: 2026-11-24\nwhat-changed: The case ends earlier.");
        try (Walk walk = new Walk(chromium, onward)) {
            walk.signInAs("leader")
                    .sees("Changed since you completed it", "The case ends earlier.")
                    .open("/modules/inclusive-meetings")
                    .press("I know what changed")
                    .seesNot("This module has changed")
                    .open("/")
                    .seesNot("Changed since you completed it");
        }
    }
}
