package org.onward.composer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onward.content.Moment;
import org.onward.content.Prompt;
import org.onward.content.Prompt.QuestionType;
import org.onward.web.LondonTime;

/** Reads a reason as a leader would, and looks every claim in it up in the facts. Knows nothing of the rules. */
final class ReasonCheck {
    private static final String MODULE = "“(?<module>[^”]*)”";
    private static final String MONTH = "(?<month>[A-Za-z0-9 ]*)";

    private final ComposingContext situation;
    private final TeamFacts facts;
    private final List<Claim> claims = List.of(
            new Claim("“(?<theme>[^”]*)” has not come up in your team yet\\.", this::neverCameUp),
            new Claim("“(?<theme>[^”]*)” has gone quiet in your team: it last came up in " + MONTH, this::wentQuiet),
            new Claim("“(?<theme>[^”]*)” last came up in your team in " + MONTH + "\\.", this::cameUp),
            new Claim("Your whole team has started " + MODULE + ", and you have not met", this::allStarted),
            new Claim("(?<some>\\w+) of the (?<all>\\w+) of you have started " + MODULE, this::someStarted),
            new Claim("Most of you have started " + MODULE, this::mostStarted),
            new Claim("Some of you have started " + MODULE, this::anyStarted),
            new Claim("Your team discussed " + MODULE + " in " + MONTH + ", and nobody", this::noCommitment),
            new Claim("follows on from a question that your team had on (?<day>[^.]*)\\.", this::followsOn),
            new Claim("Your team has not had this question before", this::neverHad),
            new Claim("Also new to your team", this::neverHad),
            new Claim("It suits a promise that is open already as well as a new one", this::suitsEither),
            new Claim("It was written for (?<role>[^:.]*)\\.", this::forRole),
            new Claim("It was written for this: (?<moment>[^.]*)\\.", this::forMoment),
            new Claim("You asked to talk about (?<scope>[^.]*)\\.", this::forScope),
            new Claim("You said: (?<moment>[^.]*)\\. This question was written for that\\.", this::forMoment),
            new Claim("Also written for that:", this::forSomeMoment),
            new Claim("Still on “(?<subject>[^”]*)”[:.]", this::stillOn),
            new Claim("([Cc]ommitments (of \\w+ people )?in your team are|promised here is) due", this::due),
            new Claim("your team used it on (?<day>[^.]*)\\.", this::isBack));

    ReasonCheck(ComposingContext situation) {
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
        String everything = chosen.because() + " " + chosen.becauseForAll() + " " + String.join(" ", chosen.facts());
        for (Claim claim : claims) {
            Matcher found = claim.words().matcher(everything);
            while (found.find()) {
                claim.check().holds(chosen.prompt(), found);
            }
        }
        assertThat(chosen.facts())
                .allMatch(
                        fact -> claims.stream()
                                .anyMatch(claim -> claim.words().matcher(fact).find()),
                        "is a fact that this reader knows how to check");
    }

    private void neverCameUp(Prompt prompt, Matcher found) {
        isAbout(prompt, found);
        assertThat(facts.cameUp()).doesNotContainKey(prompt.theme());
    }

    private void wentQuiet(Prompt prompt, Matcher found) {
        cameUp(prompt, found);
        assertThat(facts.cameUp().get(prompt.theme()))
                .isBeforeOrEqualTo(facts.today().minusDays(182));
    }

    private void cameUp(Prompt prompt, Matcher found) {
        isAbout(prompt, found);
        isInMonth(Optional.ofNullable(facts.cameUp().get(prompt.theme())).orElseThrow(), found);
    }

    private void isAbout(Prompt prompt, Matcher found) {
        assertThat(situation.bank().titleOf(prompt.theme())).isEqualTo(found.group("theme"));
    }

    private void allStarted(Prompt prompt, Matcher found) {
        TeamFacts.ModuleCompletion standing = module(prompt, found.group("module"));
        assertThat(standing.started()).isEqualTo(facts.people());
        assertThat(standing.lastMet()).isEmpty();
    }

    private void someStarted(Prompt prompt, Matcher found) {
        TeamFacts.ModuleCompletion standing = module(prompt, found.group("module"));
        assertThat(standing.started()).isGreaterThanOrEqualTo(5);
        assertThat(found.group("some")).isEqualToIgnoringCase(FactPhrases.number(standing.started()));
        assertThat(found.group("all")).isEqualTo(FactPhrases.number(facts.people()));
        assertThat(standing.lastMet()).isEmpty();
    }

    private void mostStarted(Prompt prompt, Matcher found) {
        int started = module(prompt, found.group("module")).started();
        assertThat(started).isGreaterThanOrEqualTo(5);
        assertThat(facts.people() - started).isBetween(1, 4);
    }

    private void anyStarted(Prompt prompt, Matcher found) {
        assertThat(module(prompt, found.group("module")).started()).isPositive();
    }

    private void noCommitment(Prompt prompt, Matcher found) {
        TeamFacts.ModuleCompletion standing = module(prompt, found.group("module"));
        assertThat(standing.committed()).isZero();
        isInMonth(standing.lastMet().orElseThrow(), found);
    }

    private void followsOn(Prompt prompt, Matcher found) {
        LocalDate used =
                facts.lastUsed(prompt.conditions().followUpOf().orElseThrow()).orElseThrow();
        assertThat(LondonTime.day(used)).isEqualTo(found.group("day"));
        assertThat(used).isBeforeOrEqualTo(facts.today().minusDays(14));
    }

    private void neverHad(Prompt prompt, Matcher found) {
        assertThat(facts.lastUsed(prompt.id())).isEmpty();
    }

    private void forRole(Prompt prompt, Matcher found) {
        assertThat(situation.request().audience().label()).isEqualTo(found.group("role"));
        assertThat(prompt.conditions().roles()).contains(situation.request().audience());
    }

    private void forScope(Prompt prompt, Matcher found) {
        assertThat(prompt.scope()).isEqualTo(situation.request().scope().orElseThrow());
        assertThat(prompt.scope().label()).isEqualTo(found.group("scope"));
    }

    private void forMoment(Prompt prompt, Matcher found) {
        Moment moment = situation.request().coming().orElseThrow().moment();
        assertThat(moment.label()).isEqualTo(found.group("moment"));
        assertThat(prompt.moments()).contains(moment);
    }

    private void forSomeMoment(Prompt prompt, Matcher found) {
        assertThat(prompt.moments())
                .contains(situation.request().coming().orElseThrow().moment());
    }

    private void suitsEither(Prompt prompt, Matcher found) {
        assertThat(prompt.conditions().asks()).isEqualTo(QuestionType.EITHER);
    }

    /** Its theme or a module of its own. */
    private void stillOn(Prompt prompt, Matcher found) {
        if (!situation.bank().titleOf(prompt.theme()).equals(found.group("subject"))) {
            module(prompt, found.group("subject"));
        }
    }

    private void due(Prompt prompt, Matcher found) {
        assertThat(facts.promises().due()).isPositive();
    }

    private void isBack(Prompt prompt, Matcher found) {
        assertThat(LondonTime.day(facts.lastUsed(prompt.id()).orElseThrow())).isEqualTo(found.group("day"));
    }

    /** A module that is named belongs to the prompt. */
    private TeamFacts.ModuleCompletion module(Prompt prompt, String title) {
        return situation.bank().modules().stream()
                .filter(module -> module.holds(prompt) && module.title().equals(title))
                .findFirst()
                .map(module -> facts.standing(module.id()))
                .orElseGet(() -> fail(prompt.id() + " has nothing to do with " + title));
    }

    private static void isInMonth(LocalDate day, Matcher found) {
        assertThat(LondonTime.day(day)).contains(found.group("month").replaceAll(" .*", ""));
    }
}
