package org.onward.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropwizard.core.setup.Bootstrap;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import net.sourceforge.argparse4j.inf.Namespace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.OnwardApplication;
import org.onward.OnwardConfiguration;
import org.onward.RunningOnward;
import org.onward.SmallTrust;
import org.onward.content.ItemId;
import org.onward.content.Rung;
import org.onward.content.ShippedContent;
import org.onward.database.TestDatabase;
import org.onward.learning.CompletionRules;
import org.onward.learning.Learning;
import org.onward.learning.Step;
import org.onward.secrets.MasterKey;

final class RecountCommandTest {
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private final InstantSource clock = InstantSource.fixed(RunningOnward.NOW);

    @BeforeEach
    void recordLearning() {
        new CompletionRules(database.jdbi(), clock).store(ShippedContent.library());
        SmallTrust trust = SmallTrust.create(database.jdbi());
        new Learning(database.jdbi(), ShippedContent::library, clock)
                .record(Step.of(
                        trust.branch().members().get(0),
                        ShippedContent.library()
                                .item(new ItemId("inclusive-meetings"))
                                .orElseThrow(),
                        Rung.DISCUSSED,
                        45,
                        RunningOnward.NOW));
    }

    @Test
    void itPrintsHowManyRowsItCompared() throws Exception {
        assertThat(recount())
                .containsSubsequence("progress", "1 compared, all well", "ladder", "4 compared, all well", "team sizes")
                .doesNotContain("repaired");
    }

    @Test
    void itPrintsHowManyRowsItCorrected() throws Exception {
        database.jdbi().useHandle(handle -> handle.execute("UPDATE ladder_count SET explored = 7"));

        assertThat(recount()).contains("4 compared, 4 repaired");
        assertThat(recount()).doesNotContain("repaired");
    }

    private String recount() throws Exception {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        OnwardConfiguration configuration = OnwardConfiguration.forDemo(
                database.settings(), MasterKey.parse(RunningOnward.MASTER_KEY), ShippedContent.FOLDER);
        new RecountCommand(clock, new PrintStream(output, true, StandardCharsets.UTF_8))
                .run(new Bootstrap<>(new OnwardApplication(clock)), new Namespace(Map.of()), configuration);
        return output.toString(StandardCharsets.UTF_8);
    }
}
