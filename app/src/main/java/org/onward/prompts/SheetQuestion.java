package org.onward.prompts;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.onward.composer.SheetPosition;
import org.onward.content.PromptId;

/**
 * One question as its leader sees it, with everything.
 *
 * @param facts what spoke for it, the weightiest first
 * @param cautions when it is better left out, for the leader alone
 * @param mayDrop whether it stands between the opening and the close
 */
public record SheetQuestion(
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
    static List<SheetQuestion> of(PromptSheet sheet, Map<PromptId, List<String>> cautions) {
        return IntStream.range(0, sheet.lines().size())
                .mapToObj(index -> of(index, sheet, cautions))
                .toList();
    }

    private static SheetQuestion of(int index, PromptSheet sheet, Map<PromptId, List<String>> cautions) {
        PromptSheet.SheetLine line = sheet.lines().get(index);
        return new SheetQuestion(
                index + 1,
                line.text(),
                line.minutes(),
                StagePhrases.of(line.stage()),
                StagePhrases.capitalised(line.format()),
                line.because(),
                line.facts(),
                line.followOn(),
                cautions.getOrDefault(line.prompt(), List.of()),
                sheet.placeOf(index) == SheetPosition.MIDDLE);
    }
}
