package org.onward.catalogue;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.onward.content.CommitmentStarter;
import org.onward.content.FacilitatorGuide;
import org.onward.content.ItemId;
import org.onward.content.JobRole;
import org.onward.content.JoiningInfo;
import org.onward.content.LearningModule;
import org.onward.content.LearningResource;
import org.onward.content.Library;
import org.onward.content.Markdown;
import org.onward.content.MarkdownRenderer;
import org.onward.content.Moment;
import org.onward.content.Pathway;
import org.onward.content.Theme;
import org.onward.text.EnumWords;

/** Makes the search document of each offered item, with words of different weights. */
final class SearchDocuments {
    private final Library library;

    SearchDocuments(Library library) {
        this.library = library;
    }

    List<SearchDocument> documentsOf(List<OfferedItem> everything) {
        return everything.stream().map(this::document).toList();
    }

    private SearchDocument document(OfferedItem offered) {
        String title = MatchMarks.strip(offered.title());
        String summary = MatchMarks.strip(offered.summary());
        String publisher = MatchMarks.strip(offered.publisher().orElse(""));
        String body = MatchMarks.strip(body(offered.id()));
        return new SearchDocument(
                offered.id().value(),
                offered.type().number(),
                offered.kind(),
                title,
                summary,
                publisher,
                body,
                offered.leastMinutes(),
                offered.themes().stream().map(Object::toString).toList(),
                offered.roles().stream().map(EnumWords::wordOf).toList(),
                offered.moments().stream().map(EnumWords::wordOf).toList(),
                SearchWords.inOneLine(title),
                SearchWords.inOneLine(summary),
                SearchWords.inOneLine(publisher + " " + labels(offered)),
                SearchWords.inOneLine(body));
    }

    private String labels(OfferedItem offered) {
        Stream<String> themes = offered.themes().stream()
                .flatMap(theme -> library.theme(theme).stream())
                .map(Theme::title);
        return Stream.of(
                        Stream.of(offered.kind(), offered.audience()),
                        themes,
                        offered.roles().stream().map(JobRole::label),
                        offered.moments().stream().map(Moment::label))
                .flatMap(labels -> labels)
                .collect(joining(" "));
    }

    private String body(ItemId id) {
        return Stream.of(
                        library.module(id).map(SearchDocuments::body),
                        library.pathway(id).map(SearchDocuments::body),
                        library.resource(id).flatMap(LearningResource::joining).map(JoiningInfo::how))
                .flatMap(Optional::stream)
                .collect(joining());
    }

    private static String body(LearningModule module) {
        FacilitatorGuide guide = module.guide();
        Stream<String> own = plain(
                module.openingCase(),
                module.reflection(),
                module.change(),
                module.sensitivity(),
                guide.whoFacilitates(),
                guide.preparation(),
                guide.groundRules(),
                guide.opening(),
                guide.whenItGetsHard(),
                guide.speakingUp(),
                guide.close(),
                guide.commitments(),
                guide.after(),
                guide.remoteAndHybrid(),
                guide.signposts());
        Stream<String> starters = module.starters().stream().map(SearchDocuments::sentence);
        return Stream.of(Stream.of(guide.purpose()), own, starters)
                .flatMap(texts -> texts)
                .collect(joining(" "));
    }

    private static String sentence(CommitmentStarter starter) {
        return "When %s, I will %s.".formatted(starter.when(), starter.will());
    }

    private static String body(Pathway pathway) {
        Stream<String> steps = pathway.steps().stream().map(Pathway.Step::because);
        return Stream.concat(plain(pathway.whoItIsFor(), pathway.whyThisOrder(), pathway.whenFinished()), steps)
                .collect(joining(" "));
    }

    private static Stream<String> plain(Markdown... texts) {
        return Stream.of(texts).map(MarkdownRenderer::plainText);
    }
}
