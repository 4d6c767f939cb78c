package org.onward.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import net.sourceforge.argparse4j.inf.Namespace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.onward.OnwardConfiguration;
import org.onward.RunningOnward;
import org.onward.SmallTrust;
import org.onward.content.ShippedContent;
import org.onward.database.TestDatabase;
import org.onward.secrets.MasterKey;

final class ImportCommandTest {
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    @TempDir
    private Path folder;

    @BeforeEach
    void createTrust() {
        SmallTrust.create(database.jdbi());
    }

    @Test
    void itSaysWhatWouldChangeAndChangesItWhenAsked() throws Exception {
        Path file = write(
                "Employee number,Name,Team,Post\n1,Gil Newcomer,Digital Services > Digital Support,Analyst\n2,Hal Newcomer,Nowhere,Analyst\n");

        assertThat(run(file, Map.of()))
                .contains("UTF-8, separated by commas; columns: Employee number, Name, Team, Post")
                .contains("read 2 = created 1 + changed 0 + unchanged 0 + refused 1")
                .contains("new       line 2, 1 Gil Newcomer: to Digital Support")
                .contains("line 3, Team “Nowhere”: There is no such team. Correct the name or the code")
                .contains("Nothing was changed. Correct the rows with problems, or leave them out with --good-rows.");
        assertThat(run(file, Map.of("apply", true, "goodRows", true))).contains("Applied.");
        assertThat(run(file, Map.of("apply", true, "goodRows", true)))
                .contains("read 2 = created 0 + changed 0 + unchanged 1 + refused 1")
                .contains("There is nothing to change.");
    }

    @Test
    void aBrokenFileChangesNothing() throws Exception {
        assertThat(run(write("Name\nGil\n"), Map.of("apply", true)))
                .contains("Line 1: there is no column Employee number.")
                .contains("Nothing was changed.");
    }

    private Path write(String content) throws IOException {
        return Files.writeString(folder.resolve("people.csv"), content);
    }

    private static String run(Path file, Map<String, Object> options) throws Exception {
        Map<String, Object> arguments = new HashMap<>(Map.of(
                "kind",
                "people",
                "file",
                file.toString(),
                "profile",
                "onward",
                "apply",
                false,
                "goodRows",
                false,
                "createTeams",
                false));
        arguments.putAll(options);
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        OnwardConfiguration configuration = OnwardConfiguration.forDemo(
                database.settings(), MasterKey.parse(RunningOnward.MASTER_KEY), ShippedContent.FOLDER);
        new ImportCommand(InstantSource.fixed(RunningOnward.NOW), new PrintStream(output, true, StandardCharsets.UTF_8))
                .run(configuration, new Namespace(arguments));
        return output.toString(StandardCharsets.UTF_8);
    }
}
