package org.onward.command;

import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.ConfiguredCommand;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.db.ManagedDataSource;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.List;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.onward.OnwardConfiguration;
import org.onward.audit.AuditTrail;
import org.onward.database.Database;
import org.onward.database.Migrations;
import org.onward.people.People;
import org.onward.people.Person;
import org.onward.people.Role;
import org.onward.people.RoleGrant;
import org.onward.people.Roles;
import org.onward.people.Team;
import org.onward.text.EnumWords;
import org.onward.web.Problem;

/**
 * {@code ./onward grant FILE.yml ROLE EMAIL}: grants a role for an operator, for example to the first administrators of
 * a new installation. It needs no confirmation and is recorded in the audit trail like every grant.
 */
public final class GrantCommand extends ConfiguredCommand<OnwardConfiguration> {
    private static final String ROLE = "role";
    private static final String EMAIL = "email";
    private static final String TEAM = "team";

    private final InstantSource clock;
    private final PrintStream out;

    public GrantCommand(InstantSource clock) {
        this(clock, System.out);
    }

    public GrantCommand(InstantSource clock, PrintStream out) {
        super("grant", "Grants somebody a role without a second person");
        this.clock = clock;
        this.out = out;
    }

    @Override
    public void configure(Subparser subparser) {
        super.configure(subparser);
        subparser.addArgument(ROLE).help(roles());
        subparser.addArgument(EMAIL).help("the person's work email address");
        subparser
                .addArgument("--team")
                .dest(TEAM)
                .help("id or name of the part of the tree; without it, the whole organisation");
    }

    @Override
    protected void run(Bootstrap<OnwardConfiguration> bootstrap, Namespace namespace, OnwardConfiguration configuration)
            throws Exception {
        ManagedDataSource dataSource = configuration.database().openWithoutTimeouts();
        try {
            if (new Migrations(dataSource).status().pending() > 0) {
                throw new IllegalArgumentException(
                        "The database is older than this version of Onward. Start ./onward server once to migrate it.");
            }
            grant(Database.createJdbi(dataSource), namespace);
        } finally {
            dataSource.stop();
        }
    }

    private void grant(Jdbi jdbi, Namespace namespace) {
        Roles roles = new Roles(jdbi, new AuditTrail(jdbi, clock), clock);
        Role role = role(namespace.getString(ROLE));
        String email = namespace.getString(EMAIL);
        Person person = roles.personWithEmail(email)
                .orElseThrow(
                        () -> new IllegalArgumentException("Nobody here has the email address %s.".formatted(email)));
        Team team = team(new People(jdbi), roles, namespace.getString(TEAM));
        try {
            RoleGrant granted = roles.grantAsOperator(person.id(), role, team);
            out.printf(
                    "%s: %s for %s and everything below it.%n",
                    granted.personName(), granted.role().label(), granted.teamName());
        } catch (Problem problem) {
            throw new IllegalArgumentException(problem.detail(), problem);
        }
    }

    private static Role role(String word) {
        try {
            return Role.fromString(word);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("There is no role %s. Use one of: %s.".formatted(word, roles()), e);
        }
    }

    private static Team team(People people, Roles roles, @Nullable String idOrName) {
        if (idOrName == null) {
            return people.rootTeam()
                    .orElseThrow(() -> new IllegalArgumentException("There are no teams yet. Import them first."));
        }
        List<Team> found = roles.teamsWithIdOrName(idOrName);
        if (found.size() == 1) {
            return found.get(0);
        }
        throw new IllegalArgumentException(
                found.isEmpty()
                        ? "There is no team with the id or name %s.".formatted(idOrName)
                        : "There are several teams called %s. Give the id of the one you mean.".formatted(idOrName));
    }

    private static String roles() {
        return EnumWords.list(Role.class);
    }

    @Override
    public void onError(Cli cli, @Nullable Namespace namespace, Throwable failure) {
        FailedStart.print(cli.getStdErr(), failure);
    }
}
