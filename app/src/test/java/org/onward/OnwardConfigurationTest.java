package org.onward;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dropwizard.core.server.AbstractServerFactory;
import io.dropwizard.core.server.DefaultServerFactory;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.http2.Http2ConnectorFactory;
import io.dropwizard.jersey.validation.Validators;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onward.server.ServerDefaults;

class OnwardConfigurationTest {
    @Test
    void theDefaultContentIsTheShippedContent() throws Exception {
        assertThat(content("masterKey: ''")).containsExactly(Path.of("content"));
    }

    @Test
    void oneContentFolderMayBeASingleValue() throws Exception {
        assertThat(content("content: /srv/onward/content")).containsExactly(Path.of("/srv/onward/content"));
    }

    @Test
    void severalContentFoldersKeepTheirOrder() throws Exception {
        assertThat(content("content: [content, /srv/our-content]"))
                .containsExactly(Path.of("content"), Path.of("/srv/our-content"));
    }

    @Test
    void anEmptyListOfContentFoldersIsRefused() {
        assertThatThrownBy(() -> content("content: []")).hasMessageContaining("content");
    }

    @Test
    void theNumberOfThreadsHasADefaultThatTheFileOverrides() throws Exception {
        int defaultThreads = ServerDefaults.server().getMaxThreads();

        assertThat(defaultThreads).isLessThan(1024);
        assertThat(threads("masterKey: ''")).isEqualTo(defaultThreads);
        assertThat(threads("server: {minThreads: 4}")).isEqualTo(defaultThreads);
        assertThat(threads("server: {type: simple}")).isEqualTo(defaultThreads);
        assertThat(threads("server: {maxThreads: 200}")).isEqualTo(200);
    }

    @Test
    void virtualThreadsAreUsedFromJava24UnlessTheFileDisablesThem() throws Exception {
        assertThat(virtual("masterKey: ''")).isEqualTo(Runtime.version().feature() >= 24);
        assertThat(virtual("server: {minThreads: 4}"))
                .isEqualTo(Runtime.version().feature() >= 24);
        assertThat(virtual("server: {enableVirtualThreads: false}")).isFalse();
    }

    @Test
    void theFileOverridesTheCipherSuites() throws Exception {
        assertThat(suites("")).contains("TLS_AES_128_GCM_SHA256").noneMatch(suite -> suite.contains("CBC"));
        assertThat(suites(", supportedCipherSuites: [TLS_AES_256_GCM_SHA384]"))
                .containsExactly("TLS_AES_256_GCM_SHA384");
    }

    private static int threads(String yaml) throws Exception {
        return ((AbstractServerFactory) read(yaml).getServerFactory()).getMaxThreads();
    }

    private static boolean virtual(String yaml) throws Exception {
        return ((AbstractServerFactory) read(yaml).getServerFactory()).isEnableVirtualThreads();
    }

    private static List<String> suites(String moreSettings) throws Exception {
        String yaml = "server: {applicationConnectors: [{type: h2, keyStorePath: keys, keyStorePassword: s%s}]}"
                .formatted(moreSettings);
        DefaultServerFactory server = (DefaultServerFactory) read(yaml).getServerFactory();
        return ((Http2ConnectorFactory) server.getApplicationConnectors().get(0)).getSupportedCipherSuites();
    }

    private static List<Path> content(String yaml) throws Exception {
        return read(yaml).content();
    }

    private static OnwardConfiguration read(String yaml) throws Exception {
        OnwardApplication application = new OnwardApplication();
        Bootstrap<OnwardConfiguration> bootstrap = new Bootstrap<>(application);
        application.initialize(bootstrap);
        return bootstrap
                .getConfigurationFactoryFactory()
                .create(OnwardConfiguration.class, Validators.newValidator(), bootstrap.getObjectMapper(), "dw")
                .build(path -> new ByteArrayInputStream(yaml.getBytes(UTF_8)), "onward.yml");
    }
}
