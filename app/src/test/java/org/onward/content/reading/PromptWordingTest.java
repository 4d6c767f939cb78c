package org.onward.content.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onward.content.ContentProblem;

class PromptWordingTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Why did you not speak up?",
                "How did your disability affect the project?",
                "Whose fault was the late start?",
                "What happened, and who was to blame?",
                "What would your own religion ask of us?",
                "When have you been discriminated against here?",
                "How often have you experienced bullying?",
                "What is it like as a Black woman in this team?",
                "How do you identify?",
                "What could you disclose about yourself?",
                "Who could teach us about their culture?",
                "Where are you pregnant colleagues sitting?"
            })
    void rejectsBlameAndRequestsToDisclose(String text) {
        assertThat(problems(text)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Is it fair?",
                "Tell us about it.",
                "What happened? And who saw it?",
                "What happened",
                "Whatever happened to the minutes?",
                "what one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
                        + " seventeen eighteen nineteen twenty one two three four five six seven eight nine ten?"
            })
    void rejectsTextThatIsNotOneShortOpenQuestion(String text) {
        assertThat(problems(text)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Who has missed our regular meeting most often, and what time is it?",
                "What made it likely that nobody spoke?",
                "What do we do in meetings that makes a newcomer feel they must already know?",
                "Who would read this advert and decide it is not for them?",
                "What's the one rule that we never explain?",
                "When did helping someone mostly help us look good?",
                "How would a colleague here find out what support exists without having to ask their manager?"
            })
    void acceptsOpenQuestionsAboutSituations(String text) {
        assertThat(problems(text)).isEmpty();
    }

    @Test
    void warnsAboutTooManyLongWords() {
        assertThat(problems("Which organisational stakeholders systematically operationalise communication?"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.isError()).isFalse();
                    assertThat(problem.found()).startsWith("5 long words: organisational, stakeholders, ");
                });
    }

    private static List<ContentProblem> problems(String text) {
        ProblemCollector problems = new ProblemCollector();
        PromptWording.check(new Fields("prompts.yaml", "", JsonNodeFactory.instance.objectNode(), problems), text);
        return problems.all();
    }
}
