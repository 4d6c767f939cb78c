package org.onward;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropwizard.core.server.DefaultServerFactory;
import io.dropwizard.jetty.HttpConnectorFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.onward.server.AdminPort;
import org.onward.server.ConnectorWarnings;

/**
 * Checks that the configuration examples in docs/operations.md can be read and open no port to the network that they do
 * not name.
 */
final class OperationsExamplesTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "operations.md");
    private static final Pattern YAML = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);
    private static final Map<String, String> ENVIRONMENT =
            Map.of("DATABASE_PASSWORD", "a", "ONWARD_MASTER_KEY", RunningOnward.MASTER_KEY, "KEYSTORE_PASSWORD", "b");

    @TempDir
    static Path folder;

    @TestFactory
    Stream<DynamicTest> everyExampleIsValidAndClosedToTheNetwork() throws Exception {
        List<String> examples = YAML.matcher(Files.readString(DOCUMENT))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(examples).hasSizeGreaterThanOrEqualTo(4);
        return examples.stream()
                .map(example -> DynamicTest.dynamicTest(example, () -> {
                    OnwardConfiguration configuration = ConfigurationFiles.read(
                            Files.writeString(Files.createTempFile(folder, "example", ".yml"), example), ENVIRONMENT);
                    DefaultServerFactory server = (DefaultServerFactory) configuration.getServerFactory();

                    AdminPort.bindToLoopback(server);

                    assertThat(configuration.trustedProxies()).isNotNull();
                    assertThat(server.getAdminConnectors()).allSatisfy(connector -> {
                        String host = ((HttpConnectorFactory) connector).getBindHost();
                        assertThat(host.equals("127.0.0.1") || example.contains("adminConnectors"))
                                .as("admin port on " + host)
                                .isTrue();
                    });
                    assertThat(ConnectorWarnings.of(server))
                            .allSatisfy(warning -> assertThat(warning).contains("admin port"))
                            .hasSize(example.contains("bindHost: 10.0.0.5") ? 1 : 0);
                }));
    }
}
