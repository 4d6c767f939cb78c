package org.onward.content.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onward.content.ContentProblem;

final class StrictYamlTest {
    private final ProblemCollector problems = new ProblemCollector();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "- minutes: 010        | line 7, minutes: found 010. Write a number in digits alone",
                "- minutes: 0x1F       | line 7, minutes: found 0x1F.",
                "- minutes: 0o17       | line 7, minutes: found 0o17.",
                "- minutes: 1_000      | line 7, minutes: found 1_000.",
                "- minutes: 1:30       | line 7, minutes: found 1:30.",
                "- start: 09:30        | line 7, start: found 09:30.",
                "- flag: yes           | line 7, flag: found yes. Write true or false",
                "- flag: Off           | line 7, flag: found Off.",
                "- flag: True          | line 7, flag: found True. Write true or false in small letters",
                "- words: [on, \"no\"] | line 7, words: found on.",
                "- title: &a Meetings  | line 7, title: found an anchor, &a.",
                "- title: *a           | line 7, title: found an alias, *a.",
                "- title: !!str 7      | line 7, title: found a tag, tag:yaml.org,2002:str.",
                "- title: !odd Words   | line 7, title: found a tag, !odd.",
                "- {<<: {a: b}}        | line 7, <<: found a merge of other fields, <<.",
                "- {[a]: b}            | line 7: found a list or fields as the name of a field.",
                "- title: \"a\\u202Eb\" | line 7, title: found a character that cannot be seen, U+202E (right-to-left override)."
            })
    void refusesAccidentalYamlFeatures(String text, String message) {
        assertThat(StrictYaml.check("file", text, 7, problems)).isFalse();
        assertThat(lines()).anySatisfy(line -> assertThat(line).contains(message));
    }

    @ParameterizedTest
    @ValueSource(strings = {"- a: b\n---\n- a: c\n", "- a: b\n...\nLost.\n", "%YAML 1.1\n---\n- a: b\n"})
    void refusesTextThatWouldNotBeRead(String text) {
        assertThat(StrictYaml.check("file", text, 1, problems)).isFalse();
        assertThat(lines()).anySatisfy(line -> assertThat(line).contains("Delete"));
    }

    @Test
    void warnsAboutACommentThatCutsAText() {
        assertThat(StrictYaml.check("file", "id: a\ntitle: Ward #7 meets\nlist: [a]\n", 2, problems))
                .isTrue();

        assertThat(lines())
                .containsExactly(
                        "warning  line 3, title: found “Ward”, and then #7 meets. What follows # is left out. Put the text in"
                                + " double quotes. A comment belongs on a line of its own.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# A comment\n- title: \"Ward #7\" # of the title\n  minutes: 15 # estimated\n",
                "---\n- title: C#, a language\n  on: \"yes\"\n  date: 2026-11-22\n  minutes: 0\n  share: 0.5\n",
                "- text: >-\n    Folded # text\n    goes on\n- words: [one, 'two: three', \"*four\"] # comment\n",
                "- phone: 0300 330 0630\n- flag: true\n- nothing:\n"
            })
    void acceptsOrdinaryYaml(String text) {
        assertThat(StrictYaml.check("file", text, 1, problems)).isTrue();
        assertThat(lines()).isEmpty();
    }

    private List<String> lines() {
        return problems.all().stream().map(ContentProblem::line).toList();
    }
}
