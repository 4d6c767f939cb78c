package org.onward.prompts.sheet;

import java.util.List;
import java.util.stream.IntStream;
import org.onward.text.English;

/** A question without anything that only the leader may read. */
public record SharedQuestion(int number, String text, int minutes, String stage, String format, String because) {
    static List<SharedQuestion> of(PromptSheet sheet) {
        return IntStream.range(0, sheet.lines().size())
                .mapToObj(index -> of(index + 1, sheet.lines().get(index)))
                .toList();
    }

    private static SharedQuestion of(int number, PromptSheet.SheetLine line) {
        return new SharedQuestion(
                number,
                line.text(),
                line.minutes(),
                StagePhrases.of(line.stage()),
                English.capitalised(line.format()),
                line.becauseForAll());
    }
}
