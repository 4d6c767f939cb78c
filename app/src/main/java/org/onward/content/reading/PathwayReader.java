package org.onward.content.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onward.content.ContentVersion;
import org.onward.content.ItemId;
import org.onward.content.Markdown;
import org.onward.content.Pathway;
import org.onward.content.ThemeId;
import org.onward.text.English;

/** Reads {@code pathways/<id>.md}. */
final class PathwayReader {
    private static final int MAX_SUMMARY_LENGTH = 160;
    private static final int MIN_STEPS = 3;
    private static final int MAX_STEPS = 9;
    private static final String WHO = "Who it is for";
    private static final String WHY = "Why this order";
    private static final String FINISHED = "When you have finished";
    private static final List<String> SECTIONS = List.of(WHO, WHY, FINISHED);

    private final LocalDate today;
    private final References references;
    private final ProblemCollector problems;

    PathwayReader(LocalDate today, References references, ProblemCollector problems) {
        this.today = today;
        this.references = references;
        this.problems = problems;
    }

    Optional<Pathway> read(SourceText source) {
        return FrontMatter.of(source, problems).map(file -> pathway(source, file));
    }

    private Pathway pathway(SourceText source, FrontMatter file) {
        Fields fields = file.fields();
        Map<String, Markdown> sections = new Sections(source.file(), file.body(), problems).require(SECTIONS);
        ReviewDates review = ReviewDates.read(fields, today);
        Pathway pathway = new Pathway(
                new ItemId(references.declare(References.ReferenceType.PATHWAY, fields)),
                ContentVersion.of(source.text()),
                fields.text("title"),
                fields.text("summary", MAX_SUMMARY_LENGTH),
                fields.text("audience"),
                FacetReader.roles(fields),
                FacetReader.moments(fields),
                references.useAll(References.ReferenceType.THEME, fields, "themes", false).stream()
                        .map(ThemeId::new)
                        .toList(),
                steps(fields),
                review.reviewed(),
                review.reviewBy(),
                sections.getOrDefault(WHO, Markdown.NONE),
                sections.getOrDefault(WHY, Markdown.NONE),
                sections.getOrDefault(FINISHED, Markdown.NONE));
        fields.finish();
        return pathway;
    }

    private List<Pathway.Step> steps(Fields fields) {
        List<Pathway.Step> steps =
                fields.mappings("steps").stream().map(this::step).toList();
        if (!steps.isEmpty() && (steps.size() < MIN_STEPS || steps.size() > MAX_STEPS)) {
            fields.error("steps", English.count(steps.size(), "step"), "Write 3 to 9 steps.");
        }
        List<ItemId> items = steps.stream()
                .map(Pathway.Step::item)
                .filter(item -> References.isReadable(item.value()))
                .toList();
        items.stream()
                .distinct()
                .filter(item -> items.indexOf(item) != items.lastIndexOf(item))
                .forEach(item -> fields.error("steps", item + " twice", "Name each item only once."));
        return steps;
    }

    private Pathway.Step step(Fields fields) {
        Pathway.Step step = new Pathway.Step(
                new ItemId(references.use(References.ReferenceType.ITEM, fields, "item")), fields.text("because"));
        fields.finish();
        return step;
    }
}
