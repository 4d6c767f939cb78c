package org.onward.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A sequence of modules and resources, with the reason for the order. Its id is an {@link ItemId}, but it is no {@link
 * Item}: it has no ladder, and is complete when its steps are.
 */
public record Pathway(
        ItemId id,
        ContentVersion version,
        String title,
        String summary,
        String audience,
        Set<JobRole> roles,
        Set<Moment> moments,
        List<ThemeId> themes,
        List<Step> steps,
        LocalDate reviewed,
        LocalDate reviewBy,
        Markdown whoItIsFor,
        Markdown whyThisOrder,
        Markdown whenFinished) {

    public Pathway {
        roles = EnumSets.inOrder(roles);
        moments = EnumSets.inOrder(moments);
        themes = List.copyOf(themes);
        steps = List.copyOf(steps);
    }

    public boolean contains(ItemId item) {
        return steps.stream().anyMatch(step -> step.item().equals(item));
    }

    /** A module or resource, and the reason why it comes at this point. */
    public record Step(ItemId item, String because) {}
}
