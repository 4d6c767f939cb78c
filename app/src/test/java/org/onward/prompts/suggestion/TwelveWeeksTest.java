package org.onward.prompts.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.RunningOnward;
import org.onward.content.Library;
import org.onward.content.PromptId;
import org.onward.content.ShippedContent;
import org.onward.people.PersonId;
import org.onward.people.TeamId;
import org.onward.secrets.MasterKey;
import org.onward.signin.SignIns;
import org.onward.web.LondonTime;

/**
 * Writes three months of sheets for the demo's teams to target/twelve-weeks, so that somebody can read them. Every
 * build does so for four teams, and for all teams with -Dtwelve-weeks=all.
 */
final class TwelveWeeksTest {
    @RegisterExtension
    static final RunningOnward onward = RunningOnward.overDemoTrust();

    private static final Library LIBRARY = ShippedContent.library();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path FOLDER = Path.of("target", "twelve-weeks");
    private static final int[] MINUTES = {15, 20, 30, 20, 45, 10, 20, 30, 15, 60, 20, 30};
    private static final Map<Integer, String> MOMENTS =
            Map.of(3, "recruiting-opens", 6, "newcomer", 9, "chairing-meeting", 11, "external-news");

    @Test
    void teamsGetSheetsThatAreVariedAndFollowWhatTheyDid() throws Exception {
        Files.createDirectories(FOLDER);
        SignIns persona = new SignIns(onward.jdbi(), onward.clock(), MasterKey.parse(RunningOnward.MASTER_KEY));
        for (Team team : teams()) {
            persona.setPersona("manager", team.leader());
            Map<String, Integer> lastWeek = new HashMap<>();
            Set<String> themes = new HashSet<>();
            StringBuilder read = new StringBuilder("# Twelve weeks of sheets: %s\n".formatted(team.name()));
            for (int week = 1; week <= 12; week++) {
                onward.clock().set(RunningOnward.NOW.plus(Duration.ofDays(7L * week)));
                JsonNode sheet = compose(team, week);
                use(sheet);
                write(read, week, sheet);
                for (JsonNode prompt : sheet.get("prompts")) {
                    String id = prompt.get("id").asText();
                    Integer before = lastWeek.put(id, week);
                    assertThat(before == null
                                    || (week - before) * 7 >= cooldown(id)
                                    || prompt.get("because").asText().startsWith("It is back"))
                            .as("%s in weeks %s and %d", id, before, week)
                            .isTrue();
                    themes.add(prompt.get("id").asText().replaceFirst("-.*", ""));
                }
            }
            Files.writeString(FOLDER.resolve(team.name().toLowerCase(Locale.UK).replace(' ', '-') + ".md"), read);
            assertThat(themes)
                    .as("themes of " + team.name())
                    .hasSizeGreaterThanOrEqualTo(8)
                    .contains("ea");
        }
    }

    private static int cooldown(String prompt) {
        return LIBRARY.prompt(new PromptId(prompt)).orElseThrow().conditions().cooldownDays();
    }

    public record Team(TeamId id, String name, PersonId leader) {}

    /** Each team with its leader, who asks for its sheets. */
    private static List<Team> teams() {
        boolean all = System.getProperty("twelve-weeks", "").equals("all");
        return onward.jdbi().withHandle(handle -> handle.createQuery(
                        """
                        SELECT id, name, leader FROM team
                        WHERE :all OR name IN ('Ash Ward', 'Fellmoor Health Trust', 'Service Desk', 'Surgery')
                        ORDER BY name
                        """)
                .bind("all", all)
                .mapTo(Team.class)
                .list());
    }

    private static JsonNode compose(Team team, int week) {
        List<String> wishes = new ArrayList<>(List.of("\"minutes\": " + MINUTES[week - 1]));
        if (MOMENTS.containsKey(week)) {
            wishes.add("\"moment\": \"%s\"".formatted(MOMENTS.get(week)));
        }
        var answer = onward.api("manager")
                .post("/api/v1/teams/%s/prompt-sheets".formatted(team.id()), "{" + String.join(", ", wishes) + "}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return read(answer.body());
    }

    private static void use(JsonNode sheet) {
        String path = "/team/prompts/" + sheet.get("id").asText();
        assertThat(onward.browser()
                        .signIn("manager")
                        .submit(path, path + "/use", Map.of("how", "printed"))
                        .statusCode())
                .isEqualTo(303);
    }

    private static void write(StringBuilder read, int week, JsonNode sheet) {
        read.append("\n## Week %d, %s: %d minutes%s\n\n"
                .formatted(
                        week,
                        LondonTime.day(onward.clock().instant()),
                        sheet.get("minutes").asInt(),
                        MOMENTS.containsKey(week)
                                ? ", asked for: " + MOMENTS.get(week).replace('-', ' ')
                                : ""));
        sheet.get("notes")
                .forEach(note -> read.append("> ").append(note.asText()).append("\n\n"));
        int number = 1;
        for (JsonNode prompt : sheet.get("prompts")) {
            read.append("%d. **%s** (%d minutes)\n   %s\n"
                    .formatted(
                            number++,
                            prompt.get("text").asText(),
                            prompt.get("minutes").asInt(),
                            prompt.get("because").asText()));
        }
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(json, e);
        }
    }
}
