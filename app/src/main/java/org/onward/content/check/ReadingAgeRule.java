package org.onward.content.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.onward.content.FacilitatorGuide;
import org.onward.content.LearningModule;
import org.onward.content.Markdown;
import org.onward.content.MarkdownRenderer;
import org.onward.content.Pathway;
import org.onward.content.reading.ParsedContent;
import org.onward.content.reading.ProblemCollector;
import org.onward.content.reading.Syllables;

/**
 * Warns about texts with a reading age above 14. The library aims at 12 to 14, so that it can be read tired, on a
 * phone, or in a second language. See {@link ReadingAge} for the formula.
 *
 * <p>A long section is judged alone. The short sections of a file are judged together, and so are all questions of a
 * file. A single question has a limit of long words instead ({@code PromptWording}).
 */
final class ReadingAgeRule implements ContentRule {
    static final int MAX_AGE = 14;

    @Override
    public void check(ParsedContent content, ProblemCollector problems) {
        Map<String, Texts> files = new LinkedHashMap<>();
        content.themes().values().forEach(theme -> {
            Texts texts = files.computeIfAbsent(content.fileOf(theme), Texts::new);
            texts.addShort("the introductions together", theme.introduction());
            theme.evidence().forEach(claim -> texts.addShort("the evidence together", claim.text()));
        });
        content.prompts().values().forEach(prompt -> {
            Texts texts = files.computeIfAbsent(content.fileOf(prompt), Texts::new);
            texts.addShort("the questions together", prompt.text());
            texts.addShort("the follow-ons together", prompt.followOn());
        });
        content.modules().values().forEach(module -> {
            module(files.computeIfAbsent(content.fileOf(module), Texts::new), module);
            guide(files.computeIfAbsent(content.guideOf(module), Texts::new), module.guide());
        });
        content.pathways().values().forEach(pathway -> {
            pathway(files.computeIfAbsent(content.fileOf(pathway), Texts::new), pathway);
        });
        files.values().forEach(texts -> texts.check(problems));
    }

    private static void module(Texts texts, LearningModule module) {
        texts.add("## Case", module.openingCase());
        texts.add("## Reflection", module.reflection());
        texts.add("## What change looks like", module.change());
        texts.add("## Sensitivity", module.sensitivity());
        texts.addShort(Texts.SHORT, module.summary());
    }

    private static void guide(Texts texts, FacilitatorGuide guide) {
        texts.add("## Who facilitates", guide.whoFacilitates());
        texts.add("## Preparation", guide.preparation());
        texts.add("## Ground rules", guide.groundRules());
        texts.add("## Opening", guide.opening());
        texts.add("## When it gets hard", guide.whenItGetsHard());
        texts.add("## Speaking up and safeguarding", guide.speakingUp());
        texts.add("## Close", guide.close());
        texts.add("## Commitments", guide.commitments());
        texts.add("## After", guide.after());
        texts.add("## Remote and hybrid", guide.remoteAndHybrid());
        guide.plans().forEach(plan -> plan.parts().forEach(part -> texts.addShort("plans", part.how())));
    }

    private static void pathway(Texts texts, Pathway pathway) {
        texts.add("## Who it is for", pathway.whoItIsFor());
        texts.add("## Why this order", pathway.whyThisOrder());
        texts.add("## When you have finished", pathway.whenFinished());
        pathway.steps().forEach(step -> texts.addShort(Texts.SHORT, step.because()));
    }

    /** The texts of one file, by the field in which a problem is reported. */
    private static final class Texts {
        static final String SHORT = "the short texts together";
        private final Map<String, List<String>> passages = new LinkedHashMap<>();
        private final String file;

        Texts(String file) {
            this.file = file;
        }

        void add(String section, Markdown text) {
            List<String> found = MarkdownRenderer.passages(text);
            boolean isLong = found.stream()
                            .mapToInt(passage -> Syllables.words(passage).size())
                            .sum()
                    >= ReadingAge.MIN_WORDS;
            passages.computeIfAbsent(isLong ? section : SHORT, unused -> new ArrayList<>())
                    .addAll(found);
        }

        void addShort(String field, String text) {
            passages.computeIfAbsent(field, unused -> new ArrayList<>()).add(text);
        }

        void check(ProblemCollector problems) {
            passages.forEach((field, texts) -> ReadingAge.estimate(texts).ifPresent(age -> {
                if (age > MAX_AGE) {
                    problems.warning(
                            file,
                            field,
                            "a reading age of %d".formatted(age),
                            "Aim for 12 to 14: shorter sentences first, then plainer words.");
                }
            }));
        }
    }
}
