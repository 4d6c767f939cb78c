package org.onward.composer.rules;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.onward.composer.model.PromptBank;
import org.onward.composer.model.TeamFacts;
import org.onward.composer.model.TeamShare;
import org.onward.web.LondonTime;

/** Words for numbers, dates and counts. */
public final class FactPhrases {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM", Locale.UK);
    private static final DateTimeFormatter MONTH_AND_YEAR = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    private FactPhrases() {}

    public static String due(int people) {
        return TeamShare.haveCommitmentsDue(people) + ".";
    }

    public static String day(LocalDate day) {
        return LondonTime.day(day);
    }

    /** The month, with the year if the date is more than eleven months ago. */
    static String month(LocalDate date, LocalDate today) {
        return (date.plusMonths(11).isAfter(today) ? MONTH : MONTH_AND_YEAR).format(date);
    }

    /** @param who the people who started it, at the start of a sentence */
    static String startedNotDiscussed(String who, TeamFacts.ModuleCompletion completion, PromptBank.BankModule module) {
        return "%s started “%s”, and %s."
                .formatted(
                        who,
                        module.title(),
                        completion
                                .nextMeeting()
                                .map(day -> "you meet on %s to discuss it".formatted(day(day)))
                                .orElse("you have not met to discuss it"));
    }
}
