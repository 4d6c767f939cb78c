package org.onward.prompts.sheet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.onward.content.PromptId;
import org.onward.people.MarkedText;
import org.onward.people.NameMention;
import org.onward.people.NameMentions;
import org.onward.people.TeamId;

/** Looks for names of people in the questions that leaders write. It warns and never refuses. */
public final class OwnQuestionNames {
    private final NameMentions mentions;

    public OwnQuestionNames(NameMentions mentions) {
        this.mentions = mentions;
    }

    /** The question with the words marked that may be about somebody; empty when there are none. */
    Optional<MarkedText> in(String question, TeamId team) {
        return Optional.of(mentions.in(question, team))
                .filter(found -> !found.isEmpty())
                .map(found -> MarkedText.of(question, found));
    }

    /** The own questions of a sheet that may be about somebody. */
    Map<PromptId, MarkedText> on(PromptSheet sheet) {
        return sheet.lines().stream()
                .filter(PromptSheet.SheetLine::isOwn)
                .flatMap(line -> in(line.text(), sheet.team()).map(text -> Map.entry(line.prompt(), text)).stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The same as sentences, for the API. */
    List<String> warnings(PromptSheet sheet) {
        return sheet.lines().stream()
                .filter(PromptSheet.SheetLine::isOwn)
                .flatMap(line ->
                        mentions.in(line.text(), sheet.team()).stream().map(mention -> warning(line.text(), mention)))
                .toList();
    }

    private static String warning(String question, NameMention mention) {
        return "“%s” may be about somebody. Ask about a way of working, and name nobody."
                .formatted(question.substring(mention.start(), mention.end()));
    }
}
