package org.onward.prompts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onward.content.Prompt;
import org.onward.content.PromptId;
import org.onward.web.LondonTime;

/** Reads a reason as a leader would, and looks every claim in it up in the facts. Knows nothing of the rules. */
final class Truth {
    private static final String MODULE = "“(?<module>[^”]*)”";

    private final Situation situation;
    private final TeamFacts facts;
    private final List<Claim> claims = List.of(
            new Claim("“(?<theme>[^”]*)” has not come up in your team yet\\.", this::neverCameUp),
            new Claim("“(?<theme>[^”]*)” has not come up in your team since (?<month>[A-Za-z0-9 ]*)\\.", this::cameUp),
            new Claim("Nobody in your team has started " + MODULE + " yet", this::notStarted),
            new Claim("Your whole team has started " + MODULE + ", and you have not met", this::allStarted),
            new Claim("(?<some>\\w+) of (?<all>\\w+) in your team ha(s|ve) started " + MODULE, this::someStarted),
            new Claim("Your team discussed " + MODULE + " in (?<month>[A-Za-z0-9 ]*), and nobody", this::noCommitment),
            new Claim("Your team last discussed " + MODULE + " in (?<month>[A-Za-z0-9 ]*)\\.", this::lastDiscussed),
            new Claim("Your team has not had this question before", this::neverHad),
            new Claim("Also new to your team", this::neverHad),
            new Claim("You said: (?<moment>[^.]*)\\. This question was written for that\\.", this::forMoment),
            new Claim("Also for (?<moment>[^:]*):", this::forMoment),
            new Claim("Still on (?<module>[^:]*):", (prompt, found) -> module(prompt, found.group("module"))),
            new Claim("[Cc]ommitments? (of \\w+ people )?in your team (is|are) due", this::due),
            new Claim("your team used it on (?<day>[^.]*)\\.", this::isBack));

    Truth(Situation situation) {
        this.situation = situation;
        this.facts = situation.facts();
    }

    private interface Check {
        void holds(Prompt prompt, Matcher found);
    }

    private record Claim(Pattern words, Check check) {
        Claim(String words, Check check) {
            this(Pattern.compile(words), check);
        }
    }

    void check(Composition.Chosen chosen) {
        for (Claim claim : claims) {
            Matcher found = claim.words().matcher(chosen.because());
            while (found.find()) {
                claim.check().holds(chosen.prompt(), found);
            }
        }
    }

    private void neverCameUp(Prompt prompt, Matcher found) {
        assertThat(situation.bank().titleOf(prompt.theme())).isEqualTo(found.group("theme"));
        assertThat(facts.lastCameUp(prompt.theme())).isEmpty();
    }

    private void cameUp(Prompt prompt, Matcher found) {
        assertThat(situation.bank().titleOf(prompt.theme())).isEqualTo(found.group("theme"));
        isInMonth(facts.lastCameUp(prompt.theme()).orElseThrow(), found);
    }

    private void notStarted(Prompt prompt, Matcher found) {
        TeamFacts.Standing standing = module(prompt, found.group("module"));
        assertThat(standing.started()).isZero();
        assertThat(standing.lastMet()).isEmpty();
    }

    private void allStarted(Prompt prompt, Matcher found) {
        TeamFacts.Standing standing = module(prompt, found.group("module"));
        assertThat(standing.started()).isEqualTo(facts.people());
        assertThat(standing.lastMet()).isEmpty();
    }

    private void someStarted(Prompt prompt, Matcher found) {
        TeamFacts.Standing standing = module(prompt, found.group("module"));
        assertThat(found.group("some")).isEqualToIgnoringCase(Phrases.number(standing.started()));
        assertThat(found.group("all")).isEqualTo(Phrases.number(facts.people()));
        assertThat(standing.lastMet()).isEmpty();
    }

    private void noCommitment(Prompt prompt, Matcher found) {
        TeamFacts.Standing standing = module(prompt, found.group("module"));
        assertThat(standing.committed()).isZero();
        isInMonth(standing.lastMet().orElseThrow(), found);
    }

    private void lastDiscussed(Prompt prompt, Matcher found) {
        isInMonth(module(prompt, found.group("module")).lastMet().orElseThrow(), found);
    }

    private void neverHad(Prompt prompt, Matcher found) {
        assertThat(facts.used()).doesNotContainKey(prompt.id());
    }

    private void forMoment(Prompt prompt, Matcher found) {
        assertThat(situation.request().moment().orElseThrow().label()).isEqualTo(found.group("moment"));
        assertThat(prompt.moments()).contains(situation.request().moment().orElseThrow());
    }

    private void due(Prompt prompt, Matcher found) {
        assertThat(facts.peopleWithDueCommitments()).isPositive();
    }

    private void isBack(Prompt prompt, Matcher found) {
        PromptId id = prompt.id();
        assertThat(LondonTime.day(facts.lastUsed(id).orElseThrow())).isEqualTo(found.group("day"));
    }

    /** A module that is named belongs to the prompt. */
    private TeamFacts.Standing module(Prompt prompt, String title) {
        return situation.bank().strandsOf(prompt).stream()
                .filter(strand -> strand.title().equals(title))
                .findFirst()
                .map(strand -> facts.standing(strand.module()))
                .orElseGet(() -> fail(prompt.id() + " has nothing to do with " + title));
    }

    private static void isInMonth(LocalDate day, Matcher found) {
        assertThat(LondonTime.day(day)).contains(found.group("month").replaceAll(" .*", ""));
    }
}
