package org.onward.content;

import java.time.LocalDate;
import java.util.List;
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
        LocalDate reviewed) {

    /** The depth of a prompt that ends in a commitment. */
    public static final int COMMIT = 4;

    public Prompt {
        sizes = Set.copyOf(sizes);
        modes = Set.copyOf(modes);
        moments = Set.copyOf(moments);
        modules = List.copyOf(modules);
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
}
