package org.onward.content;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** A module or a resource. */
public sealed interface Item permits LearningModule, LearningResource {
    /** For lists to choose from. */
    Comparator<Item> BY_TITLE = Comparator.comparing(Item::title, String.CASE_INSENSITIVE_ORDER);

    ItemId id();

    String title();

    /** The minutes that one person needs alone. */
    int minutes();

    List<ThemeId> themes();

    /** The word for its type: {@code module}, or the kind of the resource, such as {@code toolkit}. */
    String kindWord();

    /** The rungs that are needed to complete it. */
    Set<Rung> needs();

    /** Whether learners may see it. */
    boolean isOffered();

    /** A hash of its text, so that a learning event can name the text it was about. */
    ContentVersion version();
}
