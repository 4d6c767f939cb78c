package org.onward.content;

import java.util.List;
import java.util.Set;

/** Something one can learn from. */
public sealed interface Item permits LearningModule, LearningResource {
    ItemId id();

    String title();

    /** Whole minutes that one person needs alone. */
    int minutes();

    List<ThemeId> themes();

    /** The word for what it is: {@code module}, or the resource's kind, such as {@code toolkit}. */
    String kindWord();

    /** The rungs that make it complete. */
    Set<Rung> needs();

    /** Whether learners may see it. */
    boolean isOffered();

    /** A hash of what is said, so that an event can name the text it was about. */
    ContentVersion version();
}
