package org.onward.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.RunningOnward;
import org.onward.SmallTrust;
import org.onward.content.ItemId;
import org.onward.content.LearningModule;
import org.onward.content.Rung;
import org.onward.content.ShippedContent;
import org.onward.learning.Learning;
import org.onward.learning.Step;
import org.onward.people.People;

final class AdministrationTest {
    @RegisterExtension
    static final RunningOnward onward = new RunningOnward();

    @Test
    void thePageSaysHowTheServiceIs() {
        SmallTrust.create(onward.jdbi());

        String page =
                onward.browser().signIn("administrator").get("/administration").body();

        assertThat(page)
                .contains(
                        "Database",
                        "Threads",
                        "Well",
                        ShippedContent.library().prompts().size() + " prompts;")
                .contains("Migrations applied", "<dt>Waiting</dt><dd>0</dd>");
    }

    @Test
    void nobodysLearningIsOnAnyPageOfAnAdministrator() {
        SmallTrust trust = SmallTrust.create(onward.jdbi());
        LearningModule module = ShippedContent.library()
                .module(new ItemId("inclusive-meetings"))
                .orElseThrow();
        new Learning(
                        onward.jdbi(),
                        new People(onward.jdbi()),
                        ShippedContent::library,
                        InstantSource.fixed(RunningOnward.NOW))
                .record(Step.of(trust.branch().members().get(0), module, Rung.DISCUSSED, 45, RunningOnward.NOW));
        RunningOnward.Browser administrator = onward.browser().signIn("administrator");

        for (String path : new String[] {"/administration", "/administration/roles?find=member"}) {
            assertThat(administrator.get(path).body().toLowerCase(java.util.Locale.ROOT))
                    .doesNotContain(module.title().toLowerCase(java.util.Locale.ROOT), "discussed", "not started");
        }
        String team = trust.branch().team().toString();
        assertThat(administrator.get("/insight?team=" + team).statusCode()).isEqualTo(403);
        assertThat(administrator.get("/team/" + team).statusCode()).isEqualTo(403);
    }
}
