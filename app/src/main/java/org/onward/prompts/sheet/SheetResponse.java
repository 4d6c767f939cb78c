package org.onward.prompts.sheet;

import java.util.List;
import java.util.stream.IntStream;
import org.onward.composer.model.SheetPosition;
import org.onward.content.PromptId;
import org.onward.text.EnumWords;

/**
 * A sheet as JSON.
 *
 * @param minutes the requested length of the meeting
 * @param filled the total minutes of the prompts
 * @param welcomeMinutes minutes kept free before the first prompt
 * @param closeMinutes minutes kept free after the last prompt
 * @param shared whether its team can open it
 * @param warnings words of the leader's own questions that may be about somebody
 */
public record SheetResponse(
        SheetId id,
        int minutes,
        int filled,
        int welcomeMinutes,
        int closeMinutes,
        long seed,
        boolean shared,
        List<String> notes,
        List<String> warnings,
        List<QuestionResponse> prompts) {
    public SheetResponse {
        notes = List.copyOf(notes);
        warnings = List.copyOf(warnings);
        prompts = List.copyOf(prompts);
    }

    /**
     * A question.
     *
     * @param place opening, middle or close
     * @param because the reason for the leader
     * @param becauseForAll the reason for printed and shared sheets
     */
    public record QuestionResponse(
            PromptId id,
            String text,
            int depth,
            String stage,
            int minutes,
            String because,
            String becauseForAll,
            String place) {
        static QuestionResponse of(PromptSheet.SheetLine line, SheetPosition position) {
            return new QuestionResponse(
                    line.prompt(),
                    line.text(),
                    line.depth(),
                    EnumWords.wordOf(line.stage()),
                    line.minutes(),
                    line.because(),
                    line.becauseForAll(),
                    EnumWords.wordOf(position));
        }
    }

    static SheetResponse of(PromptSheet sheet, OwnQuestionNames names) {
        return new SheetResponse(
                sheet.id(),
                sheet.head().minutes(),
                sheet.filled(),
                sheet.welcomeAndClose().welcome(),
                sheet.welcomeAndClose().close(),
                sheet.head().seed(),
                sheet.isShared(),
                sheet.head().notes(),
                names.warnings(sheet),
                IntStream.range(0, sheet.lines().size())
                        .mapToObj(index -> QuestionResponse.of(sheet.lines().get(index), sheet.positionOf(index)))
                        .toList());
    }
}
