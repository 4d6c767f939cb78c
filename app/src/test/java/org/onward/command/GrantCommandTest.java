package org.onward.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dropwizard.core.setup.Bootstrap;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.sourceforge.argparse4j.inf.Namespace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.OnwardApplication;
import org.onward.OnwardConfiguration;
import org.onward.RunningOnward;
import org.onward.SmallTrust;
import org.onward.audit.AuditTrail;
import org.onward.content.ShippedContent;
import org.onward.database.TestDatabase;
import org.onward.people.People;
import org.onward.people.PersonId;
import org.onward.people.Role;
import org.onward.people.RoleGrant;
import org.onward.people.Roles;
import org.onward.people.TeamId;
import org.onward.secrets.MasterKey;

final class GrantCommandTest {
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private final InstantSource clock = InstantSource.fixed(RunningOnward.NOW);
    private SmallTrust trust;

    @BeforeEach
    void createTrust() {
        trust = SmallTrust.create(database.jdbi());
    }

    @Test
    void itGrantsARoleForTheWholeOrganisation() throws Exception {
        assertThat(grant("administrator", "Ash@Northmoor.invalid", null))
                .contains("Ash Member: Administrator for Northmoor Trust");

        PersonId ash = trust.branch().members().get(0);
        assertThat(roleOf(ash).isInForce()).isTrue();
        assertThat(audited()).contains("role granted " + ash + " by " + AuditTrail.OPERATOR);
    }

    @Test
    void itGrantsARoleForATeamByNameOrId() throws Exception {
        grant("reviewer", "ash@northmoor.invalid", "Digital Services");
        grant("reviewer", "bo@northmoor.invalid", trust.branch().team().toString());

        assertThat(roleOf(trust.branch().members().get(0)).teamName()).isEqualTo("Digital Services");
        assertThat(roleOf(trust.branch().members().get(1)).teamName()).isEqualTo("Digital Support");
    }

    @Test
    void itConfirmsAPendingGrant() throws Exception {
        PersonId ash = trust.branch().members().get(0);
        roles().grant(
                        trust.branch().administrator(),
                        ash,
                        Role.REVIEWER,
                        new People(database.jdbi()).requireTeam(trust.branch().root()));

        grant("reviewer", "ash@northmoor.invalid", "Digital");

        assertThat(roleOf(ash).isInForce()).isTrue();
        assertThat(audited()).contains("role confirmed " + ash + " by " + AuditTrail.OPERATOR);
    }

    @Test
    void invalidArgumentsAreExplainedAndChangeNothing() {
        assertThatThrownBy(() -> grant("king", "ash@northmoor.invalid", null))
                .hasMessageContaining("reviewer, content-editor, administrator");
        assertThatThrownBy(() -> grant("reviewer", "nobody@northmoor.invalid", null))
                .hasMessageContaining("nobody@northmoor.invalid");
        assertThatThrownBy(() -> grant("reviewer", "ash@northmoor.invalid", "Nowhere"))
                .hasMessageContaining("Nowhere");
        assertThatThrownBy(() -> grant("content-editor", "ash@northmoor.invalid", "Digital"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("whole organisation");
        assertThat(rolesOf(trust.branch().members().get(0))).isEmpty();
    }

    private String grant(String role, String email, String team) throws Exception {
        Map<String, Object> arguments = new HashMap<>(Map.of("role", role, "email", email));
        arguments.put("team", team);
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        OnwardConfiguration configuration = OnwardConfiguration.forDemo(
                database.settings(), MasterKey.parse(RunningOnward.MASTER_KEY), ShippedContent.FOLDER);
        new GrantCommand(clock, new PrintStream(output, true, StandardCharsets.UTF_8))
                .run(new Bootstrap<>(new OnwardApplication(clock)), new Namespace(arguments), configuration);
        return output.toString(StandardCharsets.UTF_8);
    }

    private RoleGrant roleOf(PersonId person) {
        return rolesOf(person).get(0);
    }

    private List<RoleGrant> rolesOf(PersonId person) {
        List<TeamId> whole = List.of(trust.top());
        return Stream.of(
                        roles().pendingGrants(whole, 100),
                        roles().grantsInForce(whole, "", Optional.empty(), 100, 0),
                        roles().endedGrants(whole, 100))
                .flatMap(List::stream)
                .filter(grant -> grant.person().equals(person))
                .toList();
    }

    private Roles roles() {
        return new Roles(database.jdbi(), new AuditTrail(database.jdbi(), clock), clock);
    }

    private static List<String> audited() {
        return database.jdbi().withHandle(handle -> handle.select(
                        "SELECT action || ' ' || subject || ' by ' || actor FROM audit_entry")
                .mapTo(String.class)
                .list());
    }
}
