package org.onward.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChoicesTest {
    private static final List<Choices.Choice> SCOPES =
            List.of(Choices.choice("me", "Me"), Choices.choice("team", "My team", "All nine of us"));

    @Test
    void theSubmittedOptionStaysSelected() {
        Choices scope = Choices.of(Form.with("scope", "team"), "scope", SCOPES);

        assertThat(scope.options()).extracting(Choices.Choice::chosen).containsExactly(false, true);
        assertThat(scope.options().get(1).hint()).contains("All nine of us");
        assertThat(scope.error()).isEmpty();
    }

    @Test
    void noOptionIsSelectedInABlankForm() {
        Form form = Form.blank();
        form.reject("scope", "Choose whose habit it is about");

        Choices scope = Choices.of(form, "scope", SCOPES);

        assertThat(scope.options()).noneMatch(Choices.Choice::chosen);
        assertThat(scope.error()).contains("Choose whose habit it is about");
    }
}
