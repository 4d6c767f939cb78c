package org.onward.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A module for follow-up learning: a case, resources, a private reflection, a team discussion and a commitment. */
public record LearningModule(
        ItemId id,
        ContentVersion version,
        String title,
        String summary,
        String audience,
        List<ThemeId> themes,
        List<SubjectId> follows,
        List<ItemId> prerequisites,
        Set<JobRole> roles,
        Set<Moment> moments,
        int minutes,
        int caseMinutes,
        List<ItemId> resources,
        Set<Rung> needs,
        LocalDate reviewed,
        LocalDate reviewBy,
        Optional<Revision> revision,
        List<CommitmentStarter> starters,
        Markdown openingCase,
        Markdown reflection,
        Markdown change,
        Markdown sensitivity,
        FacilitatorGuide guide)
        implements Item {

    public LearningModule {
        themes = List.copyOf(themes);
        follows = List.copyOf(follows);
        prerequisites = List.copyOf(prerequisites);
        roles = EnumSets.inOrder(roles);
        moments = EnumSets.inOrder(moments);
        resources = List.copyOf(resources);
        needs = EnumSets.inOrder(needs);
        starters = List.copyOf(starters);
    }

    @Override
    public String kindWord() {
        return "module";
    }

    @Override
    public boolean isOffered() {
        return true;
    }
}
