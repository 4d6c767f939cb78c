package org.onward.prompts.sheet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.onward.composer.model.SheetPosition;
import org.onward.content.PromptId;
import org.onward.people.MarkedText;
import org.onward.text.English;

/**
 * A question with all details, for the leader.
 *
 * @param facts the facts that counted for it, the most important first
 * @param cautions when to leave it out, for the leader only
 * @param named an own question that may be about somebody, with the words marked
 * @param mayDrop whether it is a middle question
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
        Optional<MarkedText> named,
        boolean mayDrop) {
    static List<SheetQuestion> of(
            PromptSheet sheet, Map<PromptId, List<String>> cautions, Map<PromptId, MarkedText> named) {
        return IntStream.range(0, sheet.lines().size())
                .mapToObj(index -> of(index, sheet, cautions, named))
                .toList();
    }

    private static SheetQuestion of(
            int index, PromptSheet sheet, Map<PromptId, List<String>> cautions, Map<PromptId, MarkedText> named) {
        PromptSheet.SheetLine line = sheet.lines().get(index);
        return new SheetQuestion(
                index + 1,
                line.text(),
                line.minutes(),
                StagePhrases.of(line.stage()),
                English.capitalised(line.format()),
                line.because(),
                line.facts(),
                line.followOn(),
                cautions.getOrDefault(line.prompt(), List.of()),
                Optional.ofNullable(named.get(line.prompt())),
                sheet.positionOf(index) == SheetPosition.MIDDLE);
    }
}
