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
import org.onward.server.limits.Pace;
import org.onward.server.limits.TrustedProxies;

/** What an operator decides. Every setting but the database and the master key has a default that is safe. */
public final class OnwardConfiguration extends Configuration {
    @JsonProperty
    private @Nullable DatabaseSettings database;

    /** 32 random bytes in base64; without it no reflection can be read, by anybody. */
    @NotNull
    @JsonProperty
    private String masterKey = "";

    /** One folder or several; of what has the same id, the last has the last word. */
    @NotEmpty
    @JsonProperty
    @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
    private List<@NotNull Path> content = List.of(Path.of("content"));

    @JsonProperty
    private boolean secureCookies = true;

    /** Whether this node takes its share of the jobs, such as pruning. One node at least must. */
    @JsonProperty
    private boolean jobs = true;

    /** Proxies in front of this service: what they say about a client's address is believed, and nobody else is. */
    @NotNull
    @JsonProperty
    private List<@NotNull String> trustedProxies = List.of();

    /** How long a client may take for a request's body, or an answer, however slowly it sends and reads. */
    @NotNull
    @MinDuration(value = 1, unit = TimeUnit.MILLISECONDS)
    @JsonProperty
    private Duration clientGrace = Duration.milliseconds(Pace.USUAL.grace().toMillis());

    /** How many bytes a second a client must send or read on average after that. */
    @Min(1)
    @JsonProperty
    private int clientBytesPerSecond = Pace.USUAL.bytesPerSecond();

    /** Set by the demo command alone: no file can switch it on. */
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

    /** Throws {@link IllegalArgumentException}, saying what to do, when the key is missing or no secret. */
    public MasterKey masterKey() {
        return demoKey == null ? MasterKey.parse(masterKey) : demoKey;
    }

    public boolean jobs() {
        return jobs;
    }

    /** For tests, in which time jumps and nothing may happen meanwhile. */
    void setJobs(boolean jobs) {
        this.jobs = jobs;
    }

    public List<Path> content() {
        return List.copyOf(content);
    }

    /** Whether cookies are for TLS only, whatever the connection to this process looks like. */
    public boolean secureCookies() {
        return secureCookies;
    }

    public TrustedProxies trustedProxies() {
        return new TrustedProxies(trustedProxies);
    }

    public Pace slowestClient() {
        return new Pace(clientGrace.toJavaDuration(), clientBytesPerSecond);
    }

    public boolean demo() {
        return demo;
    }

    /** A configuration for the demo on an embedded database: personas, made-up people, plain HTTP on loopback. */
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
