package org.onward.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.onward.content.Item;
import org.onward.content.ItemId;
import org.onward.content.JobRole;
import org.onward.content.LearningModule;
import org.onward.content.LearningResource;
import org.onward.content.Library;
import org.onward.content.MarkdownRenderer;
import org.onward.content.Moment;
import org.onward.content.Pathway;
import org.onward.content.ThemeId;
import org.onward.text.EnumWords;

/**
 * A module, pathway or resource that learners may open, as lists show it.
 *
 * @param leastMinutes the time for the shortest part that is worth opening by itself: the case of a module, or the whole item
 * @param lastLookedAt when a module or pathway was reviewed, or a resource's address was checked
 */
record OfferedItem(
        ItemId id,
        OfferedType type,
        String kind,
        String title,
        String summary,
        Optional<String> publisher,
        String audience,
        int minutes,
        int leastMinutes,
        List<ThemeId> themes,
        Set<JobRole> roles,
        Set<Moment> moments,
        Optional<LocalDate> lastLookedAt) {

    /** The order of results. The database stores the numbers. */
    enum OfferedType {
        MODULE(0, "/modules/"),
        PATHWAY(1, "/pathways/"),
        RESOURCE(2, "/resources/");

        private final int number;
        private final String folder;

        OfferedType(int number, String folder) {
            this.number = number;
            this.folder = folder;
        }

        int number() {
            return number;
        }
    }

    static Stream<OfferedItem> allIn(Library library) {
        return Stream.of(
                        library.modules().stream().map(OfferedItem::of),
                        library.pathways().stream().map(pathway -> of(pathway, library)),
                        library.offeredResources().stream().map(OfferedItem::of))
                .flatMap(offered -> offered);
    }

    String href() {
        return type.folder + id;
    }

    private static OfferedItem of(LearningModule module) {
        return new OfferedItem(
                module.id(),
                OfferedType.MODULE,
                module.kindWord(),
                module.title(),
                module.summary(),
                Optional.empty(),
                module.audience(),
                module.minutes(),
                module.caseMinutes(),
                module.themes(),
                module.roles(),
                module.moments(),
                Optional.of(module.reviewed()));
    }

    private static OfferedItem of(Pathway pathway, Library library) {
        int minutes = library.itemsOf(pathway).stream().mapToInt(Item::minutes).sum();
        return new OfferedItem(
                pathway.id(),
                OfferedType.PATHWAY,
                EnumWords.wordOf(OfferedType.PATHWAY),
                pathway.title(),
                pathway.summary(),
                Optional.empty(),
                pathway.audience(),
                minutes,
                minutes,
                pathway.themes(),
                pathway.roles(),
                pathway.moments(),
                Optional.of(pathway.reviewed()));
    }

    private static OfferedItem of(LearningResource resource) {
        return new OfferedItem(
                resource.id(),
                OfferedType.RESOURCE,
                resource.kindWord(),
                resource.title(),
                MarkdownRenderer.plainText(resource.why()),
                Optional.of(resource.publisher()),
                resource.audience(),
                resource.minutes(),
                resource.minutes(),
                resource.themes(),
                resource.roles(),
                resource.moments(),
                resource.lastChecked());
    }
}
