package org.onward.prompts;

import java.util.List;
import java.util.stream.IntStream;
import org.onward.composer.Place;

/**
 * One question as its leader sees it, with everything.
 *
 * @param facts what spoke for it, the weightiest first
 * @param mayDrop whether it stands between the opening and the close
 */
public record Question(
        int number,
        String text,
        int minutes,
        String stage,
        String format,
        String because,
        List<String> facts,
        String followOn,
        boolean mayDrop) {
    static List<Question> of(PromptSheet sheet) {
        return IntStream.range(0, sheet.lines().size())
                .mapToObj(index -> of(index, sheet))
                .toList();
    }

    private static Question of(int index, PromptSheet sheet) {
        PromptSheet.Line line = sheet.lines().get(index);
        return new Question(
                index + 1,
                line.text(),
                line.minutes(),
                Phrases.of(line.stage()),
                Phrases.capitalised(line.format()),
                line.because(),
                line.facts(),
                line.followOn(),
                sheet.placeOf(index) == Place.MIDDLE);
    }
}
