package org.onward.composer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.onward.composer.model.ComposingRequest;
import org.onward.composer.model.PromptBank;
import org.onward.composer.model.TeamFacts;
import org.onward.composer.model.UpcomingMoment;
import org.onward.composer.rules.ComposingContext;
import org.onward.composer.rules.EvidenceEachQuarter;
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

/** Random banks, teams and requests from a seed. */
public final class TestBanks {
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static final List<ThemeId> THEMES = List.of(
            new ThemeId("meetings"), new ThemeId("recruiting"), new ThemeId("voice"), EvidenceEachQuarter.EVIDENCE);
    private static final List<PromptBank.BankModule> MODULES = List.of(
            new PromptBank.BankModule(new ItemId("module-one"), "Module one", List.of(THEMES.get(0))),
            new PromptBank.BankModule(new ItemId("module-two"), "Module two", List.of(THEMES.get(1), THEMES.get(3))));
    private static final Map<ThemeId, String> TITLES = Map.of(
            THEMES.get(0), "Meetings", THEMES.get(1), "Recruiting", THEMES.get(2), "Voice", THEMES.get(3), "Evidence");

    private static final Moment[] SOME_MOMENTS = {
        Moment.RECRUITING_OPENS, Moment.INCIDENT, Moment.NEWCOMER, Moment.EXTERNAL_NEWS
    };

    private TestBanks() {}

    public static ComposingContext random(long seed, int mostPrompts) {
        Random random = new Random(seed);
        List<Prompt> prompts = new ArrayList<>();
        int size = random.nextInt(mostPrompts + 1);
        for (int number = 0; number < size; number++) {
            prompts.add(prompt("p-" + number, random));
        }
        Set<PromptId> withdrawn =
                random.nextInt(5) == 0 && size > 0 ? Set.of(prompts.get(0).id()) : Set.of();
        PromptBank bank = new PromptBank(prompts, MODULES, TITLES, withdrawn);
        return ComposingContext.of(bank, facts(bank, random), request(random));
    }

    public static Prompt prompt(String id, Random random) {
        int depth = random.nextInt(5);
        int sample = random.nextInt(6);
        boolean checksIn = depth == 1 && sample == 0;
        return new Prompt(
                new PromptId(id),
                new ContentVersion("v1"),
                "What is " + id + "?",
                one(random, THEMES.toArray(ThemeId[]::new)),
                stage(depth, random),
                depth,
                checksIn ? 3 + random.nextInt(5) : 2 + random.nextInt(14),
                one(random, Scope.values()),
                one(random, Prompt.Lens.values()),
                one(random, Format.values()),
                random.nextInt(4) > 0 ? EnumSet.allOf(GroupSize.class) : EnumSet.of(one(random, GroupSize.values())),
                random.nextInt(4) > 0 ? EnumSet.allOf(Mode.class) : EnumSet.of(one(random, Mode.values())),
                random.nextInt(3) > 0 ? Set.of() : Set.of(one(random, SOME_MOMENTS)),
                random.nextInt(8) > 0 ? Prompt.Risk.NONE : Prompt.Risk.SENSITIVE,
                random.nextBoolean()
                        ? List.of()
                        : List.of(MODULES.get(random.nextInt(MODULES.size())).id()),
                "Do it.",
                TODAY,
                new Prompt.Conditions(
                        Set.of(random.nextInt(4) > 0 ? JobRole.MIXED : JobRole.BOARD),
                        Safety.forDepth(depth),
                        random.nextInt(10) > 0
                                ? List.of()
                                : List.of(MODULES.get(random.nextInt(MODULES.size()))
                                        .id()),
                        List.of(),
                        random.nextInt(4) > 0 ? Prompt.DEFAULT_COOLDOWN_DAYS : 30,
                        random.nextInt(5) > 0 ? Optional.empty() : Optional.of(new PromptId("p-0")),
                        checksIn
                                ? QuestionType.CHECK_IN
                                : depth == Prompt.COMMIT && random.nextInt(3) == 0
                                        ? QuestionType.EITHER
                                        : QuestionType.forDepth(depth)),
                Prompt.Origin.UNKNOWN);
    }

    private static Prompt.Stage stage(int depth, Random random) {
        if (random.nextInt(8) == 0) {
            return one(random, Prompt.Stage.values());
        }
        return switch (depth) {
            case 0, 1 -> Prompt.Stage.WHAT;
            case 2, 3 -> Prompt.Stage.SO_WHAT;
            default -> Prompt.Stage.NOW_WHAT;
        };
    }

    private static TeamFacts facts(PromptBank bank, Random random) {
        int people = random.nextInt(30);
        Map<ItemId, TeamFacts.ModuleCompletion> modules = new HashMap<>();
        for (PromptBank.BankModule module : bank.modules()) {
            if (random.nextBoolean()) {
                int started = random.nextInt(people + 1);
                modules.put(
                        module.id(),
                        new TeamFacts.ModuleCompletion(
                                started,
                                random.nextInt(started + 1),
                                random.nextInt(started + 1),
                                random.nextBoolean() ? Optional.empty() : Optional.of(day(random))));
            }
        }
        Map<ThemeId, LocalDate> cameUp = new HashMap<>();
        THEMES.stream().filter(theme -> random.nextBoolean()).forEach(theme -> cameUp.put(theme, day(random)));
        Map<PromptId, TeamFacts.PromptHistory> promptHistory = new HashMap<>();
        int share = 1 + random.nextInt(10);
        for (Prompt prompt : bank.prompts()) {
            if (random.nextInt(10) < share) {
                promptHistory.put(
                        prompt.id(),
                        new TeamFacts.PromptHistory(
                                random.nextInt(4) == 0 ? Optional.empty() : Optional.of(day(random)),
                                random.nextInt(people + 1) / (1 + random.nextInt(4)),
                                random.nextInt(6) == 0));
            }
        }
        List<TeamFacts.Gathering> gatherings = new ArrayList<>();
        for (int number = random.nextInt(4); number > 0; number--) {
            gatherings.add(new TeamFacts.Gathering(
                    day(random),
                    Set.of(one(random, THEMES.toArray(ThemeId[]::new))),
                    Set.of(one(random, Scope.values()))));
        }
        int atLimit = random.nextInt(4) == 0 ? random.nextInt(people + 1) : 0;
        return new TeamFacts(
                TODAY,
                people,
                one(random, Safety.values()),
                modules,
                cameUp,
                gatherings,
                promptHistory,
                new TeamFacts.CommitmentCounts(random.nextBoolean() ? 0 : random.nextInt(people + 1), atLimit));
    }

    private static LocalDate day(Random random) {
        return TODAY.minusDays(random.nextInt(250));
    }

    private static ComposingRequest request(Random random) {
        Optional<UpcomingMoment> upcoming = random.nextBoolean()
                ? Optional.empty()
                : Optional.of(new UpcomingMoment(
                        one(random, SOME_MOMENTS),
                        random.nextBoolean()
                                ? Optional.empty()
                                : Optional.of(TODAY.plusDays(random.nextInt(40) - 20L))));
        return new ComposingRequest(
                ComposingRequest.MIN_MINUTES
                        + random.nextInt(ComposingRequest.MAX_MINUTES - ComposingRequest.MIN_MINUTES + 1),
                upcoming,
                one(random, Mode.values()),
                random.nextInt(3) > 0 ? JobRole.MIXED : one(random, JobRole.values()),
                random.nextInt(3) > 0 ? Optional.empty() : Optional.of(one(random, Scope.values())),
                random.nextInt(4) == 0,
                random.nextLong());
    }

    public static <T> T one(Random random, T[] choices) {
        return choices[random.nextInt(choices.length)];
    }
}
