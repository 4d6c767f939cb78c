package org.onward.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.codahale.metrics.MetricRegistry;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;

class DatabaseSettingsTest {

    private static final String URL = "jdbc:postgresql://127.0.0.1:1/onward";

    @Test
    void aConfigurationFileNeedsThreeLines() throws Exception {
        DatabaseSettings settings = new JsonMapper()
                .readValue(
                        "{\"url\": \"" + URL + "\", \"user\": \"onward\", \"password\": \"s\"}",
                        DatabaseSettings.class);

        assertThat(settings)
                .isEqualTo(new DatabaseSettings(URL, "onward", "s", 4, DatabaseSettings.DEFAULT_CONNECTIONS));
    }

    @Test
    void missingAndInvalidSettingsAreNamed() {
        assertThatThrownBy(() -> DatabaseSettings.withDefaultPool(URL, "onward", " "))
                .hasMessage("database.password is missing");
        assertThatThrownBy(() -> DatabaseSettings.withDefaultPool("jdbc:h2:mem", "onward", "s"))
                .hasMessage("database.url must start with jdbc:postgresql:");
        assertThatThrownBy(() -> new DatabaseSettings(URL, "onward", "s", 10, 5))
                .hasMessageContaining("database.maximumConnections");
    }

    @Test
    void aServerOlderThan15IsRefused() {
        DatabaseSettings settings = DatabaseSettings.withDefaultPool(URL, "onward", "s");

        assertThatCode(() -> settings.refuseOlderThan15(15)).doesNotThrowAnyException();
        assertThatThrownBy(() -> settings.refuseOlderThan15(14))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("PostgreSQL 14")
                .hasMessageContaining("15 or later");
    }

    @Test
    void anErrorNamesTheDatabaseButNotThePassword() {
        DatabaseSettings settings = DatabaseSettings.withDefaultPool(URL, "onward", "a secret");

        assertThatThrownBy(() -> settings.open(new MetricRegistry()))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining(URL)
                .hasMessageContaining("Check url, user and password")
                .message()
                .doesNotContain("a secret");
        assertThat(settings.toString()).doesNotContain("a secret");
    }
}
