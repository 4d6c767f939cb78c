package org.onward.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onward.content.ShippedContent;
import org.onward.database.Ids;
import org.onward.database.TestDatabase;

/** Words of a text that may be about somebody. */
final class NameMentionsTest {
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private final TeamId top = new TeamId(Ids.next());
    private final TeamId team = new TeamId(Ids.next());
    private final TeamId elsewhere = new TeamId(Ids.next());
    private NameMentions mentions;

    @BeforeEach
    void addPeople() {
        People people = new People(database.jdbi());
        people.addTeams(List.of(
                new Team(top, "Trust", Optional.empty(), Optional.empty()),
                new Team(team, "Ward 3", Optional.of(top), Optional.empty()),
                new Team(elsewhere, "Ward 4", Optional.of(top), Optional.empty())));
        List<Person> all = new ArrayList<>();
        List.of("Will Carter", "May Chen", "Amina Khan", "José Álvarez-Núñez", "Niamh O’Brien", "Łukasz Wójcik")
                .forEach(name -> all.add(person(name, team)));
        all.add(person("Dr Priya Nair", top));
        all.add(person("Sofia Rossi", elsewhere));
        all.add(person("Rosa Maria de Souza", elsewhere));
        people.addPeople(all);
        people.appoint(team, all.get(6).id());
        mentions = new NameMentions(database.jdbi());
    }

    private static Person person(String name, TeamId in) {
        PersonId id = new PersonId(Ids.next());
        return new Person(id, name, id + "@trust.example", "Nurse", in, Optional.empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "What do we think of Amina Khan?|Amina Khan",
                "What do we think of amina KHAN’s rota?|amina KHAN",
                "What would Khan, Amina say?|Khan, Amina",
                "Which rota did Amina make?|Amina",
                "Which rota did Mr Khan make?|Khan",
                "What did Jose change?|Jose",
                "What did Álvarez-Núñez change?|Álvarez;Núñez",
                "What did niamh's rota change?|niamh",
                "What did Obrien change?|Obrien",
                "What did Lukasz Wojcik change?|Lukasz Wojcik",
                "What did Priya decide without us?|Priya",
                "What did Sofia Rossi decide?|Sofia Rossi",
                "What did Rosa Souza decide?|Rosa Souza",
                "What did Rosa Maria de Souza decide?|Rosa Maria de Souza",
            })
    void namesAreFoundWithoutRegardToCaseAccentsAndOrder(String text, String marked) {
        assertThat(marked(text)).containsExactly(marked.split(";"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "What will we change?|",
                "Will it be noticed? May it?|",
                "What may we stop in May, or by 3 May 2027?|",
                "What does Will stop?|Will",
                "What does May stop?|May",
                "What did Will Carter and May Chen stop?|Will Carter;May Chen",
            })
    void namesThatAreWordsCountOnlyWithACapitalLetterWithinASentence(String text, String marked) {
        assertThat(marked(text)).containsExactly(marked == null ? new String[0] : marked.split(";"));
    }

    @Test
    void firstNamesOfOtherTeamsAndTitlesAloneAreNotFound() {
        assertThat(marked("What did Sofia or the Rossi team or the Dr decide?")).isEmpty();
        assertThat(marked("What did Dr Nair decide?")).containsExactly("Dr Nair");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "What do we think of our new manager?|think of our new manager",
                "How do you feel about her?|feel about her",
                "What is he like as a manager?|as a manager?",
                "Who in this team is the worst at e-mail?|Who in this team is the worst",
                "Which of us is always late?|Which of us is",
                "What do we think of our meetings?|",
                "What do managers here hear about too late?|",
                "What would you ask your manager, if nothing could go wrong?|",
            })
    void wordsThatAskAboutAColleagueAreFound(String text, String marked) {
        assertThat(marked(text)).containsExactly(marked == null ? new String[0] : new String[] {marked});
    }

    @Test
    void theQuestionThatWasSharedWithoutAWarningIsMarkedTwice() {
        assertThat(MarkedText.of(
                                "What do we think of Amina Khan as a manager?",
                                mentions.in("What do we think of Amina Khan as a manager?", team))
                        .parts())
                .containsExactly(
                        new MarkedText.TextPart("What do we think of ", false),
                        new MarkedText.TextPart("Amina Khan", true),
                        new MarkedText.TextPart(" ", false),
                        new MarkedText.TextPart("as a manager?", true));
    }

    @Test
    void noQuestionOfTheLibraryIsMarkedAsAskingAboutAColleague() {
        assertThat(ShippedContent.library().prompts())
                .allSatisfy(prompt -> assertThat(ColleaguePhrases.in(prompt.text()))
                        .as(prompt.text())
                        .isEmpty());
    }

    @Test
    void aTextWithoutWordsHasNoMentions() {
        assertThat(marked("")).isEmpty();
        assertThat(marked("?! 12")).isEmpty();
        assertThat(marked("Amina")).containsExactly("Amina");
    }

    private List<String> marked(String text) {
        return mentions.in(text, team).stream()
                .map(mention -> text.substring(mention.start(), mention.end()))
                .toList();
    }
}
