package org.onward.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One open question for a team, with what a composer must know to place it. Depth runs from 0 (warm-up) to 4 (commit). */
public record Prompt(
        PromptId id,
        ContentVersion version,
        String text,
        ThemeId theme,
        Stage stage,
        int depth,
        int minutes,
        Scope scope,
        Lens lens,
        Format format,
        Set<GroupSize> sizes,
        Set<Mode> modes,
        Set<Moment> moments,
        Risk risk,
        List<ItemId> modules,
        String followOn,
        LocalDate reviewed,
        Conditions conditions,
        Origin origin) {

    /** The depth of a prompt that ends in a commitment. */
    public static final int COMMIT = 4;

    /** How long a team rests from a prompt, unless it says otherwise. */
    public static final int USUAL_COOLDOWN_DAYS = 180;

    public Prompt {
        sizes = EnumWords.inOrder(sizes);
        modes = EnumWords.inOrder(modes);
        moments = EnumWords.inOrder(moments);
        modules = List.copyOf(modules);
    }

    /** Whether it is about promises, whatever theme its file is in: then talking about it is not talking about the theme. */
    public boolean isAboutCommitments() {
        return conditions.asks() == QuestionType.CHECK_IN || conditions.asks() == QuestionType.EITHER;
    }

    /** What? So what? Now what? (Borton 1970; Driscoll 1994; Rolfe, Freshwater and Jasper 2001.) */
    public enum Stage {
        WHAT,
        SO_WHAT,
        NOW_WHAT
    }

    /** Through whose eyes, after Brookfield's four lenses. */
    public enum Lens {
        OWN,
        THOSE_AFFECTED,
        COLLEAGUES,
        EVIDENCE,
        PATIENT_PUBLIC
    }

    public enum Risk {
        NONE,
        SOME,
        SENSITIVE
    }

    /** What it asks people to do about commitments. */
    public enum QuestionType {
        NOTHING,
        /** To make one more. */
        NEW,
        /** To make one, or take the next step on one that is open. */
        EITHER,
        /** How those went that are open. */
        CHECK_IN;

        /** A prompt of the last depth ends in a commitment, unless it says otherwise. */
        public static QuestionType forDepth(int depth) {
            return depth == COMMIT ? NEW : NOTHING;
        }
    }

    /** For whom, and when, it is fit to be put. */
    public record Conditions(
            Set<JobRole> roles,
            Safety leastSafety,
            List<ItemId> prerequisites,
            List<String> contraindications,
            int cooldownDays,
            Optional<PromptId> followUpOf,
            QuestionType asks) {
        public Conditions {
            roles = EnumWords.inOrder(roles);
            prerequisites = List.copyOf(prerequisites);
            contraindications = List.copyOf(contraindications);
        }

        public static Conditions usual(int depth) {
            return new Conditions(
                    Set.of(JobRole.MIXED),
                    Safety.forDepth(depth),
                    List.of(),
                    List.of(),
                    USUAL_COOLDOWN_DAYS,
                    Optional.empty(),
                    QuestionType.forDepth(depth));
        }
    }

    /** What it rests on: how well that was tested, and the founding documents that it came from ("S1"). */
    public record Origin(Optional<EvidenceGrade> evidence, List<String> seeds) {
        public static final Origin UNKNOWN = new Origin(Optional.empty(), List.of());

        public Origin {
            seeds = List.copyOf(seeds);
        }
    }
}
