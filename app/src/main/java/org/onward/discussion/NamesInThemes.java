package org.onward.discussion;

import java.util.List;
import java.util.stream.Stream;
import org.onward.people.MarkedText;
import org.onward.people.NameMention;
import org.onward.people.NameMentions;
import org.onward.people.TeamId;

/** Finds themes that may name somebody in the organisation. */
final class NamesInThemes {
    private final NameMentions mentions;

    NamesInThemes(NameMentions mentions) {
        this.mentions = mentions;
    }

    /** The themes with at least one mark, in their order. */
    List<MarkedText> find(List<String> themes, TeamId team) {
        return themes.stream().flatMap(theme -> marked(theme, team)).toList();
    }

    private Stream<MarkedText> marked(String theme, TeamId team) {
        List<NameMention> found = mentions.in(theme, team);
        return found.isEmpty() ? Stream.empty() : Stream.of(MarkedText.of(theme, found));
    }
}
