package org.onward.composer;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.onward.composer.model.OwnQuestion;
import org.onward.content.Prompt;
import org.onward.content.Prompt.QuestionType;

/**
 * How far a sheet is about one thing: the share of its prompts, in percent, that have the commonest theme or the
 * commonest module of the sheet, whichever more of them have. A check-in on commitments and a leader's own question are
 * left out.
 */
public final class SheetCoherence {
    private SheetCoherence() {}

    public static double percent(List<Prompt> sheet) {
        List<Prompt> counted = sheet.stream()
                .filter(prompt -> prompt.conditions().asks() != QuestionType.CHECK_IN)
                .filter(prompt -> !OwnQuestion.isOwn(prompt.id()))
                .toList();
        long onSubject = Math.max(
                commonest(counted, prompt -> Stream.of(prompt.theme())),
                commonest(counted, prompt -> prompt.modules().stream()));
        return 100.0 * onSubject / Math.max(1, counted.size());
    }

    private static <T> long commonest(List<Prompt> prompts, Function<Prompt, Stream<T>> subjects) {
        return prompts.stream().flatMap(subjects).collect(groupingBy(identity(), counting())).values().stream()
                .max(Long::compare)
                .orElse(0L);
    }
}
