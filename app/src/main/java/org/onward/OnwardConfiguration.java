package org.onward;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.dropwizard.core.Configuration;
import io.dropwizard.util.Duration;
import io.dropwizard.validation.MinDuration;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.onward.database.DatabaseSettings;
import org.onward.secrets.MasterKey;
import org.onward.server.ServerDefaults;
import org.onward.server.limits.MinimumRate;
import org.onward.server.limits.TrustedProxies;

/** The settings in the configuration file. All of them except the database and the master key have safe defaults. */
public final class OnwardConfiguration extends Configuration {
    @JsonProperty
    private @Nullable DatabaseSettings database;

    /** 32 random bytes in base64. Without this key, nobody can decrypt reflections. */
    @NotNull
    @JsonProperty
    private String masterKey = "";

    /** One or several folders. If two folders have an item with the same id, the one in the later folder is used. */
    @NotEmpty
    @JsonProperty
    @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
    private List<@NotNull Path> content = List.of(Path.of("content"));

    @JsonProperty
    private boolean secureCookies = true;

    /** Whether this node runs background jobs, such as pruning. At least one node must. */
    @JsonProperty
    private boolean jobs = true;

    /**
     * The reverse proxies in front of this service. Their headers about the client's address are used; the same headers
     * from other clients are ignored.
     */
    @NotNull
    @JsonProperty
    private List<@NotNull String> trustedProxies = List.of();

    /** How long every client may take to send a body or read a response, independent of its speed. */
    @NotNull
    @MinDuration(value = 1, unit = TimeUnit.MILLISECONDS)
    @JsonProperty
    private Duration clientGrace =
            Duration.milliseconds(MinimumRate.DEFAULT.grace().toMillis());

    /** The minimum average rate in bytes per second after that time. */
    @Min(1)
    @JsonProperty
    private int clientBytesPerSecond = MinimumRate.DEFAULT.bytesPerSecond();

    /** Set only by the demo command. A configuration file cannot set it. */
    @JsonIgnore
    private boolean demo;

    @JsonIgnore
    @Nullable
    private MasterKey demoKey;

    public OnwardConfiguration() {
        setServerFactory(ServerDefaults.server());
    }

    public DatabaseSettings database() {
        if (database == null) {
            throw new IllegalArgumentException("The configuration file needs database: with url, user and password");
        }
        return database;
    }

    /** @throws IllegalArgumentException with instructions, if the key is missing or insecure */
    public MasterKey masterKey() {
        return demoKey == null ? MasterKey.parse(masterKey) : demoKey;
    }

    public boolean jobs() {
        return jobs;
    }

    /** For tests, which move the clock and must not start jobs by it. */
    void setJobs(boolean jobs) {
        this.jobs = jobs;
    }

    public List<Path> content() {
        return List.copyOf(content);
    }

    /** Whether cookies have the Secure flag even if the connection to this process has no TLS. */
    public boolean secureCookies() {
        return secureCookies;
    }

    public TrustedProxies trustedProxies() {
        return new TrustedProxies(trustedProxies);
    }

    public MinimumRate clientPace() {
        return new MinimumRate(clientGrace.toJavaDuration(), clientBytesPerSecond);
    }

    public boolean demo() {
        return demo;
    }

    /**
     * The configuration of the demo: an embedded database, personas, made-up people, plain HTTP on the loopback
     * address.
     */
    public static OnwardConfiguration forDemo(DatabaseSettings database, MasterKey masterKey, Path... content) {
        OnwardConfiguration configuration = new OnwardConfiguration();
        configuration.database = database;
        configuration.demoKey = masterKey;
        configuration.content = List.of(content);
        configuration.secureCookies = false;
        configuration.demo = true;
        return configuration;
    }
}
