package org.onward.editing;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.onward.composer.model.OwnQuestion;
import org.onward.content.Library;
import org.onward.content.Prompt;
import org.onward.content.PromptId;
import org.onward.content.Theme;
import org.onward.prompts.exclusion.ExclusionReport;
import org.onward.prompts.exclusion.ExclusionReports;
import org.onward.prompts.feedback.Outcomes;
import org.onward.prompts.feedback.PromptFigures;
import org.onward.prompts.feedback.PromptStatistics;
import org.onward.web.Address;
import org.onward.web.Field;
import org.onward.web.Form;
import org.onward.web.Link;
import org.onward.web.LondonTime;
import org.onward.web.PageNumber;
import org.onward.web.Paging;

/** Builds the editors' page about prompts. It never shows a team, a person or a date. */
public final class PromptReviews {
    static final int FIGURES_PER_PAGE = 25;

    private final ExclusionReports reports;
    private final Outcomes outcomes;
    private final Supplier<Library> library;

    public PromptReviews(ExclusionReports reports, Outcomes outcomes, Supplier<Library> library) {
        this.reports = reports;
        this.outcomes = outcomes;
        this.library = library;
    }

    /** The page with the first figures. */
    PromptsPage page(Form form) {
        return page(form, PageNumber.first(FIGURES_PER_PAGE));
    }

    PromptsPage page(Form form, PageNumber number) {
        PromptStatistics statistics = outcomes.statistics(number.size(), number.offset());
        Map<PromptId, List<ExclusionReport>> all =
                reports.all().stream().collect(groupingBy(ExclusionReport::prompt, TreeMap::new, Collectors.toList()));
        Map<Boolean, List<PromptsPage.ReportedPrompt>> reported = all.entrySet().stream()
                .flatMap(entry -> reported(entry.getKey(), entry.getValue()).stream())
                .collect(Collectors.partitioningBy(prompt -> prompt.address().isPresent()));
        return new PromptsPage(
                new Link("/editing", "Back to content"),
                form.problems(),
                TrialSheetPage.ADDRESS,
                reported.getOrDefault(true, List.of()),
                reported.getOrDefault(false, List.of()),
                statistics.figures().stream()
                        .flatMap(figures -> usage(figures).stream())
                        .toList(),
                Paging.of(number, statistics.prompts(), Address.of("/editing/prompts")),
                LondonTime.dayAndTime(statistics.counted()),
                tooFew(statistics.usedByFew()));
    }

    private Optional<PromptsPage.ReportedPrompt> reported(PromptId prompt, List<ExclusionReport> promptReports) {
        return OwnQuestion.isOwn(prompt)
                ? Optional.of(reported(
                        prompt,
                        promptReports.get(0).wording(),
                        "A team’s own question, on its sheet only",
                        promptReports))
                : library.get()
                        .prompt(prompt)
                        .map(known -> reported(prompt, known.text(), themeOf(known), promptReports));
    }

    private static PromptsPage.ReportedPrompt reported(
            PromptId prompt, String text, String theme, List<ExclusionReport> promptReports) {
        boolean isOpen = promptReports.stream().anyMatch(ExclusionReport::isOpen);
        return new PromptsPage.ReportedPrompt(
                prompt.value(),
                text,
                theme,
                promptReports.stream()
                        .map(ExclusionReport::wording)
                        .filter(wording -> !wording.equals(text))
                        .distinct()
                        .sorted()
                        .toList(),
                promptReports.stream()
                        .map(ExclusionReport::why)
                        .filter(why -> !why.isEmpty())
                        .distinct()
                        .sorted()
                        .toList(),
                isOpen ? Optional.of("/editing/prompts/%s/decision".formatted(prompt)) : Optional.empty(),
                new Field(
                        PromptDecision.SEEN,
                        promptReports.stream()
                                .map(report -> report.id().toString())
                                .collect(Collectors.joining(" ")),
                        Optional.empty()));
    }

    private Optional<PromptsPage.PromptUsage> usage(PromptFigures figures) {
        return library.get()
                .prompt(figures.prompt())
                .map(prompt ->
                        new PromptsPage.PromptUsage(prompt.text(), themeOf(prompt), figures.teams(), ratings(figures)));
    }

    private static String ratings(PromptFigures figures) {
        return figures.isRated()
                ? "worked %d, all right %d, fell flat %d, skipped %d"
                        .formatted(figures.worked(), figures.allRight(), figures.fellFlat(), figures.skipped())
                : "fewer than %d teams have said".formatted(PromptFigures.MIN_TEAMS);
    }

    private static Optional<String> tooFew(int prompts) {
        return switch (prompts) {
            case 0 -> Optional.empty();
            case 1 ->
                Optional.of("One prompt was used by fewer than %d teams: too few to say more."
                        .formatted(PromptFigures.MIN_TEAMS));
            default ->
                Optional.of("%d prompts were used by fewer than %d teams: too few to say more."
                        .formatted(prompts, PromptFigures.MIN_TEAMS));
        };
    }

    private String themeOf(Prompt prompt) {
        return library.get()
                .theme(prompt.theme())
                .map(Theme::title)
                .orElse(prompt.theme().value());
    }
}
