package org.onward.content.reading;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.onward.content.ContentVersion;
import org.onward.content.FacilitatorGuide;
import org.onward.content.ItemId;
import org.onward.content.LearningModule;
import org.onward.content.Markdown;
import org.onward.content.Revision;
import org.onward.content.Rung;
import org.onward.content.SubjectId;
import org.onward.content.ThemeId;

/** Reads {@code modules/<id>/module.md} without the guide. */
final class ModuleReader {
    private static final Vocabulary<Rung> RUNGS = Vocabulary.of(Rung.class, Rung::word);
    private static final Vocabulary<RevisionType> REVISIONS = Vocabulary.of(RevisionType.class);
    private static final Set<Rung> DEFAULT_NEEDS =
            EnumSet.of(Rung.EXPLORED, Rung.REFLECTED, Rung.DISCUSSED, Rung.COMMITTED);
    private static final int MAX_SUMMARY_LENGTH = 160;
    private static final int MAX_MINUTES = 600;
    private static final String CASE = "Case";
    private static final String REFLECTION = "Reflection";
    private static final String CHANGE = "What change looks like";
    private static final String SENSITIVITY = "Sensitivity";
    private static final List<String> SECTIONS = List.of(CASE, REFLECTION, CHANGE, SENSITIVITY);

    private final LocalDate today;
    private final References references;
    private final ProblemCollector problems;

    /** Only material changes are announced, so there is only one word. */
    private enum RevisionType {
        MATERIAL
    }

    ModuleReader(LocalDate today, References references, ProblemCollector problems) {
        this.today = today;
        this.references = references;
        this.problems = problems;
    }

    /**
     * @param version the version of module and guide together
     * @param guide read before
     */
    Optional<LearningModule> read(SourceText source, ContentVersion version, FacilitatorGuide guide) {
        return FrontMatter.of(source, problems).map(file -> module(source, file, version, guide));
    }

    private LearningModule module(SourceText source, FrontMatter file, ContentVersion version, FacilitatorGuide guide) {
        Fields fields = file.fields();
        Map<String, Markdown> sections = new Sections(source.file(), file.body(), problems).require(SECTIONS);
        ReviewDates review = ReviewDates.read(fields, today);
        LearningModule module = new LearningModule(
                new ItemId(references.declare(References.ReferenceType.MODULE, fields)),
                version,
                fields.text("title"),
                fields.text("summary", MAX_SUMMARY_LENGTH),
                fields.text("audience"),
                references.useAll(References.ReferenceType.THEME, fields, "themes", false).stream()
                        .map(ThemeId::new)
                        .toList(),
                references.useAll(References.ReferenceType.SUBJECT, fields, "follows", true).stream()
                        .map(SubjectId::new)
                        .toList(),
                fields.has("after")
                        ? references.useAll(References.ReferenceType.MODULE, fields, "after", true).stream()
                                .map(ItemId::new)
                                .toList()
                        : List.of(),
                FacetReader.roles(fields),
                FacetReader.moments(fields),
                FacetReader.notDuring(fields),
                fields.number("minutes", 1, MAX_MINUTES),
                fields.number("case-minutes", 1, MAX_MINUTES),
                references.useAll(References.ReferenceType.RESOURCE, fields, "resources", false).stream()
                        .map(ItemId::new)
                        .toList(),
                fields.has("needs") ? fields.words("needs", RUNGS, false) : DEFAULT_NEEDS,
                review.reviewed(),
                review.reviewBy(),
                revision(fields),
                CommitmentStarters.read(fields),
                section(sections, CASE),
                section(sections, REFLECTION),
                section(sections, CHANGE),
                section(sections, SENSITIVITY),
                guide);
        fields.finish();
        ModuleWording.check(source.file(), module, problems);
        return module;
    }

    private static Markdown section(Map<String, Markdown> sections, String title) {
        return sections.getOrDefault(title, new Markdown(""));
    }

    /** A revision needs all three fields. */
    private static Optional<Revision> revision(Fields fields) {
        boolean any = fields.has("revision") || fields.has("revised-on") || fields.has("what-changed");
        if (!any) {
            return Optional.empty();
        }
        fields.word("revision", REVISIONS);
        return Optional.of(new Revision(fields.date("revised-on"), fields.text("what-changed")));
    }
}
