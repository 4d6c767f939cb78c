package org.onward.editing;

import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onward.content.EditableKind;
import org.onward.content.LearningModule;
import org.onward.content.LearningResource;
import org.onward.content.Library;
import org.onward.content.Pathway;
import org.onward.content.Prompt;
import org.onward.content.Theme;
import org.onward.content.ThemeId;
import org.onward.text.English;
import org.onward.web.Address;

/** The due reviews of all content, the earliest first. */
final class ReviewSchedule {
    /** Resources and prompts are reviewed every year, because addresses change and questions become outdated. */
    private static final Period REVIEW_INTERVAL = Period.ofYears(1);

    private final Library library;

    ReviewSchedule(Library library) {
        this.library = library;
    }

    List<DueReview> all() {
        return Stream.of(
                        library.modules().stream().map(ReviewSchedule::module),
                        library.pathways().stream().map(ReviewSchedule::pathway),
                        library.offeredResources().stream().flatMap(resource -> resource(resource).stream()),
                        prompts())
                .flatMap(due -> due)
                .sorted(Comparator.comparing(DueReview::dueOn)
                        .thenComparing(DueReview::title, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private static DueReview module(LearningModule module) {
        return new DueReview(
                module.title(),
                Optional.of("/modules/" + module.id()),
                Optional.of("/editing/items/module/" + module.id()),
                "Module",
                "Read it as if you had never seen it",
                module.reviewBy());
    }

    private static DueReview pathway(Pathway pathway) {
        return new DueReview(
                pathway.title(),
                Optional.of("/pathways/" + pathway.id()),
                Optional.empty(),
                "Pathway",
                "Walk it, and ask whether the order still holds",
                pathway.reviewBy());
    }

    private static Optional<DueReview> resource(LearningResource resource) {
        return resource.lastChecked()
                .map(checked -> new DueReview(
                        resource.title(),
                        Optional.of("/resources/" + resource.id()),
                        Optional.of("/editing/items/resource/" + resource.id()),
                        "Resource",
                        "Open its address again",
                        checked.plus(REVIEW_INTERVAL)));
    }

    /** One entry for all prompts of a theme with the same review date, because they are in one file. */
    private Stream<DueReview> prompts() {
        Map<ThemeId, Map<LocalDate, Long>> byTheme = library.prompts().stream()
                .collect(Collectors.groupingBy(
                        Prompt::theme, Collectors.groupingBy(Prompt::reviewed, Collectors.counting())));
        return byTheme.entrySet().stream().flatMap(theme -> theme.getValue().entrySet().stream()
                .map(day -> new DueReview(
                        titleOf(theme.getKey()),
                        Optional.empty(),
                        Optional.of(Address.of("/editing/items")
                                .with("kind", EditableKind.PROMPT)
                                .with("q", titleOf(theme.getKey()))
                                .toString()),
                        English.count(day.getValue(), "prompt"),
                        "Read each of them aloud",
                        day.getKey().plus(REVIEW_INTERVAL))));
    }

    private String titleOf(ThemeId id) {
        return library.theme(id).map(Theme::title).orElse(id.value());
    }
}
