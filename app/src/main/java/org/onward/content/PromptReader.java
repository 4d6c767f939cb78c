package org.onward.content;

import java.util.List;
import org.onward.content.References.What;

/** Reads {@code prompts/<theme>.yaml}: a list of prompts. */
final class PromptReader {
    private static final Vocabulary<Prompt.Stage> STAGES = Vocabulary.of(Prompt.Stage.class);
    private static final Vocabulary<Scope> SCOPES = Vocabulary.of(Scope.class);
    private static final Vocabulary<Prompt.Lens> LENSES = Vocabulary.of(Prompt.Lens.class);
    private static final Vocabulary<Format> FORMATS = Vocabulary.of(Format.class, Format::word);
    private static final Vocabulary<GroupSize> SIZES = Vocabulary.of(GroupSize.class, GroupSize::word);
    private static final Vocabulary<Mode> MODES = Vocabulary.of(Mode.class);
    private static final Vocabulary<Moment> MOMENTS = Vocabulary.of(Moment.class);
    private static final Vocabulary<Prompt.Risk> RISKS = Vocabulary.of(Prompt.Risk.class);
    private static final int LEAST_MINUTES = 2;
    private static final int MOST_MINUTES = 15;

    private final References references;
    private final Findings findings;

    PromptReader(References references, Findings findings) {
        this.references = references;
        this.findings = findings;
    }

    List<Prompt> read(Source source) {
        return Yaml.parse(source.file(), source.text(), 1, findings).stream()
                .flatMap(node -> Mappings.ofList(source.file(), "", node, findings).stream())
                .map(this::prompt)
                .toList();
    }

    private Prompt prompt(Fields fields) {
        String id = references.declare(What.PROMPT, fields);
        String text = fields.text("text");
        PromptWording.check(fields, text);
        String theme = references.use(What.THEME, fields, "theme");
        List<String> modules = references.useAll(What.MODULE, fields, "modules", true);
        Prompt prompt = new Prompt(
                new PromptId(id),
                Source.versionOf(fields.canonical()),
                text,
                new ThemeId(theme),
                fields.word("stage", STAGES),
                fields.number("depth", 0, Prompt.COMMIT),
                fields.number("minutes", LEAST_MINUTES, MOST_MINUTES),
                fields.word("scope", SCOPES),
                fields.word("lens", LENSES),
                fields.word("format", FORMATS),
                fields.words("sizes", SIZES, false),
                fields.words("modes", MODES, false),
                fields.words("moments", MOMENTS, true),
                fields.word("risk", RISKS),
                modules.stream().map(ItemId::new).toList(),
                fields.text("follow-on"),
                fields.date("reviewed"));
        fields.finish();
        return prompt;
    }
}
