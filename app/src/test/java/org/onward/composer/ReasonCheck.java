package org.onward.composer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onward.composer.model.Composition;
import org.onward.composer.model.TeamFacts;
import org.onward.composer.rules.ComposingContext;
import org.onward.content.Moment;
import org.onward.content.Prompt;
import org.onward.content.Prompt.QuestionType;
import org.onward.text.English;
import org.onward.web.LondonTime;

/** Checks every statement of a reason against the facts. It uses none of the rules' code. */
final class ReasonCheck {
    private static final String MODULE = "“(?<module>[^”]*)”";
    private static final String MONTH = "(?<month>[A-Za-z0-9 ]*)";

    private final ComposingContext context;
    private final TeamFacts facts;
    private final List<Statement> statements = List.of(
            new Statement("“(?<theme>[^”]*)” has not come up in your team yet\\.", this::neverCameUp),
            new Statement(
                    "“(?<theme>[^”]*)” has gone quiet in your team: it last came up in " + MONTH, this::wentQuiet),
            new Statement("“(?<theme>[^”]*)” last came up in your team in " + MONTH + "\\.", this::cameUp),
            new Statement("Your whole team has started " + MODULE + ", and you have not met", this::allStarted),
            new Statement("(?<some>\\w+) of the (?<all>\\w+) of you have started " + MODULE, this::someStarted),
            new Statement("Most of you have started " + MODULE, this::mostStarted),
            new Statement("Some of you have started " + MODULE, this::anyStarted),
            new Statement("Your team discussed " + MODULE + " in " + MONTH + ", and nobody", this::noCommitment),
            new Statement("follows on from a question that your team had on (?<day>[^.]*)\\.", this::followsOn),
            new Statement("Your team has not had this question before", this::neverHad),
            new Statement("Also new to your team", this::neverHad),
            new Statement("It suits a promise that is open already as well as a new one", this::suitsEither),
            new Statement("It was written for (?<role>[^:.]*)\\.", this::forRole),
            new Statement("It was written for this: (?<moment>[^.]*)\\.", this::forMoment),
            new Statement("You asked to talk about (?<scope>[^.]*)\\.", this::forScope),
            new Statement("You said: (?<moment>[^.]*)\\. This question was written for that\\.", this::forMoment),
            new Statement("Also written for that:", this::forSomeMoment),
            new Statement("Still on “(?<subject>[^”]*)”[:.]", this::stillOn),
            new Statement("([Cc]ommitments (of \\w+ people )?in your team are|promised here is) due", this::due),
            new Statement("your team used it on (?<day>[^.]*)\\.", this::isReused));

    ReasonCheck(ComposingContext context) {
        this.context = context;
        this.facts = context.facts();
    }

    private interface Check {
        void verify(Prompt prompt, Matcher match);
    }

    private record Statement(Pattern words, Check check) {
        Statement(String words, Check check) {
            this(Pattern.compile(words), check);
        }
    }

    void check(Composition.Chosen chosen) {
        String everything = chosen.because() + " " + chosen.becauseForAll() + " " + String.join(" ", chosen.facts());
        for (Statement statement : statements) {
            Matcher match = statement.words().matcher(everything);
            while (match.find()) {
                statement.check().verify(chosen.prompt(), match);
            }
        }
        assertThat(chosen.facts())
                .allMatch(
                        fact -> statements.stream()
                                .anyMatch(statement ->
                                        statement.words().matcher(fact).find()),
                        "is a fact that this reader knows how to check");
    }

    private void neverCameUp(Prompt prompt, Matcher match) {
        isAbout(prompt, match);
        assertThat(facts.cameUp()).doesNotContainKey(prompt.theme());
    }

    private void wentQuiet(Prompt prompt, Matcher match) {
        cameUp(prompt, match);
        assertThat(facts.cameUp().get(prompt.theme()))
                .isBeforeOrEqualTo(facts.today().minusDays(182));
    }

    private void cameUp(Prompt prompt, Matcher match) {
        isAbout(prompt, match);
        isInMonth(Optional.ofNullable(facts.cameUp().get(prompt.theme())).orElseThrow(), match);
    }

    private void isAbout(Prompt prompt, Matcher match) {
        assertThat(context.bank().titleOf(prompt.theme())).isEqualTo(match.group("theme"));
    }

    private void allStarted(Prompt prompt, Matcher match) {
        TeamFacts.ModuleCompletion completion = module(prompt, match.group("module"));
        assertThat(completion.started()).isEqualTo(facts.people());
        assertThat(completion.lastMet()).isEmpty();
    }

    private void someStarted(Prompt prompt, Matcher match) {
        TeamFacts.ModuleCompletion completion = module(prompt, match.group("module"));
        assertThat(completion.started()).isGreaterThanOrEqualTo(5);
        assertThat(match.group("some")).isEqualToIgnoringCase(English.number(completion.started()));
        assertThat(match.group("all")).isEqualTo(English.number(facts.people()));
        assertThat(completion.lastMet()).isEmpty();
    }

    private void mostStarted(Prompt prompt, Matcher match) {
        int started = module(prompt, match.group("module")).started();
        assertThat(started).isGreaterThanOrEqualTo(5);
        assertThat(facts.people() - started).isBetween(1, 4);
    }

    private void anyStarted(Prompt prompt, Matcher match) {
        assertThat(module(prompt, match.group("module")).started()).isPositive();
    }

    private void noCommitment(Prompt prompt, Matcher match) {
        TeamFacts.ModuleCompletion completion = module(prompt, match.group("module"));
        assertThat(completion.committed()).isZero();
        isInMonth(completion.lastMet().orElseThrow(), match);
    }

    private void followsOn(Prompt prompt, Matcher match) {
        LocalDate used =
                facts.lastUsed(prompt.conditions().followUpOf().orElseThrow()).orElseThrow();
        assertThat(LondonTime.day(used)).isEqualTo(match.group("day"));
        assertThat(used).isBeforeOrEqualTo(facts.today().minusDays(14));
    }

    private void neverHad(Prompt prompt, Matcher match) {
        assertThat(facts.lastUsed(prompt.id())).isEmpty();
    }

    private void forRole(Prompt prompt, Matcher match) {
        assertThat(context.request().audience().label()).isEqualTo(match.group("role"));
        assertThat(prompt.conditions().roles()).contains(context.request().audience());
    }

    private void forScope(Prompt prompt, Matcher match) {
        assertThat(prompt.scope()).isEqualTo(context.request().scope().orElseThrow());
        assertThat(prompt.scope().label()).isEqualTo(match.group("scope"));
    }

    private void forMoment(Prompt prompt, Matcher match) {
        Moment moment = context.request().upcoming().orElseThrow().moment();
        assertThat(moment.label()).isEqualTo(match.group("moment"));
        assertThat(prompt.moments()).contains(moment);
    }

    private void forSomeMoment(Prompt prompt, Matcher match) {
        assertThat(prompt.moments())
                .contains(context.request().upcoming().orElseThrow().moment());
    }

    private void suitsEither(Prompt prompt, Matcher match) {
        assertThat(prompt.conditions().asks()).isEqualTo(QuestionType.EITHER);
    }

    /** The subject is the theme or one of the modules of the prompt. */
    private void stillOn(Prompt prompt, Matcher match) {
        if (!context.bank().titleOf(prompt.theme()).equals(match.group("subject"))) {
            module(prompt, match.group("subject"));
        }
    }

    private void due(Prompt prompt, Matcher match) {
        assertThat(facts.commitments().due()).isPositive();
    }

    private void isReused(Prompt prompt, Matcher match) {
        assertThat(LondonTime.day(facts.lastUsed(prompt.id()).orElseThrow())).isEqualTo(match.group("day"));
    }

    /** The module with this title, which must be one of the prompt's modules. */
    private TeamFacts.ModuleCompletion module(Prompt prompt, String title) {
        return context.bank().modules().stream()
                .filter(module -> module.covers(prompt) && module.title().equals(title))
                .findFirst()
                .map(module -> facts.completion(module.id()))
                .orElseGet(() -> fail(prompt.id() + " has nothing to do with " + title));
    }

    private static void isInMonth(LocalDate day, Matcher match) {
        assertThat(LondonTime.day(day)).contains(match.group("month").replaceAll(" .*", ""));
    }
}
