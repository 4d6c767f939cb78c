package org.onward.composer;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onward.content.ContentVersion;
import org.onward.content.Format;
import org.onward.content.GroupSize;
import org.onward.content.ItemId;
import org.onward.content.JobRole;
import org.onward.content.Mode;
import org.onward.content.Moment;
import org.onward.content.Prompt;
import org.onward.content.Prompt.QuestionType;
import org.onward.content.PromptId;
import org.onward.content.Safety;
import org.onward.content.Scope;
import org.onward.content.ThemeId;

/** Builds a prompt. Without further calls it suits every audience, group size, mode and week. */
public final class PromptBuilder {
    private final String id;
    private final int depth;
    private Prompt.Stage stage;
    private int minutes;
    private QuestionType asks;
    private ThemeId theme = new ThemeId("meetings");
    private Scope scope = Scope.TEAM;
    private Prompt.Lens lens = Prompt.Lens.OWN;
    private Format format = Format.SILENT_WRITE;
    private Set<GroupSize> sizes = EnumSet.allOf(GroupSize.class);
    private Set<Mode> modes = EnumSet.allOf(Mode.class);
    private Set<Moment> moments = Set.of();
    private Prompt.Risk risk = Prompt.Risk.NONE;
    private List<ItemId> modules = List.of();
    private List<ItemId> prerequisites = List.of();
    private Set<JobRole> roles = Set.of(JobRole.MIXED);
    private int cooldownDays = Prompt.DEFAULT_COOLDOWN_DAYS;
    private Optional<PromptId> followUpOf = Optional.empty();
    private Safety leastSafety;

    private PromptBuilder(String id, int depth, Prompt.Stage stage, int minutes) {
        this.id = id;
        this.depth = depth;
        this.stage = stage;
        this.minutes = minutes;
        this.asks = QuestionType.forDepth(depth);
        this.leastSafety = Safety.forDepth(depth);
    }

    /** Depth 0: four minutes about facts. */
    public static PromptBuilder opening(String id) {
        return new PromptBuilder(id, 0, Prompt.Stage.WHAT, 4);
    }

    /** Depth 1: five minutes about what people see. It may also be the opening. */
    public static PromptBuilder notice(String id) {
        return new PromptBuilder(id, 1, Prompt.Stage.WHAT, 5);
    }

    /** Depth 2: eight minutes about the effect on people. */
    public static PromptBuilder effect(String id) {
        return new PromptBuilder(id, 2, Prompt.Stage.SO_WHAT, 8);
    }

    /** Depth 3: ten minutes about our own part. */
    public static PromptBuilder ownPart(String id) {
        return new PromptBuilder(id, 3, Prompt.Stage.SO_WHAT, 10);
    }

    /** Depth 4: six minutes for a commitment. */
    public static PromptBuilder close(String id) {
        return new PromptBuilder(id, Prompt.COMMIT, Prompt.Stage.NOW_WHAT, 6);
    }

    public static PromptBuilder checkIn(String id) {
        return notice(id).asks(QuestionType.CHECK_IN);
    }

    public PromptBuilder minutes(int other) {
        minutes = other;
        return this;
    }

    public PromptBuilder stage(Prompt.Stage other) {
        stage = other;
        return this;
    }

    public PromptBuilder asks(QuestionType other) {
        asks = other;
        return this;
    }

    public PromptBuilder about(String other) {
        theme = new ThemeId(other);
        return this;
    }

    public PromptBuilder scope(Scope other) {
        scope = other;
        return this;
    }

    public PromptBuilder lens(Prompt.Lens other) {
        lens = other;
        return this;
    }

    public PromptBuilder format(Format other) {
        format = other;
        return this;
    }

    public PromptBuilder sizes(GroupSize... other) {
        sizes = Set.of(other);
        return this;
    }

    public PromptBuilder modes(Mode... other) {
        modes = Set.of(other);
        return this;
    }

    public PromptBuilder moments(Moment... other) {
        moments = Set.of(other);
        return this;
    }

    public PromptBuilder sensitive() {
        return risk(Prompt.Risk.SENSITIVE);
    }

    public PromptBuilder risk(Prompt.Risk other) {
        risk = other;
        return this;
    }

    public PromptBuilder modules(String... other) {
        modules = List.of(other).stream().map(ItemId::new).toList();
        return this;
    }

    public PromptBuilder prerequisites(String... other) {
        prerequisites = List.of(other).stream().map(ItemId::new).toList();
        return this;
    }

    public PromptBuilder roles(JobRole... other) {
        roles = Set.of(other);
        return this;
    }

    public PromptBuilder cooldown(int days) {
        cooldownDays = days;
        return this;
    }

    public PromptBuilder followUpOf(String first) {
        followUpOf = Optional.of(new PromptId(first));
        return this;
    }

    public PromptBuilder needs(Safety other) {
        leastSafety = other;
        return this;
    }

    public Prompt prompt() {
        return new Prompt(
                new PromptId(id),
                new ContentVersion("v1"),
                "What is " + id + "?",
                theme,
                stage,
                depth,
                minutes,
                scope,
                lens,
                format,
                sizes,
                modes,
                moments,
                risk,
                modules,
                "Do it.",
                Meeting.TODAY,
                new Prompt.Conditions(roles, leastSafety, prerequisites, List.of(), cooldownDays, followUpOf, asks),
                Prompt.Origin.UNKNOWN);
    }
}
