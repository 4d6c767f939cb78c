package org.onward.prompts.sheet;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.onward.composer.model.WelcomeAndClose;
import org.onward.content.ItemId;
import org.onward.content.LearningModule;
import org.onward.content.Library;
import org.onward.content.Prompt;
import org.onward.discussion.Agenda;
import org.onward.text.English;

/** Makes a session agenda from a sheet. */
final class SheetAgenda {
    private static final String WELCOME =
            "Say why you meet, and that anybody may pass on any question. What is learnt may"
                    + " leave the room; who said what stays in it, unless somebody is at risk of harm.";
    private static final String THANKS =
            "Thank people, read out what was agreed, and say when you will come back to it.";
    private static final String THANKS_FOR_LISTENING =
            "Thank people, and say where there is support. Nothing is decided here.";

    private SheetAgenda() {}

    static Agenda of(PromptSheet sheet) {
        WelcomeAndClose welcomeAndClose = sheet.welcomeAndClose();
        Stream<Agenda.AgendaPart> questions =
                IntStream.range(0, sheet.lines().size()).mapToObj(index -> part(sheet, index));
        return new Agenda(Stream.of(
                        part("Welcome", welcomeAndClose.welcome(), WELCOME),
                        questions,
                        part("Thanks", welcomeAndClose.close(), sheet.asksForAction() ? THANKS : THANKS_FOR_LISTENING))
                .flatMap(parts -> parts)
                .toList());
    }

    private static Stream<Agenda.AgendaPart> part(String name, int minutes, String how) {
        return minutes == 0 ? Stream.empty() : Stream.of(new Agenda.AgendaPart(name, minutes, how, List.of()));
    }

    private static Agenda.AgendaPart part(PromptSheet sheet, int index) {
        PromptSheet.SheetLine line = sheet.lines().get(index);
        String name =
                switch (sheet.positionOf(index)) {
                    case OPENING -> "Opening";
                    case MIDDLE -> "Question " + (index + 1);
                    case CLOSE -> "Close";
                };
        String how = line.isOwn() ? "Talk it through" : English.capitalised(line.format());
        return new Agenda.AgendaPart(
                name, line.minutes(), how + ".", List.of(new Agenda.AgendaQuestion(line.prompt(), line.text())));
    }

    /**
     * The module for a session with these questions: the sheet's subject, else the module of most questions, else the
     * module on the themes of most questions.
     */
    static Optional<ItemId> module(PromptSheet sheet, Library library) {
        Optional<ItemId> subject = library.moduleTitled(sheet.head().subject()).map(LearningModule::id);
        return subject.or(() -> mostCommonModule(sheet, library, prompt -> prompt.modules()))
                .or(() -> mostCommonModule(sheet, library, prompt -> library.modules().stream()
                        .filter(module -> module.themes().contains(prompt.theme()))
                        .map(LearningModule::id)
                        .toList()));
    }

    private static Optional<ItemId> mostCommonModule(
            PromptSheet sheet, Library library, Function<Prompt, List<ItemId>> modules) {
        Map<ItemId, Long> counts = sheet.lines().stream()
                .flatMap(line -> library.prompt(line.prompt()).stream())
                .flatMap(prompt -> modules.apply(prompt).stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counts.entrySet().stream()
                .max(Map.Entry.<ItemId, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
    }
}
