package org.onward.prompts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.onward.content.ContentVersion;
import org.onward.content.Format;
import org.onward.content.GroupSize;
import org.onward.content.ItemId;
import org.onward.content.Mode;
import org.onward.content.Moment;
import org.onward.content.Prompt;
import org.onward.content.PromptId;
import org.onward.content.Scope;
import org.onward.content.ThemeId;

/** Made-up banks, teams and requests: whatever a seed says. */
final class Banks {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static final List<ThemeId> THEMES =
            List.of(new ThemeId("meetings"), new ThemeId("recruiting"), new ThemeId("evidence-action"));
    private static final List<Bank.Strand> MODULES = List.of(
            new Bank.Strand(new ItemId("module-one"), "Module one", List.of(THEMES.get(0))),
            new Bank.Strand(new ItemId("module-two"), "Module two", List.of(THEMES.get(1), THEMES.get(2))));
    private static final Map<ThemeId, String> TITLES =
            Map.of(THEMES.get(0), "Meetings", THEMES.get(1), "Recruiting", THEMES.get(2), "Evidence");

    private static final Moment[] SOME_MOMENTS = {Moment.SHORTLISTING, Moment.GO_LIVE, Moment.NEWCOMER};

    private Banks() {}

    static Situation random(long seed, int mostPrompts) {
        Random random = new Random(seed);
        List<Prompt> prompts = new ArrayList<>();
        int size = random.nextInt(mostPrompts + 1);
        for (int number = 0; number < size; number++) {
            prompts.add(prompt("p-" + number, random));
        }
        Bank bank = new Bank(prompts, MODULES, TITLES);
        return Situation.of(bank, facts(bank, random), request(random));
    }

    static Prompt prompt(String id, Random random) {
        int depth = random.nextInt(5);
        return new Prompt(
                new PromptId(id),
                new ContentVersion("v1"),
                "What is " + id + "?",
                THEMES.get(random.nextInt(THEMES.size())),
                depth == Prompt.COMMIT && random.nextInt(5) > 0
                        ? Prompt.Stage.NOW_WHAT
                        : one(random, Prompt.Stage.values()),
                depth,
                2 + random.nextInt(14),
                one(random, Scope.values()),
                one(random, Prompt.Lens.values()),
                Format.PAIRS,
                random.nextInt(4) > 0 ? EnumSet.allOf(GroupSize.class) : EnumSet.of(one(random, GroupSize.values())),
                random.nextInt(4) > 0 ? EnumSet.allOf(Mode.class) : EnumSet.of(one(random, Mode.values())),
                random.nextInt(3) > 0 ? Set.of() : Set.of(one(random, SOME_MOMENTS)),
                random.nextInt(8) > 0 ? Prompt.Risk.NONE : Prompt.Risk.SENSITIVE,
                random.nextBoolean()
                        ? List.of()
                        : List.of(MODULES.get(random.nextInt(MODULES.size())).module()),
                "Do it.",
                TODAY,
                Prompt.Conditions.usual(depth),
                Prompt.Origin.UNKNOWN);
    }

    private static TeamFacts facts(Bank bank, Random random) {
        int people = random.nextInt(30);
        Map<ItemId, TeamFacts.Standing> modules = new HashMap<>();
        Map<ThemeId, LocalDate> cameUp = new HashMap<>();
        Map<PromptId, LocalDate> used = new HashMap<>();
        for (Bank.Strand module : bank.strands()) {
            if (random.nextBoolean()) {
                modules.put(
                        module.module(),
                        new TeamFacts.Standing(
                                random.nextInt(people + 1),
                                random.nextInt(people + 1),
                                random.nextBoolean() ? Optional.empty() : Optional.of(day(random))));
            }
        }
        THEMES.stream().filter(theme -> random.nextBoolean()).forEach(theme -> cameUp.put(theme, day(random)));
        int share = 1 + random.nextInt(10);
        bank.prompts().stream()
                .filter(prompt -> random.nextInt(10) < share)
                .forEach(prompt -> used.put(prompt.id(), day(random)));
        return new TeamFacts(TODAY, people, modules, cameUp, used, random.nextInt(4));
    }

    private static LocalDate day(Random random) {
        return TODAY.minusDays(random.nextInt(250));
    }

    private static Request request(Random random) {
        return new Request(
                Request.LEAST_MINUTES + random.nextInt(Request.MOST_MINUTES - Request.LEAST_MINUTES + 1),
                random.nextBoolean() ? Optional.empty() : Optional.of(one(random, SOME_MOMENTS)),
                one(random, Mode.values()),
                random.nextLong());
    }

    private static <T> T one(Random random, T[] choices) {
        return choices[random.nextInt(choices.length)];
    }
}
