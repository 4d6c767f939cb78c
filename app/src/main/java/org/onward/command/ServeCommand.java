package org.onward.command;

import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.ServerCommand;
import io.dropwizard.core.setup.Environment;
import net.sourceforge.argparse4j.inf.Namespace;
import org.jspecify.annotations.Nullable;
import org.onward.OnwardApplication;
import org.onward.OnwardConfiguration;
import org.onward.server.ConnectorWarnings;

/** {@code ./onward server FILE.yml}: runs the service with the database of a configuration file. */
public final class ServeCommand extends ServerCommand<OnwardConfiguration> {
    public ServeCommand(OnwardApplication application) {
        super(application);
    }

    @Override
    protected void run(Environment environment, Namespace namespace, OnwardConfiguration configuration)
            throws Exception {
        ConnectorWarnings.of(configuration.getServerFactory()).forEach(System.err::println);
        super.run(environment, namespace, configuration);
    }

    @Override
    public void onError(Cli cli, @Nullable Namespace namespace, Throwable failure) {
        FailedStart.print(cli.getStdErr(), failure);
    }
}
