package org.onward.content.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.onward.content.BodyId;
import org.onward.content.CheckBasis;
import org.onward.content.ContentVersion;
import org.onward.content.EvidenceGrade;
import org.onward.content.ItemId;
import org.onward.content.JoiningInfo;
import org.onward.content.LearningResource;
import org.onward.content.LearningResource.Cost;
import org.onward.content.LearningResource.MinutesBasis;
import org.onward.content.LearningResource.Status;
import org.onward.content.Markdown;
import org.onward.content.Offer;
import org.onward.content.ThemeId;
import org.onward.text.EnumWords;

/** Reads {@code resources/<id>.md}. */
final class ResourceReader {
    private static final Vocabulary<LearningResource.ResourceType> KINDS =
            Vocabulary.of(LearningResource.ResourceType.class);
    private static final Vocabulary<MinutesBasis> BASES = Vocabulary.of(MinutesBasis.class);
    private static final Vocabulary<Cost> COSTS = Vocabulary.of(Cost.class);
    private static final Vocabulary<EvidenceGrade> GRADES = Vocabulary.of(EvidenceGrade.class, Enum::name);
    private static final Vocabulary<Status> STATUSES = Vocabulary.of(Status.class, EnumWords::label);
    private static final Vocabulary<CheckBasis> OLD_BASES = Vocabulary.of(CheckBasis.class, EnumWords::label);
    private static final Vocabulary<Offer> OFFERS = Vocabulary.of(Offer.class);
    private static final int MAX_MINUTES = 6000;

    private final LocalDate today;
    private final References references;
    private final ProblemCollector problems;

    ResourceReader(LocalDate today, References references, ProblemCollector problems) {
        this.today = today;
        this.references = references;
        this.problems = problems;
    }

    Optional<LearningResource> read(SourceText source) {
        return FrontMatter.of(source, problems).map(file -> resource(source, file));
    }

    private LearningResource resource(SourceText source, FrontMatter file) {
        Fields fields = file.fields();
        ItemId id = new ItemId(references.declare(References.ReferenceType.RESOURCE, fields));
        LearningResource.ResourceType kind = fields.word("kind", KINDS);
        Status status = status(fields);
        LearningResource resource = new LearningResource(
                id,
                ContentVersion.of(source.text()),
                fields.text("title"),
                fields.text("publisher"),
                fields.address("address"),
                kind,
                fields.number("minutes", 1, MAX_MINUTES),
                fields.word("minutes-basis", BASES),
                fields.word("cost", COSTS),
                references.useAll(References.ReferenceType.THEME, fields, "themes", false).stream()
                        .map(ThemeId::new)
                        .toList(),
                fields.text("audience"),
                FacetReader.roles(fields),
                FacetReader.moments(fields),
                fields.word("evidence", GRADES),
                fields.text("accessibility"),
                status,
                SourceCheck.date(fields, "status", status != Status.NOT_CHECKED, today),
                replacedBy(fields),
                bodies(fields),
                joining(fields, kind),
                why(source, file));
        warnOfStatus(fields, resource);
        fields.finish();
        return resource;
    }

    private Markdown why(SourceText source, FrontMatter file) {
        Markdown why = new Markdown(file.body().strip());
        if (why.isBlank()) {
            problems.error(source.file(), "text", "nothing", "Say in one to three sentences why it is worth the time.");
        }
        MarkdownRules.check(source.file(), "text", why, problems);
        return why;
    }

    /**
     * A resource that people join needs the fields {@code offers} and {@code joining}. Other resources must not have
     * them.
     */
    private static Optional<JoiningInfo> joining(Fields fields, LearningResource.ResourceType kind) {
        if (!kind.isJoined()) {
            List.of("offers", "joining").stream()
                    .filter(fields::has)
                    .forEach(name -> fields.error(
                            name,
                            "kind: %s".formatted(EnumWords.wordOf(kind)),
                            "Leave it out, or write kind: network, programme or register."));
            return Optional.empty();
        }
        return Optional.of(new JoiningInfo(fields.words("offers", OFFERS, false), fields.text("joining")));
    }

    /**
     * Reads the status. An organisation's own folder may still have {@code status: ok} and the old field {@code
     * check-basis}.
     */
    private static Status status(Fields fields) {
        if (!fields.has("check-basis")) {
            return fields.word("status", STATUSES);
        }
        Status seen =
                switch (fields.word("check-basis", OLD_BASES)) {
                    case LIVE_PAGE -> Status.LIVE_PAGE;
                    case ARCHIVED_COPY -> Status.ARCHIVED_COPY;
                    case NOT_CHECKED -> Status.NOT_CHECKED;
                };
        fields.warning(
                "check-basis",
                "a field that status has taken over",
                "Write status: %s, and leave check-basis out.".formatted(EnumWords.label(seen)));
        return fields.text("status").equals("ok") ? seen : fields.word("status", STATUSES);
    }

    private Optional<ItemId> replacedBy(Fields fields) {
        return fields.has("replaced-by")
                ? Optional.of(new ItemId(references.use(References.ReferenceType.ITEM, fields, "replaced-by")))
                : Optional.empty();
    }

    private List<BodyId> bodies(Fields fields) {
        return fields.has("bodies")
                ? references.useAll(References.ReferenceType.BODY, fields, "bodies", false).stream()
                        .map(BodyId::new)
                        .toList()
                : List.of();
    }

    private static void warnOfStatus(Fields fields, LearningResource resource) {
        boolean replaced = resource.replacedBy().isPresent();
        switch (resource.status()) {
            case LIVE_PAGE, ARCHIVED_COPY, NOT_CHECKED -> {
                if (replaced) {
                    fields.error(
                            "replaced-by",
                            "a successor of something in use",
                            "Write status: superseded, or leave replaced-by out.");
                }
            }
            case MOVED -> fields.warning("status", "moved", "Write the new address, and how you saw it as the status.");
            case SUPERSEDED -> {
                if (!replaced) {
                    fields.warning("status", "superseded", "Name what took its place: replaced-by.");
                }
            }
            case GONE -> {
                if (!replaced) {
                    fields.warning("status", "gone", "It is offered to nobody; name what took its place: replaced-by.");
                }
            }
        }
    }
}
