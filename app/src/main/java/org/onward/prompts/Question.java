package org.onward.prompts;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.onward.composer.Place;
import org.onward.content.PromptId;

/**
 * One question as its leader sees it, with everything.
 *
 * @param facts what spoke for it, the weightiest first
 * @param cautions when it is better left out, for the leader alone
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
        List<String> cautions,
        boolean mayDrop) {
    static List<Question> of(PromptSheet sheet, Map<PromptId, List<String>> cautions) {
        return IntStream.range(0, sheet.lines().size())
                .mapToObj(index -> of(index, sheet, cautions))
                .toList();
    }

    private static Question of(int index, PromptSheet sheet, Map<PromptId, List<String>> cautions) {
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
                cautions.getOrDefault(line.prompt(), List.of()),
                sheet.placeOf(index) == Place.MIDDLE);
    }
}
