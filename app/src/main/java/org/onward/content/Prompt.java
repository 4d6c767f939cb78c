package org.onward.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An open question for a team, with the facets that the composer reads. Depth runs from 0 (warm-up) to 4 (commit). */
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

    /** The default cooldown. */
    public static final int DEFAULT_COOLDOWN_DAYS = 180;

    public Prompt {
        sizes = EnumSets.inOrder(sizes);
        modes = EnumSets.inOrder(modes);
        moments = EnumSets.inOrder(moments);
        modules = List.copyOf(modules);
    }

    /** Whether it is about commitments. Then using it does not count as talking about its theme. */
    public boolean isAboutCommitments() {
        return conditions.asks() == QuestionType.CHECK_IN || conditions.asks() == QuestionType.EITHER;
    }

    /** The stages What? So what? Now what? (Borton 1970; Driscoll 1994; Rolfe, Freshwater and Jasper 2001.) */
    public enum Stage {
        WHAT,
        SO_WHAT,
        NOW_WHAT
    }

    /** The perspective, after Brookfield's four lenses. */
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

    /** What the question asks about commitments. */
    public enum QuestionType {
        NOTHING,
        /** A new commitment. */
        NEW,
        /** A new commitment, or the next step on an open one. */
        EITHER,
        /** How open commitments went. */
        CHECK_IN;

        /** The default: a prompt of depth 4 asks for a new commitment. */
        public static QuestionType forDepth(int depth) {
            return depth == COMMIT ? NEW : NOTHING;
        }
    }

    /** The conditions under which a prompt may be used. */
    public record Conditions(
            Set<JobRole> roles,
            Safety leastSafety,
            List<ItemId> prerequisites,
            List<String> contraindications,
            int cooldownDays,
            Optional<PromptId> followUpOf,
            QuestionType asks) {
        public Conditions {
            roles = EnumSets.inOrder(roles);
            prerequisites = List.copyOf(prerequisites);
            contraindications = List.copyOf(contraindications);
        }

        public static Conditions usual(int depth) {
            return new Conditions(
                    Set.of(JobRole.MIXED),
                    Safety.forDepth(depth),
                    List.of(),
                    List.of(),
                    DEFAULT_COOLDOWN_DAYS,
                    Optional.empty(),
                    QuestionType.forDepth(depth));
        }
    }

    /** The basis of a prompt: its grade of evidence, and the ids of the founding documents that it came from ("S1"). */
    public record Origin(Optional<EvidenceGrade> evidence, List<String> seeds) {
        public static final Origin UNKNOWN = new Origin(Optional.empty(), List.of());

        public Origin {
            seeds = List.copyOf(seeds);
        }
    }
}
