package org.onward.learner.year;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onward.content.ItemId;
import org.onward.content.Rung;
import org.onward.text.English;
import org.onward.web.LondonTime;
import org.onward.web.MinutesInWords;

/**
 * A learner's record in words, for the page and for print.
 *
 * @param summary one sentence about the whole period
 */
public record YearDocument(
        String name,
        String period,
        String summary,
        List<ThemeLine> themes,
        List<Line> learning,
        List<Line> discussions,
        List<CommitmentLine> commitments,
        List<MandatoryLine> mandatory,
        List<NoteLine> notes) {
    public record ThemeLine(String theme, String items, String minutes) {}

    /** @param what such as "Read or watched, and wrote a private note" */
    public record Line(String on, String title, String what, String minutes) {}

    public record CommitmentLine(String on, String title, String when, String will, String outcome) {
        /** Leaves out the words, so that they cannot get into a log. */
        @Override
        public String toString() {
            return "CommitmentLine[" + on + "]";
        }
    }

    public record MandatoryLine(String on, String title, Optional<String> expires) {}

    public record NoteLine(String on, String title, String text) {
        /** Leaves out the text, so that it cannot get into a log. */
        @Override
        public String toString() {
            return "NoteLine[" + on + "]";
        }
    }

    private record DayOfItem(LocalDate on, ItemId item) {}

    static YearDocument of(YearRecord record) {
        return new YearDocument(
                record.name(),
                "%s to %s".formatted(LondonTime.day(record.from()), LondonTime.day(record.until())),
                summary(record),
                themes(record),
                learning(record),
                record.discussions().stream()
                        .map(one -> new Line(
                                LondonTime.day(one.on()), one.title(), "Took part", MinutesInWords.of(one.minutes())))
                        .toList(),
                record.commitments().stream().map(YearDocument::line).toList(),
                record.mandatory().stream()
                        .map(one -> new MandatoryLine(
                                LondonTime.day(one.on()),
                                one.title(),
                                one.expires().map(LondonTime::day)))
                        .toList(),
                record.notes().stream()
                        .map(one -> new NoteLine(LondonTime.day(one.on()), one.title(), one.text()))
                        .toList());
    }

    private static String summary(YearRecord record) {
        if (record.isEmpty()) {
            return "Nothing was recorded in this period, or nothing of it was chosen.";
        }
        long items = record.learning().stream()
                .map(YearRecord.LearnedItem::item)
                .distinct()
                .count();
        long kept = record.commitments().stream()
                .filter(one -> one.answer().isPresent())
                .count();
        List<String> parts = Stream.of(
                        part(record.minutes(), MinutesInWords.of(record.minutes()) + " of learning"),
                        part(items, English.count(items, "item")),
                        part(
                                record.discussions().size(),
                                English.count(record.discussions().size(), "discussion")),
                        part(
                                record.commitments().size(),
                                English.count(record.commitments().size(), "commitment")
                                        + (kept == 0 ? "" : ", %s looked back on".formatted(English.number(kept)))))
                .flatMap(Optional::stream)
                .toList();
        return parts.isEmpty() ? "" : English.capitalised(English.list(parts)) + ".";
    }

    private static Optional<String> part(long number, String words) {
        return number == 0 ? Optional.empty() : Optional.of(words);
    }

    /** Each item counts under its first theme, so that the minutes of the themes add up. */
    private static List<ThemeLine> themes(YearRecord record) {
        record Dated(String theme, ItemId item, int minutes) {}
        Map<String, List<Dated>> byTheme = Stream.concat(
                        record.learning().stream().map(one -> new Dated(one.theme(), one.item(), one.minutes())),
                        record.discussions().stream().map(one -> new Dated(one.theme(), one.item(), one.minutes())))
                .collect(groupingBy(Dated::theme, LinkedHashMap::new, toList()));
        return byTheme.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .map(entry -> new ThemeLine(
                        entry.getKey(),
                        String.valueOf(entry.getValue().stream()
                                .map(Dated::item)
                                .distinct()
                                .count()),
                        MinutesInWords.of(entry.getValue().stream()
                                .mapToInt(Dated::minutes)
                                .sum())))
                .toList();
    }

    /** One line for each item and day. */
    private static List<Line> learning(YearRecord record) {
        return record.learning().stream()
                .collect(groupingBy(
                        one -> new DayOfItem(one.on(), one.item()),
                        LinkedHashMap::new,
                        collectingAndThen(toList(), YearDocument::line)))
                .values()
                .stream()
                .toList();
    }

    private static Line line(List<YearRecord.LearnedItem> steps) {
        YearRecord.LearnedItem first = steps.get(0);
        String what = steps.stream()
                .map(YearRecord.LearnedItem::step)
                .distinct()
                .sorted()
                .map(YearDocument::words)
                .collect(Collectors.joining(", and "));
        return new Line(
                LondonTime.day(first.on()),
                first.title(),
                English.capitalised(what),
                MinutesInWords.of(
                        steps.stream().mapToInt(YearRecord.LearnedItem::minutes).sum()));
    }

    private static String words(Rung step) {
        return step == Rung.REFLECTED ? "wrote a private note" : "read or watched";
    }

    private static CommitmentLine line(YearRecord.CommitmentLine one) {
        return new CommitmentLine(
                LondonTime.day(one.on()),
                one.title(),
                one.when(),
                one.will(),
                one.answer()
                        .map(answer -> "%s, %s"
                                .formatted(
                                        answer.label(),
                                        one.answeredOn().map(LondonTime::day).orElse("")))
                        .orElse("Not looked back on yet"));
    }
}
