package org.onward.learner;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.onward.content.CommitmentStarter;
import org.onward.content.ContentVersion;
import org.onward.content.ItemId;
import org.onward.content.LearningModule;
import org.onward.content.LearningResource;
import org.onward.content.Rung;
import org.onward.content.SubjectId;
import org.onward.content.ThemeId;
import org.onward.learning.Progress;

/** A module as JSON. Its texts are Markdown. */
public record ModuleResponse(
        ItemId id,
        ContentVersion version,
        String title,
        String summary,
        String audience,
        List<ThemeId> themes,
        List<SubjectId> follows,
        int minutes,
        int caseMinutes,
        String openingCase,
        String reflection,
        String change,
        List<CommitmentStarter> starters,
        List<Resource> resources,
        Optional<Rung> rung,
        Optional<Instant> since,
        boolean complete,
        Optional<Instant> completed,
        List<Rung> addedSince,
        List<MyRung> rungs) {

    /** @param explored when the viewer explored it */
    public record Resource(
            ItemId id,
            String title,
            String publisher,
            URI address,
            String kind,
            int minutes,
            String why,
            Optional<Instant> explored) {

        static Resource of(LearningResource resource, Optional<Instant> explored) {
            return new Resource(
                    resource.id(),
                    resource.title(),
                    resource.publisher(),
                    resource.address(),
                    resource.kindWord(),
                    resource.minutes(),
                    resource.why().source(),
                    explored);
        }
    }

    /** @param needed whether the module requires it */
    public record MyRung(Rung rung, boolean held, Optional<Instant> since, boolean needed) {}

    static ModuleResponse of(LearningModule module, List<Resource> resources, Progress mine, List<MyRung> rungs) {
        return new ModuleResponse(
                module.id(),
                module.version(),
                module.title(),
                module.summary(),
                module.audience(),
                module.themes(),
                module.follows(),
                module.minutes(),
                module.caseMinutes(),
                module.openingCase().source(),
                module.reflection().source(),
                module.change().source(),
                module.starters(),
                resources,
                mine.highestRung(),
                mine.highestRungReachedAt(),
                mine.isComplete(),
                mine.completed(),
                mine.rungsAddedSince(module),
                rungs);
    }
}
