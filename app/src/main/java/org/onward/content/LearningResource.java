package org.onward.content;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A public publication worth somebody's time. Onward stores its address and why it is worth it, never its text.
 *
 * @param replacedBy what learners are sent to in its place, once it is out of use
 * @param bodies those that an editor knows it to be about, so that its page says what became of them
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
        roles = EnumWords.inOrder(roles);
        moments = EnumWords.inOrder(moments);
        bodies = List.copyOf(bodies);
    }

    @Override
    public String kindWord() {
        return EnumWords.of(kind);
    }

    /** Whoever has been through it has done with it. */
    @Override
    public Set<Rung> needs() {
        return Set.of(Rung.EXPLORED);
    }

    /** Somebody has looked at it, it is still there, and nothing has taken its place. */
    @Override
    public boolean isOffered() {
        return switch (status) {
            case LIVE_PAGE, ARCHIVED_COPY, MOVED -> true;
            case SUPERSEDED -> replacedBy.isEmpty();
            case NOT_CHECKED, GONE -> false;
        };
    }

    /** Nobody has looked at it yet: for content editors alone. */
    public boolean isUnseen() {
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

        /** Whether one joins it rather than reads it: a card of "Find your people". */
        public boolean isJoined() {
            return this == PROGRAMME || this == NETWORK || this == REGISTER;
        }
    }

    /** Whether the publisher states the minutes or we estimated them. */
    public enum MinutesBasis {
        STATED,
        ESTIMATED
    }

    public enum Cost {
        FREE,
        LOGIN,
        PAID
    }

    /** How it was seen when somebody last looked; or, once it is not what it was, what became of it. */
    public enum Status {
        LIVE_PAGE,
        ARCHIVED_COPY,
        NOT_CHECKED,
        MOVED,
        SUPERSEDED,
        GONE
    }
}
