package org.onward.content;

import java.util.List;

/** The instructions for facilitating the discussion of a module. */
public record FacilitatorGuide(
        String purpose,
        List<Plan> plans,
        Markdown whoFacilitates,
        Markdown preparation,
        Markdown groundRules,
        Markdown opening,
        Markdown whenItGetsHard,
        Markdown speakingUp,
        Markdown close,
        Markdown commitments,
        Markdown after,
        Markdown remoteAndHybrid,
        Markdown signposts) {
    private static final Markdown BLANK = Markdown.NONE;

    /** A placeholder for a guide that cannot be read. It never reaches a library. */
    public static final FacilitatorGuide NONE = new FacilitatorGuide(
            "", List.of(), BLANK, BLANK, BLANK, BLANK, BLANK, BLANK, BLANK, BLANK, BLANK, BLANK, BLANK);

    public FacilitatorGuide {
        plans = List.copyOf(plans);
    }

    /** A timetable. The minutes of its parts add up to {@code minutes}. */
    public record Plan(int minutes, List<PlanPart> parts) {
        public Plan {
            parts = List.copyOf(parts);
        }
    }

    public record PlanPart(String name, int minutes, List<PromptId> prompts, String how) {
        public PlanPart {
            prompts = List.copyOf(prompts);
        }
    }
}
