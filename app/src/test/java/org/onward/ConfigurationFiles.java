package org.onward;

import io.dropwizard.configuration.FileConfigurationSourceProvider;
import io.dropwizard.configuration.SubstitutingSourceProvider;
import io.dropwizard.core.setup.Bootstrap;
import java.nio.file.Path;
import java.util.Map;
import org.apache.commons.text.StringSubstitutor;

/** Reads configuration files in the same way as the service does at start. */
public final class ConfigurationFiles {
    private ConfigurationFiles() {}

    public static OnwardConfiguration read(Path file) throws Exception {
        return read(file, Map.of());
    }

    /** @param environment the values of environment variables */
    public static OnwardConfiguration read(Path file, Map<String, String> environment) throws Exception {
        Bootstrap<OnwardConfiguration> bootstrap = new Bootstrap<>(new OnwardApplication());
        bootstrap.getApplication().initialize(bootstrap);
        return bootstrap
                .getConfigurationFactoryFactory()
                .create(
                        OnwardConfiguration.class,
                        bootstrap.getValidatorFactory().getValidator(),
                        bootstrap.getObjectMapper(),
                        "dw")
                .build(
                        new SubstitutingSourceProvider(
                                new FileConfigurationSourceProvider(), new StringSubstitutor(environment)),
                        file.toString());
    }
}
