package org.onward.content;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onward.text.EnumWords;

/**
 * A public publication. Onward stores its address and the reason to read it, never its text.
 *
 * @param replacedBy the item that learners are sent to once this resource is out of use
 * @param bodies the bodies that it is about, according to an editor; its page says what became of them
 */
public record LearningResource(
        ItemId id,
        ContentVersion version,
        String title,
        String publisher,
        URI address,
        ResourceType kind,
        int minutes,
        MinutesBasis minutesBasis,
        Cost cost,
        List<ThemeId> themes,
        String audience,
        Set<JobRole> roles,
        Set<Moment> moments,
        EvidenceGrade evidence,
        String accessibility,
        Status status,
        Optional<LocalDate> lastChecked,
        Optional<ItemId> replacedBy,
        List<BodyId> bodies,
        Optional<JoiningInfo> joining,
        Markdown why)
        implements Item {

    public LearningResource {
        themes = List.copyOf(themes);
        roles = EnumSets.inOrder(roles);
        moments = EnumSets.inOrder(moments);
        bodies = List.copyOf(bodies);
    }

    @Override
    public String kindWord() {
        return EnumWords.wordOf(kind);
    }

    /** Exploring a resource completes it. */
    @Override
    public Set<Rung> needs() {
        return Set.of(Rung.EXPLORED);
    }

    /** Whether learners may see it: somebody has checked it, and it is neither gone nor replaced. */
    @Override
    public boolean isOffered() {
        return switch (status) {
            case LIVE_PAGE, ARCHIVED_COPY, MOVED -> true;
            case SUPERSEDED -> replacedBy.isEmpty();
            case NOT_CHECKED, GONE -> false;
        };
    }

    /** Whether nobody has checked it yet. Only content editors see it then. */
    public boolean isNotChecked() {
        return status == Status.NOT_CHECKED;
    }

    public enum ResourceType {
        ARTICLE,
        TOOLKIT,
        CHECKLIST,
        GUIDANCE,
        VIDEO,
        PODCAST,
        REPORT,
        FRAMEWORK,
        COURSE,
        TOOL,
        SELF_ASSESSMENT,
        PROGRAMME,
        NETWORK,
        REGISTER,
        BOOK,
        REFERENCE;

        /** Whether people join it instead of reading it. Such resources are listed under "Find your people". */
        public boolean isJoined() {
            return this == PROGRAMME || this == NETWORK || this == REGISTER;
        }
    }

    /** Whether the publisher states the minutes or they are our estimate. */
    public enum MinutesBasis {
        STATED,
        ESTIMATED
    }

    public enum Cost {
        FREE,
        LOGIN,
        PAID
    }

    /** How the resource was seen at the last check, or what became of it. */
    public enum Status {
        LIVE_PAGE,
        ARCHIVED_COPY,
        NOT_CHECKED,
        MOVED,
        SUPERSEDED,
        GONE
    }
}
