package org.onward.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Modules and resources in an order, and the reason for the order. It shares the ids of items but is none: it has no
 * ladder of its own, and whoever has done its steps has done it.
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
        roles = EnumWords.inOrder(roles);
        moments = EnumWords.inOrder(moments);
        themes = List.copyOf(themes);
        steps = List.copyOf(steps);
    }

    public boolean leadsTo(ItemId item) {
        return steps.stream().anyMatch(step -> step.item().equals(item));
    }

    /** One module or resource, and why it comes here. */
    public record Step(ItemId item, String because) {}
}
