package org.onward.prompts;

import java.util.List;
import java.util.stream.IntStream;
import org.onward.content.Prompt;

/** One question as pages show it. Which of it a page shows is the page's to say: the reasons are for the leader alone. */
public record Question(
        int number, String text, int minutes, String stage, String format, String because, String followOn) {
    static List<Question> of(PromptSheet sheet) {
        return IntStream.range(0, sheet.lines().size())
                .mapToObj(index -> of(index + 1, sheet.lines().get(index)))
                .toList();
    }

    private static Question of(int number, PromptSheet.Line line) {
        return new Question(
                number,
                line.text(),
                line.minutes(),
                stage(line.stage()),
                Phrases.capitalised(line.format()),
                line.because(),
                line.followOn());
    }

    private static String stage(Prompt.Stage stage) {
        return switch (stage) {
            case WHAT -> "What?";
            case SO_WHAT -> "So what?";
            case NOW_WHAT -> "Now what?";
        };
    }
}
