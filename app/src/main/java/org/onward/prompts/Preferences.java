package org.onward.prompts;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.onward.content.Prompt;

/** What makes a prompt welcome, in the first version. Points are for every minute of a prompt. */
final class Preferences {
    private Preferences() {}

    record SpeaksToTheMoment() implements Preference {
        private static final int POINTS = 60;

        @Override
        public String promise() {
            return "What is coming up goes first.";
        }

        @Override
        public Optional<Liking> likes(Prompt prompt, Place place, Situation situation) {
            return situation
                    .request()
                    .moment()
                    .filter(prompt.moments()::contains)
                    .map(moment -> new Liking(
                            POINTS,
                            "You said: %s. This question was written for that.".formatted(moment.label()),
                            "Also for %s".formatted(moment.label())));
        }
    }

    record LooksBackAtCommitments() implements Preference {
        private static final String EVIDENCE = "evidence-action";
        private static final int POINTS = 15;

        @Override
        public String promise() {
            return "When commitments are due, questions about what came of things are preferred.";
        }

        @Override
        public Optional<Liking> likes(Prompt prompt, Place place, Situation situation) {
            int due = situation.facts().peopleWithDueCommitments();
            return due > 0 && prompt.theme().value().equals(EVIDENCE)
                    ? Optional.of(
                            new Liking(POINTS, Phrases.due(due) + " This asks what comes of the things we decide.", ""))
                    : Optional.empty();
        }
    }

    /** Learning that is not finished: read but not talked about, talked about but not acted on, talked about long ago. */
    record FollowsTheLearning() implements Preference {
        private static final int LONG_AGO = 90;

        @Override
        public String promise() {
            return "What your team has started to learn and not yet talked about is preferred.";
        }

        @Override
        public Optional<Liking> likes(Prompt prompt, Place place, Situation situation) {
            Optional<Bank.Strand> module = situation.strand().filter(strand -> strand.holds(prompt));
            return module.isPresent()
                    ? module.map(strand -> likes(strand, place, situation.facts()))
                    : situation.bank().strandsOf(prompt).stream()
                            .map(strand -> likes(strand, place, situation.facts()))
                            .max(Comparator.comparingInt(Liking::points));
        }

        private static Liking likes(Bank.Strand module, Place place, TeamFacts facts) {
            TeamFacts.Standing standing = facts.standing(module.module());
            String again = "Still on %s".formatted(module.title());
            if (standing.lastMet().isEmpty()) {
                return standing.started() == 0
                        ? new Liking(4, Phrases.notStarted(module), again)
                        : new Liking(
                                15 + 10 * standing.started() / Math.max(standing.started(), facts.people()),
                                Phrases.startedNotDiscussed(standing, module, facts.people()),
                                again);
            }
            LocalDate last = standing.lastMet().get();
            if (standing.committed() == 0) {
                return new Liking(
                        place == Place.CLOSE ? 25 : 12,
                        "Your team discussed “%s” in %s, and nobody has made a commitment from it yet."
                                .formatted(module.title(), Phrases.month(last, facts.today())),
                        again);
            }
            if (last.plusDays(LONG_AGO).isBefore(facts.today())) {
                return new Liking(
                        12,
                        "Your team last discussed “%s” in %s."
                                .formatted(module.title(), Phrases.month(last, facts.today())),
                        again);
            }
            return Liking.silent(0);
        }
    }

    record BringsBackWhatWentQuiet() implements Preference {
        private static final int QUIET = 60;
        private static final int LATELY = 28;

        @Override
        public String promise() {
            return "Themes that have not come up in your team for a while are preferred.";
        }

        @Override
        public Optional<Liking> likes(Prompt prompt, Place place, Situation situation) {
            TeamFacts facts = situation.facts();
            String theme = situation.bank().titleOf(prompt.theme());
            Optional<LocalDate> last = facts.lastCameUp(prompt.theme());
            if (last.isEmpty()) {
                return Optional.of(new Liking(8, "“%s” has not come up in your team yet.".formatted(theme), ""));
            }
            if (last.get().plusDays(QUIET).isBefore(facts.today())) {
                return Optional.of(new Liking(
                        10,
                        "“%s” has not come up in your team since %s."
                                .formatted(theme, Phrases.month(last.get(), facts.today())),
                        ""));
            }
            return Optional.of(Liking.silent(last.get().plusDays(LATELY).isAfter(facts.today()) ? -8 : 0));
        }
    }

    /** A team that never talked does not begin with the hardest questions. */
    record StartsGently() implements Preference {
        private static final int EXAMINE = 3;
        private static final int LONG_OPENING = 6;

        @Override
        public String promise() {
            return "The start is short and light, and a team that has not talked together yet stays gentle.";
        }

        @Override
        public Optional<Liking> likes(Prompt prompt, Place place, Situation situation) {
            if (place == Place.OPENING) {
                return Optional.of(Liking.silent(prompt.minutes() > LONG_OPENING ? -20 : prompt.depth() == 0 ? 6 : 0));
            }
            boolean isHard = prompt.depth() == EXAMINE || prompt.risk() == Prompt.Risk.SOME;
            return isHard && !situation.facts().haveTalked() ? Optional.of(Liking.silent(-15)) : Optional.empty();
        }
    }

    /** When used questions have to come back, the fresh ones still go first. */
    record IsFresh() implements Preference {
        @Override
        public String promise() {
            return "When nothing fresh is left, the oldest come back, and the sheet says so.";
        }

        @Override
        public Optional<Liking> likes(Prompt prompt, Place place, Situation situation) {
            if (situation.facts().lastUsed(prompt.id()).isEmpty()) {
                return Optional.of(
                        new Liking(1, "Your team has not had this question before.", "Also new to your team"));
            }
            boolean rested = Gates.HasRested.on(situation.facts().today()).admits(prompt, situation);
            return Optional.of(Liking.silent(rested ? 0 : -25));
        }
    }

    /** The close above all belongs to what was talked about. */
    record FollowsTheStrand() implements Preference {
        @Override
        public String promise() {
            return "One subject runs through the sheet where it can.";
        }

        @Override
        public Optional<Liking> likes(Prompt prompt, Place place, Situation situation) {
            int close = place == Place.CLOSE ? 15 : 0;
            return situation.strand().flatMap(strand -> {
                if (strand.holds(prompt)) {
                    return Optional.of(Liking.silent(20 + close));
                }
                return strand.touches(prompt) ? Optional.of(Liking.silent(10 + close)) : Optional.empty();
            });
        }
    }

    /** A little chance, so that another seed gives another version, and two questions are hardly ever level. */
    record Chance() implements Preference {
        private static final int MOST = 12;

        @Override
        public String promise() {
            return "";
        }

        @Override
        public Optional<Liking> likes(Prompt prompt, Place place, Situation situation) {
            return Optional.of(Liking.silent((int) Long.remainderUnsigned(
                    mix(situation.request().seed(), prompt.id().value()), MOST)));
        }

        /** FNV-1a of the id, started from the seed, and finished as SplitMix64 does: the same on every machine. */
        static long mix(long seed, String id) {
            long mixed = seed * 0x9E3779B97F4A7C15L ^ 0xCBF29CE484222325L;
            for (byte letter : id.getBytes(StandardCharsets.UTF_8)) {
                mixed = (mixed ^ (letter & 0xff)) * 0x100000001B3L;
            }
            mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
            mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
            return mixed ^ (mixed >>> 31);
        }
    }
}
