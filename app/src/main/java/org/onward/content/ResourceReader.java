package org.onward.content;

import java.time.LocalDate;
import java.util.Optional;
import org.onward.content.LearningResource.CheckBasis;
import org.onward.content.LearningResource.Cost;
import org.onward.content.LearningResource.EvidenceGrade;
import org.onward.content.LearningResource.Kind;
import org.onward.content.LearningResource.MinutesBasis;
import org.onward.content.LearningResource.Status;
import org.onward.content.References.What;

/** Reads {@code resources/<id>.md}. */
final class ResourceReader {
    private static final Vocabulary<Kind> KINDS = Vocabulary.of(Kind.class);
    private static final Vocabulary<MinutesBasis> BASES = Vocabulary.of(MinutesBasis.class);
    private static final Vocabulary<Cost> COSTS = Vocabulary.of(Cost.class);
    private static final Vocabulary<EvidenceGrade> GRADES = Vocabulary.of(EvidenceGrade.class, Enum::name);
    private static final Vocabulary<Status> STATUSES = Vocabulary.of(Status.class);
    private static final Vocabulary<CheckBasis> CHECKS =
            Vocabulary.of(CheckBasis.class, basis -> Words.of(basis).replace("-", " "));
    private static final int MOST_MINUTES = 6000;
    private static final int MONTHS_UNTIL_STALE = 12;

    private final LocalDate today;
    private final References references;
    private final Findings findings;

    ResourceReader(LocalDate today, References references, Findings findings) {
        this.today = today;
        this.references = references;
        this.findings = findings;
    }

    Optional<LearningResource> read(Source source) {
        return FrontMatter.of(source, findings).map(file -> resource(source, file));
    }

    private LearningResource resource(Source source, FrontMatter file) {
        Fields fields = file.fields();
        LearningResource resource = new LearningResource(
                new ItemId(references.declare(What.RESOURCE, fields)),
                Source.versionOf(source.text()),
                fields.text("title"),
                fields.text("publisher"),
                fields.address("address"),
                fields.word("kind", KINDS),
                fields.number("minutes", 1, MOST_MINUTES),
                fields.word("minutes-basis", BASES),
                fields.word("cost", COSTS),
                references.useAll(What.THEME, fields, "themes", false).stream()
                        .map(ThemeId::new)
                        .toList(),
                fields.text("audience"),
                fields.word("evidence", GRADES),
                fields.text("accessibility"),
                fields.word("status", STATUSES),
                fields.date("last-checked"),
                fields.word("check-basis", CHECKS),
                why(source, file));
        warnWhenStale(fields, resource);
        fields.finish();
        return resource;
    }

    private Markdown why(Source source, FrontMatter file) {
        Markdown why = new Markdown(file.body().strip());
        if (why.isBlank()) {
            findings.error(source.file(), "text", "nothing", "Say in one to three sentences why it is worth the time.");
        }
        MarkdownRules.check(source.file(), "text", why, findings);
        return why;
    }

    private void warnWhenStale(Fields fields, LearningResource resource) {
        LocalDate checked = resource.lastChecked();
        if (checked.isAfter(today)) {
            fields.warning("last-checked", checked.toString(), "A check cannot lie in the future.");
        } else if (checked.isAfter(LocalDate.EPOCH)
                && checked.plusMonths(MONTHS_UNTIL_STALE).isBefore(today)) {
            fields.warning("last-checked", checked.toString(), "Open the address again and write today's date.");
        }
        switch (resource.status()) {
            case OK -> {}
            case MOVED -> fields.warning("status", "moved", "Write the new address and set the status to ok.");
            case SUPERSEDED -> fields.warning("status", "superseded", "Link what took its place.");
            case GONE -> fields.warning("status", "gone", "It is offered to nobody; replace it.");
        }
    }
}
