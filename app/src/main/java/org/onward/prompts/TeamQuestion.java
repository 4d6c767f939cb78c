package org.onward.prompts;

import java.util.List;
import java.util.stream.IntStream;

/** One question as everybody may see it: what only the leader should read has no place here. */
public record TeamQuestion(int number, String text, int minutes, String stage, String format, String because) {
    static List<TeamQuestion> of(PromptSheet sheet) {
        return IntStream.range(0, sheet.lines().size())
                .mapToObj(index -> of(index + 1, sheet.lines().get(index)))
                .toList();
    }

    private static TeamQuestion of(int number, PromptSheet.Line line) {
        return new TeamQuestion(
                number,
                line.text(),
                line.minutes(),
                Phrases.of(line.stage()),
                Phrases.capitalised(line.format()),
                line.becauseForAll());
    }
}
