package org.onward.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onward.people.TestViewers.viewer;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.RunningOnward;
import org.onward.SmallTrust;
import org.onward.content.ItemId;
import org.onward.content.Rung;
import org.onward.content.Scope;
import org.onward.content.ShippedContent;
import org.onward.learning.Learning;
import org.onward.people.PersonId;

final class CommitmentPagesTest {
    @RegisterExtension
    static final RunningOnward onward = new RunningOnward();

    private static final ItemId MODULE = new ItemId("inclusive-meetings");
    private static final Map<String, String> WORDS =
            Map.of("when", "I plan <the> rota", "will", "ask first & last", "scope", "team", "reviewOn", "2026-12-10");

    private Learning learning;
    private Commitments commitments;
    private PersonId ash;
    private PersonId leader;
    private RunningOnward.Browser member;

    @BeforeEach
    void organise() {
        SmallTrust trust = SmallTrust.create(onward.jdbi());
        learning = new Learning(onward.jdbi(), ShippedContent::library, onward.clock());
        commitments = new Commitments(onward.jdbi(), learning, ShippedContent::library, onward.clock());
        ash = trust.branch().members().get(0);
        leader = trust.branch().leader();
        member = onward.browser().signIn("member");
    }

    @Test
    void thePageWithoutCommitmentsExplainsWhatACommitmentIs() {
        assertThat(member.get("/commitments").body()).contains("You have no open commitment");
    }

    @Test
    void aCommitmentIsCreatedFromAModulePage() {
        HttpResponse<String> made = member.submit(
                "/modules/inclusive-meetings/commitments", "/modules/inclusive-meetings/commitments", WORDS);

        assertThat(made.statusCode()).isEqualTo(303);
        assertThat(made.headers().firstValue("Location").orElseThrow())
                .endsWith("/modules/inclusive-meetings#commitment-done");
        assertThat(learning.progressOf(viewer(ash), MODULE).highestRung()).contains(Rung.COMMITTED);
        assertThat(member.get("/commitments").body())
                .contains("When <bdi>I plan &lt;the&gt; rota</bdi>, I will <bdi>ask first &amp; last</bdi>.")
                .contains("Check-back on 10 December 2026");
    }

    @Test
    void anExampleFillsInTheForm() {
        String page = member.get("/modules/inclusive-meetings/commitments?when=we+meet&will=listen&scope=organisation")
                .body();

        assertThat(page).contains(">we meet</textarea>").contains("value=\"organisation\" checked");
        assertThat(page).contains("Start from an example");
    }

    @Test
    void invalidValuesAreReportedAtTheirFieldAndTheOthersAreKept() {
        String address = "/modules/inclusive-meetings/commitments";

        HttpResponse<String> page = member.submit(
                address,
                address,
                Map.of("when", "we meet", "will", "", "scope", "everybody", "reviewOn", "2026-11-24"));

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains(">we meet</textarea>")
                .contains("href=\"#will\"")
                .contains("href=\"#scope\"");
        assertThat(member.submit(address, address, with("reviewOn", "2026-11-24"))
                        .body())
                .contains("Choose a day after today");
        assertThat(member.submit(address, address, with("reviewOn", "tomorrow")).statusCode())
                .isEqualTo(422);
        assertThat(member.submit(address, address, with("when", "x".repeat(201)))
                        .statusCode())
                .isEqualTo(422);
        assertThat(commitments.commitmentsOf(ash)).isEmpty();
    }

    @Test
    void anUnknownModuleIsNotFound() {
        assertThat(member.get("/modules/no-such-module/commitments").statusCode())
                .isEqualTo(404);
        assertThat(member.get("/modules/No%20Slug/commitments").statusCode()).isEqualTo(404);
        assertThat(member.submit("/commitments", "/modules/no-such-module/commitments", WORDS)
                        .statusCode())
                .isIn(404, 422);
    }

    @Test
    void theOwnerConfirmsAProposalWithChangedWords() {
        String address = propose();
        assertThat(member.get(address).body())
                .contains("A commitment for you to confirm")
                .contains("Lee Leader")
                .contains("value=\"2026-12-08\"");

        HttpResponse<String> answer = member.submit(address, address + "/confirm", WORDS);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(member.get(address).body()).contains("Your commitment").contains("ask first &amp; last");
        assertThat(learning.progressOf(viewer(ash), MODULE).highestRung()).contains(Rung.COMMITTED);
        assertThat(member.submit(address, address + "/confirm", with("will", "do nothing"))
                        .statusCode())
                .isEqualTo(409);
        assertThat(member.submit(address, address + "/discard", Map.of()).statusCode())
                .isEqualTo(409);
    }

    @Test
    void aDiscardedProposalIsBroughtBackFromTheList() {
        String address = propose();

        HttpResponse<String> answer = member.submit(address, address + "/discard", Map.of());

        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/commitments#commitment-done");
        assertThat(member.get("/commitments").body())
                .contains("id=\"commitment-done\"", "nobody is told", "set a date", "25 November 2026 at 10:00");
        assertThat(member.submit("/commitments", address + "/confirm", WORDS).statusCode())
                .isEqualTo(409);

        assertThat(member.get(address).statusCode()).isEqualTo(404);
        member.submit("/commitments", address + "/restore", Map.of());

        assertThat(member.get(address).body()).contains("It is back, as it was.", "Is it yours?", "set a date");
    }

    @Test
    void anOpenCommitmentIsChangedWithdrawnAndBroughtBack() {
        String address = propose();
        member.submit(address, address + "/confirm", WORDS);

        member.submit(address + "/change", address + "/change", WORDS);
        assertThat(member.get(address).body()).contains("Nothing was changed");
        member.submit(address + "/change", address + "/change", with("will", "ask everybody"));
        assertThat(member.get(address).body())
                .contains("Your commitment is changed", "ask everybody")
                .contains("Changed by you. Before, with a check-back on 10 December 2026, it said:")
                .contains("When I plan &lt;the&gt; rota, I will ask first &amp; last.");
        member.submit(address, address + "/withdraw", Map.of());
        assertThat(member.get(address).body())
                .contains("A commitment that you withdrew", "so it is not on your ladder", "Bring it back");
        assertThat(member.get("/commitments").body()).contains("What I withdrew", "Withdrawn on 24 November 2026");
        assertThat(learning.progressOf(viewer(ash), MODULE).highestRung()).isEmpty();
        member.submit(address, address + "/restore", Map.of());
        assertThat(member.get(address).body()).contains("Your commitment");
        assertThat(learning.progressOf(viewer(ash), MODULE).highestRung()).contains(Rung.COMMITTED);
    }

    @Test
    void anAnswerIsChangedInOwnWords() {
        String address = propose();
        member.submit(address, address + "/confirm", WORDS);
        assertThat(member.get(address + "/answer").statusCode()).isEqualTo(404);
        member.submit(address, address + "/check-back", Map.of("answer", "kept", "words", "Each <time>"));
        assertThat(member.get(address).body()).contains("Each &lt;time&gt;", "Change my latest answer");
        assertThat(member.get(address + "/answer").body())
                .contains("value=\"kept\" checked", ">Each &lt;time&gt;</textarea>", "less than a day old");

        member.submit(address + "/answer", address + "/answer", Map.of("answer", "not-yet", "words", ""));

        assertThat(member.get(address).body())
                .contains("Your answer is changed.", "Answer changed to: Not yet: asking again on 8 December 2026");
        assertThat(learning.progressOf(viewer(ash), MODULE).highestRung()).contains(Rung.COMMITTED);
    }

    @Test
    void theOwnerAnswersTheCheckBackOnItsDay() {
        String address = propose();
        member.submit(address, address + "/confirm", with("reviewOn", ""));
        onward.clock().set(RunningOnward.NOW.plus(Duration.ofDays(14)));
        member.signIn("member");
        assertThat(member.get(address).body()).contains("How did it go?").contains("due today");

        assertThat(member.submit(address, address + "/check-back", Map.of()).body())
                .contains("Choose how it went.");
        member.submit(address, address + "/check-back", Map.of("answer", "not-yet", "reviewOn", ""));
        assertThat(member.get(address).body()).contains("Not yet: asking again on 5 January 2027");
        member.submit(address, address + "/check-back", Map.of("answer", "partly", "reviewOn", ""));

        assertThat(member.get(address).body()).contains("A commitment that you followed through");
        assertThat(learning.progressOf(viewer(ash), MODULE).highestRung()).contains(Rung.FOLLOWED_THROUGH);
        assertThat(member.submit(address, address + "/check-back", Map.of("answer", "kept"))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void everybodyButTheOwnerGetsNotFound() {
        String address = propose();

        for (String persona : List.of("leader", "manager", "reviewer", "administrator", "other-member")) {
            RunningOnward.Browser somebody = onward.browser().signIn(persona);
            assertThat(somebody.get(address).statusCode()).as(persona).isEqualTo(404);
            assertThat(somebody.submit("/commitments", address + "/confirm", WORDS)
                            .statusCode())
                    .as(persona)
                    .isEqualTo(404);
            assertThat(somebody.submit("/commitments", address + "/discard", Map.of())
                            .statusCode())
                    .as(persona)
                    .isEqualTo(404);
            assertThat(somebody.submit("/commitments", address + "/check-back", Map.of("answer", "kept"))
                            .statusCode())
                    .as(persona)
                    .isEqualTo(404);
        }
        assertThat(onward.browser().get(address).statusCode()).isEqualTo(303);
        assertThat(member.get("/commitments/nonsense").statusCode()).isEqualTo(404);
    }

    private String propose() {
        CommitmentWording wording = new CommitmentWording("we set a date", "ask first", Scope.TEAM, Optional.empty());
        commitments.propose(leader, UUID.randomUUID(), MODULE, List.of(new Proposal(ash, wording)));
        return "/commitments/" + commitments.proposalsFor(ash).get(0).id();
    }

    private static Map<String, String> with(String field, String value) {
        Map<String, String> words = new java.util.HashMap<>(WORDS);
        words.put(field, value);
        return words;
    }
}
