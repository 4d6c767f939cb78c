package org.onward.composer;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.onward.composer.model.ComposingRequest;
import org.onward.composer.model.Composition;
import org.onward.composer.model.PromptBank;
import org.onward.composer.model.TeamFacts;
import org.onward.composer.model.UpcomingMoment;
import org.onward.content.ItemId;
import org.onward.content.JobRole;
import org.onward.content.Mode;
import org.onward.content.Moment;
import org.onward.content.Prompt;
import org.onward.content.PromptId;
import org.onward.content.Safety;
import org.onward.content.Scope;
import org.onward.content.ShippedContent;
import org.onward.content.ThemeId;

/**
 * Measures the time for composing without reading the facts. Run it with {@code bench/composer}. It is no test, because
 * machines differ. The processor time is the cost of composing; the wall time is longer when the machine is busy.
 */
final class ComposerBenchmark {
    private static final int WARM_UP = 2_000;
    private static final int RUNS = 2_000;
    private static final int TEAMS = 1_700;
    private static final int ANOTHERS = 20;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final Random random = new Random(4);
    private final PromptBank bank;
    private final Composer composer;

    private ComposerBenchmark(int prompts) {
        bank = ManyPrompts.of(prompts, ShippedContent.library(), random);
        composer = new Composer(bank);
    }

    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) {
        int prompts = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5_000;
        ComposerBenchmark benchmark = new ComposerBenchmark(prompts);
        System.out.printf("%d prompts; milliseconds%n", prompts);
        System.out.printf("%-44s %9s %9s %9s %9s%n", "", "wall p50", "wall p95", "CPU p50", "CPU p95");
        benchmark.warmUp();
        for (int minutes : List.of(10, 15, 20, 30, 45, 60, 90)) {
            benchmark.print("%d minutes".formatted(minutes), benchmark.sheets(minutes, minutes));
        }
        benchmark.print(
                "10 to 90 minutes", benchmark.sheets(ComposingRequest.MIN_MINUTES, ComposingRequest.MAX_MINUTES));
        benchmark.print("another, after 1 to %d".formatted(ANOTHERS), benchmark.anothers());
        benchmark.everyTeam();
    }

    private void warmUp() {
        for (int run = 0; run < WARM_UP; run++) {
            composer.compose(facts(), request(ComposingRequest.MIN_MINUTES, ComposingRequest.MAX_MINUTES));
        }
    }

    private List<Measurement> sheets(int least, int most) {
        List<Measurement> measurements = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            TeamFacts facts = facts();
            ComposingRequest request = request(least, most);
            measurements.add(Measurement.by(() -> composer.compose(facts, request)));
        }
        return measurements;
    }

    private List<Measurement> anothers() {
        List<Measurement> measurements = new ArrayList<>();
        for (int run = 0; run < RUNS / 10 / ANOTHERS; run++) {
            TeamFacts facts = facts();
            ComposingRequest request = request(ComposingRequest.MIN_MINUTES, ComposingRequest.MAX_MINUTES);
            Set<Set<PromptId>> seen = new HashSet<>();
            for (int number = 0; number < ANOTHERS; number++) {
                if (composer.compose(facts, request, seen) instanceof Composition.Sheet sheet) {
                    seen.add(sheet.ids());
                }
                measurements.add(Measurement.by(() -> composer.compose(facts, request, seen)));
            }
        }
        return measurements;
    }

    @SuppressWarnings("SystemOut")
    private void everyTeam() {
        List<TeamFacts> teams = new ArrayList<>();
        for (int team = 0; team < TEAMS; team++) {
            teams.add(facts());
        }
        Measurement all = Measurement.by(() -> teams.forEach(
                facts -> composer.compose(facts, request(ComposingRequest.MIN_MINUTES, ComposingRequest.MAX_MINUTES))));
        System.out.printf(
                "a sheet for each of %d teams, one after the other: %.1f s on the wall, %.1f s of processor time%n",
                TEAMS, all.wall() / 1e9, all.cpu() / 1e9);
    }

    @SuppressWarnings("SystemOut")
    private void print(String name, List<Measurement> measurements) {
        double[] wall =
                measurements.stream().mapToDouble(Measurement::wall).sorted().toArray();
        double[] cpu =
                measurements.stream().mapToDouble(Measurement::cpu).sorted().toArray();
        System.out.printf(
                "%-44s %9.2f %9.2f %9.2f %9.2f%n",
                name, percentile(wall, 50), percentile(wall, 95), percentile(cpu, 50), percentile(cpu, 95));
    }

    private static double percentile(double[] sorted, int hundredths) {
        return sorted[(int) Math.ceil(sorted.length * hundredths / 100.0) - 1] / 1e6;
    }

    /**
     * A team of 6 to 30 that has met for a year, has used two hundred prompts and has some learning and commitments.
     */
    private TeamFacts facts() {
        int people = 6 + random.nextInt(25);
        Map<ItemId, TeamFacts.ModuleCompletion> modules = new HashMap<>();
        for (PromptBank.BankModule module : bank.modules()) {
            int started = random.nextInt(people + 1);
            modules.put(
                    module.id(),
                    new TeamFacts.ModuleCompletion(
                            started,
                            random.nextInt(started + 1),
                            random.nextInt(3),
                            random.nextBoolean() ? Optional.of(day(300)) : Optional.empty()));
        }
        Map<PromptId, TeamFacts.PromptHistory> promptHistory = new HashMap<>();
        Map<ThemeId, LocalDate> cameUp = new HashMap<>();
        for (int used = 0; used < 200; used++) {
            Prompt prompt = bank.prompts().get(random.nextInt(bank.prompts().size()));
            LocalDate day = day(365);
            promptHistory.put(prompt.id(), TeamFacts.PromptHistory.on(day));
            cameUp.merge(prompt.theme(), day, (one, other) -> one.isAfter(other) ? one : other);
        }
        List<TeamFacts.Gathering> gatherings = new ArrayList<>();
        for (int weeks = 1; weeks <= 4; weeks++) {
            gatherings.add(new TeamFacts.Gathering(
                    TODAY.minusWeeks(weeks),
                    Set.of(bank.prompts()
                            .get(random.nextInt(bank.prompts().size()))
                            .theme()),
                    Set.of(TestBanks.one(random, Scope.values()))));
        }
        return new TeamFacts(
                TODAY,
                people,
                TestBanks.one(random, Safety.values()),
                modules,
                cameUp,
                gatherings,
                promptHistory,
                new TeamFacts.CommitmentCounts(random.nextInt(3), random.nextInt(10) / 9));
    }

    private LocalDate day(int within) {
        return TODAY.minusDays(random.nextInt(within));
    }

    private ComposingRequest request(int least, int most) {
        Optional<UpcomingMoment> upcoming = random.nextInt(3) == 0
                ? Optional.of(UpcomingMoment.withoutDate(TestBanks.one(random, Moment.values())))
                : Optional.empty();
        return new ComposingRequest(
                least + random.nextInt(most - least + 1),
                upcoming,
                TestBanks.one(random, Mode.values()),
                random.nextInt(3) == 0 ? TestBanks.one(random, JobRole.values()) : JobRole.MIXED,
                Optional.empty(),
                random.nextInt(4) == 0,
                random.nextLong());
    }

    /** Times in nanoseconds. */
    private record Measurement(long wall, long cpu) {
        static Measurement by(Runnable work) {
            long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            long wall = System.nanoTime();
            work.run();
            return new Measurement(
                    System.nanoTime() - wall,
                    ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu);
        }
    }
}
