package org.onward.learner.year;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.onward.catalogue.ItemTitle;
import org.onward.catalogue.ItemTitles;
import org.onward.commitment.Commitments;
import org.onward.commitment.PastCommitment;
import org.onward.content.ItemId;
import org.onward.content.Library;
import org.onward.content.MandatorySubject;
import org.onward.content.Rung;
import org.onward.content.SubjectId;
import org.onward.content.Theme;
import org.onward.content.ThemeId;
import org.onward.learning.Learning;
import org.onward.learning.PastStep;
import org.onward.people.Viewer;
import org.onward.web.LondonTime;

/** Gathers a learner's own record from what they did. */
public final class YearRecords {
    private static final String NO_TITLE = "An item that has left the catalogue";
    private static final String NO_THEME = "Other";

    private final Learning learning;
    private final Commitments commitments;
    private final Supplier<Library> library;
    private final ItemTitles titles;

    public YearRecords(
            Jdbi jdbi, Learning learning, Commitments commitments, Supplier<Library> library, InstantSource clock) {
        this.learning = learning;
        this.commitments = commitments;
        this.library = library;
        this.titles = new ItemTitles(jdbi, library, clock);
    }

    YearRecord of(Viewer owner, YearChoice choice) {
        List<PastStep> steps = choice.has(YearPart.LEARNING) || choice.has(YearPart.DISCUSSIONS)
                ? learning.stepsBetween(owner, choice.start(), choice.end())
                : List.of();
        List<PastCommitment> made = choice.has(YearPart.COMMITMENTS)
                ? commitments.madeBetween(owner, choice.start(), choice.end())
                : List.of();
        Map<ItemId, ItemTitle> named = titles.titlesOf(
                Stream.concat(steps.stream().map(PastStep::item), made.stream().map(PastCommitment::module))
                        .distinct()
                        .toList());
        List<YearRecord.LearnedItem> learned = !choice.has(YearPart.LEARNING)
                ? List.of()
                : steps.stream()
                        .filter(step -> step.rung() == Rung.EXPLORED || step.rung() == Rung.REFLECTED)
                        .map(step -> new YearRecord.LearnedItem(
                                LondonTime.date(step.happened()),
                                step.item(),
                                title(named, step.item()),
                                theme(step.item()),
                                step.rung(),
                                step.minutes()))
                        .toList();
        List<YearRecord.DiscussedItem> discussed = !choice.has(YearPart.DISCUSSIONS)
                ? List.of()
                : steps.stream()
                        .filter(step -> step.rung() == Rung.DISCUSSED)
                        .map(step -> new YearRecord.DiscussedItem(
                                LondonTime.date(step.happened()),
                                step.item(),
                                title(named, step.item()),
                                theme(step.item()),
                                step.minutes()))
                        .toList();
        return new YearRecord(
                owner.name(),
                choice.from(),
                choice.until(),
                Stream.concat(
                                learned.stream().map(YearRecord.LearnedItem::minutes),
                                discussed.stream().map(YearRecord.DiscussedItem::minutes))
                        .mapToInt(Integer::intValue)
                        .sum(),
                learned,
                discussed,
                made.stream().map(commitment -> line(commitment, named)).toList(),
                choice.has(YearPart.MANDATORY) ? mandatory(owner, choice) : List.of(),
                List.of());
    }

    private static YearRecord.CommitmentLine line(PastCommitment commitment, Map<ItemId, ItemTitle> named) {
        return new YearRecord.CommitmentLine(
                LondonTime.date(commitment.confirmed()),
                commitment.module(),
                title(named, commitment.module()),
                commitment.when(),
                commitment.will(),
                commitment.answer(),
                commitment.answered().map(LondonTime::date));
    }

    private List<YearRecord.MandatoryLine> mandatory(Viewer owner, YearChoice choice) {
        return learning.learningRecordOf(owner, Instant.EPOCH, List.of()).mandatory().stream()
                .filter(record -> !record.completed().isBefore(choice.from())
                        && !record.completed().isAfter(choice.until()))
                .map(record -> new YearRecord.MandatoryLine(
                        record.completed(), record.subject(), subject(record.subject()), record.expires()))
                .toList();
    }

    private String subject(SubjectId id) {
        return library.get().subjects().stream()
                .filter(subject -> subject.id().equals(id))
                .map(MandatorySubject::title)
                .findFirst()
                .orElse(id.value());
    }

    private static String title(Map<ItemId, ItemTitle> named, ItemId item) {
        ItemTitle title = named.get(item);
        return title == null ? NO_TITLE : title.title();
    }

    private String theme(ItemId item) {
        Map<ThemeId, String> names = library.get().themes().stream().collect(Collectors.toMap(Theme::id, Theme::title));
        return library.get().item(item).stream()
                .flatMap(one -> one.themes().stream())
                .findFirst()
                .map(names::get)
                .orElse(NO_THEME);
    }
}
