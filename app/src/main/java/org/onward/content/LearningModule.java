package org.onward.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A module for follow-up learning: a case, resources, a private reflection, a team discussion and a commitment.
 *
 * @param moments the occasions that it is for
 * @param notDuring the occasions on which a team should not talk about it
 */
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
        Set<Moment> notDuring,
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
    private static final Pattern PARAGRAPHS = Pattern.compile("\\R\\s*\\R");

    public LearningModule {
        themes = List.copyOf(themes);
        follows = List.copyOf(follows);
        prerequisites = List.copyOf(prerequisites);
        roles = EnumSets.inOrder(roles);
        moments = EnumSets.inOrder(moments);
        notDuring = EnumSets.inOrder(notDuring);
        resources = List.copyOf(resources);
        needs = EnumSets.inOrder(needs);
        starters = List.copyOf(starters);
    }

    /** The last paragraph of the note on sensitivity: when a team should not talk about the module. */
    public String caution() {
        return PARAGRAPHS
                .splitAsStream(sensitivity.source().strip())
                .reduce("", (before, paragraph) -> paragraph)
                .replaceAll("\\s+", " ");
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
