package org.onward.command;

import ch.qos.logback.classic.Level;
import com.codahale.metrics.MetricRegistry;
import com.fasterxml.jackson.databind.node.TextNode;
import io.dropwizard.core.ConfiguredBundle;
import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.ServerCommand;
import io.dropwizard.core.server.DefaultServerFactory;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.db.ManagedDataSource;
import io.dropwizard.jetty.HttpConnectorFactory;
import io.dropwizard.logging.common.DefaultLoggingFactory;
import io.dropwizard.request.logging.LogbackAccessRequestLogFactory;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.onward.OnwardApplication;
import org.onward.OnwardConfiguration;
import org.onward.database.Database;
import org.onward.database.Migrations;
import org.onward.database.embedded.DataFolder;
import org.onward.database.embedded.EmbeddedDatabase;
import org.onward.demo.DemoTrust;
import org.onward.secrets.MasterKey;
import org.onward.server.ServerDefaults;

/** {@code ./onward demo}: serves a made-up trust from an embedded database, on the loopback address only. */
public final class DemoCommand extends ServerCommand<OnwardConfiguration> {
    private static final String FRESH = "fresh";
    private static final String REHEARSE = "rehearse";
    private static final String LOOPBACK = "127.0.0.1";
    private static final String KEY_FILE = "master.key";

    private final InstantSource clock;

    public DemoCommand(OnwardApplication application, InstantSource clock) {
        super(application, "demo", "Serves a made-up trust on an embedded database");
        this.clock = clock;
    }

    @Override
    public void configure(Subparser subparser) {
        subparser
                .addArgument("--fresh")
                .dest(FRESH)
                .action(Arguments.storeTrue())
                .help("delete the data folder and start over");
        subparser
                .addArgument("--rehearse")
                .dest(REHEARSE)
                .action(Arguments.storeTrue())
                .help(Arguments.SUPPRESS);
    }

    @Override
    @SuppressWarnings("unchecked")
    public void run(Bootstrap<?> bootstrap, Namespace namespace) throws Exception {
        DataFolder folder = DataFolder.openLocked(Path.of(setting("ONWARD_DATA").orElse("var")));
        if (namespace.getBoolean(FRESH)) {
            EmbeddedDatabase.deleteData(folder);
        }
        print("Starting PostgreSQL in " + folder.path());
        EmbeddedDatabase database = EmbeddedDatabase.start(folder);
        OnwardConfiguration configuration = prepare(folder, database);
        configuration.setServerFactory(loopback());
        logWarningsOnly(bootstrap.getMetricRegistry(), configuration);
        Bootstrap<OnwardConfiguration> onward = (Bootstrap<OnwardConfiguration>) bootstrap;
        onward.addBundle(stoppedLast(database));
        super.run(onward, namespace, configuration);
    }

    @Override
    protected void run(Environment environment, Namespace namespace, OnwardConfiguration configuration)
            throws Exception {
        environment
                .lifecycle()
                .addServerLifecycleListener(
                        namespace.getBoolean(REHEARSE) ? new ClassArchiveRun() : server -> print(welcome()));
        super.run(environment, namespace, configuration);
    }

    @Override
    public void onError(Cli cli, @Nullable Namespace namespace, Throwable failure) {
        FailedStart.print(cli.getStdErr(), failure);
    }

    /**
     * Stops the database last. The lifecycle stops in reverse order, and bundles are started before everything in the
     * application's {@code run}.
     */
    private static ConfiguredBundle<OnwardConfiguration> stoppedLast(EmbeddedDatabase database) {
        return new ConfiguredBundle<>() {
            @Override
            public void run(OnwardConfiguration configuration, Environment environment) {
                environment.lifecycle().manage(database);
            }
        };
    }

    /** Migrates the database and creates the made-up trust at the first start, before the server accepts requests. */
    private OnwardConfiguration prepare(DataFolder folder, EmbeddedDatabase database) throws Exception {
        Path content = Path.of("content");
        ManagedDataSource dataSource = database.settings().openWithoutTimeouts();
        try {
            new Migrations(dataSource).migrate();
            Jdbi jdbi = Database.createJdbi(dataSource);
            boolean exists = DemoTrust.exists(jdbi);
            MasterKey key = MasterKey.fromFile(folder.path().resolve(KEY_FILE), !exists);
            if (!exists) {
                print("Creating a made-up trust with five months of history");
                new DemoTrust(
                                jdbi,
                                key,
                                ContentLibrary.read(List.of(content), clock).library(),
                                clock.instant())
                        .create();
            }
            return OnwardConfiguration.forDemo(database.settings(), key, content);
        } finally {
            dataSource.stop();
        }
    }

    private static DefaultServerFactory loopback() {
        DefaultServerFactory server = ServerDefaults.server();
        server.setApplicationConnectors(List.of(connector(port("ONWARD_PORT", 8080))));
        server.setAdminConnectors(List.of(connector(port("ONWARD_ADMIN_PORT", 8081))));
        LogbackAccessRequestLogFactory noRequestLog = new LogbackAccessRequestLogFactory();
        noRequestLog.setAppenders(List.of());
        server.setRequestLogFactory(noRequestLog);
        return server;
    }

    private static HttpConnectorFactory connector(int port) {
        HttpConnectorFactory connector = new HttpConnectorFactory();
        connector.setBindHost(LOOPBACK);
        connector.setPort(port);
        return connector;
    }

    private static int port(String name, int defaultPort) {
        return setting(name).map(value -> parsePort(name, value)).orElse(defaultPort);
    }

    private static int parsePort(String name, String value) {
        try {
            int port = Integer.parseInt(value);
            if (port >= 0 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // falls through to the same message
        }
        throw new IllegalArgumentException(name + " must be a port from 0 to 65535, not " + value + ".");
    }

    private static Optional<String> setting(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }

    /** Logs only warnings, so that the address is easy to find in the output. */
    private static void logWarningsOnly(MetricRegistry metrics, OnwardConfiguration configuration) {
        DefaultLoggingFactory logging = new DefaultLoggingFactory();
        logging.setLevel(Level.WARN.toString());
        // onError prints why the server did not start.
        logging.setLoggers(Map.of(ServerCommand.class.getName(), TextNode.valueOf("OFF")));
        configuration.setLoggingFactory(logging);
        logging.configure(metrics, "onward");
    }

    private static String welcome() {
        return """

                Onward is at http://localhost:%d

                Sign in there as one of five people, or call the API as them:
                  leader          leads a team and learns        Authorization: Bearer demo-leader
                  manager         asks, plans, runs discussions  Authorization: Bearer demo-manager
                  reviewer        L&D: where learning got to     Authorization: Bearer demo-reviewer
                  administrator   roles and health               Authorization: Bearer demo-administrator
                  editor          keeps the content true         Authorization: Bearer demo-editor

                The people and their history are made up. Ctrl-C stops it; the data is kept.
                """
                .formatted(port("ONWARD_PORT", 8080));
    }

    private static void print(String line) {
        System.out.println(line);
    }
}
