package org.onward.prompts.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.RunningOnward;
import org.onward.SmallTrust;

/** A sheet of the leader's team that was shared with its members. */
abstract class UsedSheetFixture {
    @RegisterExtension
    static final RunningOnward onward = new RunningOnward();

    SmallTrust trust;
    RunningOnward.Browser leader;
    RunningOnward.Browser member;
    String sheet;

    @BeforeEach
    void share() {
        trust = SmallTrust.create(onward.jdbi());
        leader = onward.browser().signIn("leader");
        member = onward.browser().signIn("member");
        sheet = make("leader", trust.branch().team().toString());
        use("shared");
    }

    void change(String how, Map<String, String> form) {
        HttpResponse<String> changed = leader.submit(sheet, sheet + how, form);
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(303);
        sheet = changed.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }

    void use(String how) {
        leader.submit(sheet, sheet + "/use", Map.of("how", how));
    }

    String make(String persona, String team) {
        String body = onward.api(persona)
                .post("/api/v1/teams/%s/prompt-sheets".formatted(team), "{\"minutes\": 30, \"seed\": 4}")
                .body();
        return "/team/prompts/" + body.replaceFirst("(?s).*?\"id\":\"([^\"]*)\".*", "$1");
    }

    String id() {
        return sheet.substring("/team/prompts/".length());
    }

    List<String> prompts() {
        return texts("SELECT prompt FROM prompt_sheet_prompt WHERE sheet = '%s' ORDER BY place".formatted(id()));
    }

    static List<String> texts(String query) {
        return onward.jdbi()
                .withHandle(handle -> handle.select(query).mapTo(String.class).list());
    }
}
