package org.onward.prompts;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.onward.content.Moment;

/** Facts in plain words. */
final class Phrases {
    private static final List<String> NUMBERS =
            List.of("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM", Locale.UK);
    private static final DateTimeFormatter MONTH_AND_YEAR = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    private Phrases() {}

    static String number(int number) {
        return number < NUMBERS.size() ? NUMBERS.get(number) : Integer.toString(number);
    }

    /** {@code Two commitments}. */
    static String count(int number, String thing) {
        return capitalised(number(number)) + " " + thing + (number == 1 ? "" : "s");
    }

    /** The month, and the year if it could be mistaken. */
    static String month(LocalDate date, LocalDate today) {
        return (date.plusMonths(11).isAfter(today) ? MONTH : MONTH_AND_YEAR).format(date);
    }

    static String exploredNotDiscussed(TeamFacts.Standing standing, Bank.Strand module, int people) {
        if (standing.explored() >= people && people > 1) {
            return "Your whole team has explored %s, and nobody has discussed it yet.".formatted(module.title());
        }
        if (standing.explored() == 0) {
            return "Your team has begun %s, and nobody has discussed it yet.".formatted(module.title());
        }
        return "%s of %s in your team %s explored %s, and nobody has discussed it yet."
                .formatted(
                        capitalised(number(standing.explored())),
                        number(Math.max(people, standing.explored())),
                        standing.explored() == 1 ? "has" : "have",
                        module.title());
    }

    static String lower(Moment moment) {
        return moment.label();
    }

    static String capitalised(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
