package org.onward.content.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.onward.content.ContentProblem;

final class YamlTest {
    private static final String CUT_BY_A_COMMENT = "- title: Ward #7 meets\n";

    private ProblemCollector problems = new ProblemCollector();

    @Test
    void aTextWithoutProblemsIsParsedOnce() {
        String text = "- title: Meetings\n";

        assertThat(parse("first.yaml", text))
                .containsSame(parse("second.yaml", text).orElseThrow());
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void aProblemIsReportedEachTimeWithItsFile() {
        parse("first.yaml", CUT_BY_A_COMMENT);
        assertThat(files()).containsExactly("first.yaml");

        problems = new ProblemCollector();
        parse("second.yaml", CUT_BY_A_COMMENT);
        assertThat(files()).containsExactly("second.yaml");
    }

    private Optional<JsonNode> parse(String file, String text) {
        return Yaml.parseStrictly(new SourceText(file, text), text, 1, problems);
    }

    private List<String> files() {
        return problems.all().stream().map(ContentProblem::file).toList();
    }
}
