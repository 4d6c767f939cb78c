package org.onward.content.reading;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.onward.content.FacilitatorGuide;
import org.onward.content.FacilitatorGuide.Plan;
import org.onward.content.ItemId;
import org.onward.content.Markdown;
import org.onward.content.PromptId;
import org.onward.text.TextRule;

/** Reads {@code modules/<id>/guide.md}. */
final class GuideReader {
    private static final List<Integer> LENGTHS = List.of(20, 45, 60);
    private static final String WHO = "Who facilitates";
    private static final String PREPARATION = "Preparation";
    private static final String RULES = "Ground rules";
    private static final String OPENING = "Opening";
    private static final String HARD = "When it gets hard";
    private static final String SPEAKING_UP = "Speaking up and safeguarding";
    private static final String CLOSE = "Close";
    private static final String COMMITMENTS = "Commitments";
    private static final String AFTER = "After";
    private static final String REMOTE = "Remote and hybrid";
    private static final String SIGNPOSTS = "Signposts";
    private static final List<String> SECTIONS =
            List.of(WHO, PREPARATION, RULES, OPENING, HARD, SPEAKING_UP, CLOSE, COMMITMENTS, AFTER, REMOTE, SIGNPOSTS);

    private final References references;
    private final ProblemCollector problems;

    GuideReader(References references, ProblemCollector problems) {
        this.references = references;
        this.problems = problems;
    }

    /** A guide and the id of its module. */
    record Guide(String file, String module, FacilitatorGuide text) {
        void requireModule(ItemId beside, ProblemCollector problems) {
            boolean readable = References.isReadable(module) && References.isReadable(beside.value());
            if (readable && !module.equals(beside.value())) {
                problems.error(file, "module", module, "Name the module beside it: %s.".formatted(beside));
            }
        }
    }

    Optional<Guide> read(SourceText source) {
        return FrontMatter.of(source, problems).map(file -> guide(source, file));
    }

    private Guide guide(SourceText source, FrontMatter file) {
        Fields fields = file.fields();
        String module = references.use(References.ReferenceType.MODULE, fields, "module");
        String purpose = fields.text("purpose");
        List<Plan> plans = fields.mappings("plans").stream().map(this::plan).toList();
        checkLengths(fields, plans);
        fields.finish();
        Map<String, Markdown> sections = new Sections(source.file(), file.body(), problems).require(SECTIONS);
        checkSpeakingUp(source, section(sections, SPEAKING_UP));
        return new Guide(source.file(), module, text(purpose, plans, sections));
    }

    private static FacilitatorGuide text(String purpose, List<Plan> plans, Map<String, Markdown> sections) {
        return new FacilitatorGuide(
                purpose,
                plans,
                section(sections, WHO),
                section(sections, PREPARATION),
                section(sections, RULES),
                section(sections, OPENING),
                section(sections, HARD),
                section(sections, SPEAKING_UP),
                section(sections, CLOSE),
                section(sections, COMMITMENTS),
                section(sections, AFTER),
                section(sections, REMOTE),
                section(sections, SIGNPOSTS));
    }

    private static Markdown section(Map<String, Markdown> sections, String title) {
        return sections.getOrDefault(title, new Markdown(""));
    }

    private Plan plan(Fields fields) {
        int maxLength = LENGTHS.get(LENGTHS.size() - 1);
        int minutes = fields.number("minutes", 1, maxLength);
        List<FacilitatorGuide.PlanPart> parts = fields.mappings("parts").stream()
                .map(part -> part(part, maxLength))
                .toList();
        int sum = parts.stream().mapToInt(FacilitatorGuide.PlanPart::minutes).sum();
        if (sum != minutes && !parts.isEmpty()) {
            fields.error(
                    "parts",
                    "parts of %d minutes in all".formatted(sum),
                    "Make the parts add up to exactly %d minutes.".formatted(minutes));
        }
        fields.finish();
        return new Plan(minutes, parts);
    }

    private FacilitatorGuide.PlanPart part(Fields fields, int maxLength) {
        List<String> prompts = fields.has("prompts")
                ? references.useAll(References.ReferenceType.PROMPT, fields, "prompts", true)
                : List.of();
        FacilitatorGuide.PlanPart part = new FacilitatorGuide.PlanPart(
                fields.text("name"),
                fields.number("minutes", 1, maxLength),
                prompts.stream().map(PromptId::new).toList(),
                fields.text("how"));
        fields.finish();
        return part;
    }

    private static void checkLengths(Fields fields, List<Plan> plans) {
        List<Integer> found = plans.stream().map(Plan::minutes).sorted().toList();
        if (!found.equals(LENGTHS)) {
            fields.error(
                    "plans",
                    "plans for %s minutes".formatted(found.isEmpty() ? "no" : found),
                    "Write exactly one plan each for 20, 45 and 60 minutes.");
        }
    }

    /**
     * A guide must name both the way to speak up and the limits of confidentiality, because people need to know them
     * before they speak.
     */
    private void checkSpeakingUp(SourceText source, Markdown section) {
        String text = section.source().toLowerCase(Locale.ROOT);
        if (TextRule.isBlank(text)) {
            return;
        }
        List.of("Freedom to Speak Up", "safeguarding").stream()
                .filter(words -> !text.contains(words.toLowerCase(Locale.ROOT)))
                .forEach(words -> problems.error(
                        source.file(),
                        "## " + SPEAKING_UP,
                        "no mention of " + words,
                        "Say both: the Freedom to Speak Up route, and that safeguarding overrides confidentiality."));
    }
}
