package org.onward.content.reading;

import java.util.List;
import java.util.Optional;
import org.onward.content.ContentVersion;
import org.onward.content.EvidenceGrade;
import org.onward.content.Format;
import org.onward.content.GroupSize;
import org.onward.content.ItemId;
import org.onward.content.Mode;
import org.onward.content.Prompt;
import org.onward.content.Prompt.QuestionType;
import org.onward.content.PromptId;
import org.onward.content.Safety;
import org.onward.content.Scope;
import org.onward.content.ThemeId;
import org.onward.text.EnumWords;

/** Reads {@code prompts/<theme>.yaml}: a list of prompts. */
final class PromptReader {
    private static final Vocabulary<Prompt.Stage> STAGES = Vocabulary.of(Prompt.Stage.class);
    private static final Vocabulary<Scope> SCOPES = Vocabulary.of(Scope.class);
    private static final Vocabulary<Prompt.Lens> LENSES = Vocabulary.of(Prompt.Lens.class);
    private static final Vocabulary<Format> FORMATS = Vocabulary.of(Format.class, Format::word);
    private static final Vocabulary<GroupSize> SIZES = Vocabulary.of(GroupSize.class, GroupSize::word);
    private static final Vocabulary<Mode> MODES = Vocabulary.of(Mode.class);
    private static final Vocabulary<QuestionType> ASKS = Vocabulary.of(QuestionType.class);
    private static final Vocabulary<Prompt.Risk> RISKS = Vocabulary.of(Prompt.Risk.class);
    private static final Vocabulary<Safety> SAFETIES = Vocabulary.of(Safety.class);
    private static final Vocabulary<EvidenceGrade> GRADES = Vocabulary.of(EvidenceGrade.class, Enum::name);
    private static final int MAX_COOLDOWN_DAYS = 1000;
    private static final int MIN_MINUTES = 2;
    private static final int MAX_MINUTES = 15;

    private final References references;
    private final ProblemCollector problems;

    PromptReader(References references, ProblemCollector problems) {
        this.references = references;
        this.problems = problems;
    }

    List<Prompt> read(SourceText source) {
        return ListReader.read(source, problems, this::prompt);
    }

    private Prompt prompt(Fields fields) {
        String id = references.declare(References.ReferenceType.PROMPT, fields);
        String text = fields.text("text");
        PromptWording.check(fields, text);
        String theme = references.use(References.ReferenceType.THEME, fields, "theme");
        List<String> modules = references.useAll(References.ReferenceType.MODULE, fields, "modules", true);
        int depth = fields.number("depth", 0, Prompt.COMMIT);
        return new Prompt(
                new PromptId(id),
                ContentVersion.of(fields.canonical()),
                text,
                new ThemeId(theme),
                fields.word("stage", STAGES),
                depth,
                fields.number("minutes", MIN_MINUTES, MAX_MINUTES),
                fields.word("scope", SCOPES),
                fields.word("lens", LENSES),
                fields.word("format", FORMATS),
                fields.words("sizes", SIZES, false),
                fields.words("modes", MODES, false),
                fields.words("moments", FacetReader.MOMENTS, true),
                fields.word("risk", RISKS),
                modules.stream().map(ItemId::new).toList(),
                fields.text("follow-on"),
                fields.date("reviewed"),
                conditions(fields, depth),
                origin(fields));
    }

    private Prompt.Conditions conditions(Fields fields, int depth) {
        return new Prompt.Conditions(
                FacetReader.roles(fields),
                fields.has("safety") ? fields.word("safety", SAFETIES) : Safety.forDepth(depth),
                fields.has("prerequisites")
                        ? references.useAll(References.ReferenceType.MODULE, fields, "prerequisites", true).stream()
                                .map(ItemId::new)
                                .toList()
                        : List.of(),
                fields.has("contraindications") ? fields.texts("contraindications", true) : List.of(),
                fields.has("cooldown-days")
                        ? fields.number("cooldown-days", 0, MAX_COOLDOWN_DAYS)
                        : Prompt.DEFAULT_COOLDOWN_DAYS,
                fields.has("follow-up-of")
                        ? Optional.of(
                                new PromptId(references.use(References.ReferenceType.PROMPT, fields, "follow-up-of")))
                        : Optional.empty(),
                asks(fields, depth));
    }

    /** Only a close may ask for a commitment, and only a question of depth 1 may be a check-in. */
    private static QuestionType asks(Fields fields, int depth) {
        if (!fields.has("asks")) {
            return QuestionType.forDepth(depth);
        }
        QuestionType asks = fields.word("asks", ASKS);
        int right =
                switch (asks) {
                    case NOTHING -> depth == Prompt.COMMIT ? 0 : depth;
                    case NEW, EITHER -> Prompt.COMMIT;
                    case CHECK_IN -> 1;
                };
        if (depth != right) {
            fields.error(
                    "asks",
                    EnumWords.wordOf(asks),
                    "new and either belong to depth 4, check-in to depth 1, nothing to the rest.");
        }
        return asks;
    }

    private static Prompt.Origin origin(Fields fields) {
        return new Prompt.Origin(
                fields.has("evidence") ? Optional.of(fields.word("evidence", GRADES)) : Optional.empty(),
                fields.has("seeds") ? fields.texts("seeds", true) : List.of());
    }
}
