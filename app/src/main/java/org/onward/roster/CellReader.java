package org.onward.roster;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onward.learning.records.RecordField;
import org.onward.people.bulk.PersonField;
import org.onward.people.bulk.ProblemKind;
import org.onward.people.bulk.RowField;
import org.onward.text.TextRule;

/** Brings a cell into the normal form of its field, or says what is wrong with it. */
final class CellReader {
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");
    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 2999;

    private final List<DateTimeFormatter> dates;

    CellReader(List<DateTimeFormatter> dates) {
        this.dates = dates;
    }

    /** One of the two is present. */
    record Cell(@Nullable String value, @Nullable ProblemKind problem) {}

    /** @param codes the words that the cell may have, and what they mean; absent for free text */
    Cell read(RowField field, String text, Optional<Map<String, String>> codes) {
        if (!isPlain(text)) {
            String normal = TextRule.normalise(text);
            if (TextRule.firstRefused(normal).isPresent()) {
                return problem(ProblemKind.REFUSED_CHARACTER);
            }
            text = normal;
        }
        String line = TextRule.oneLine(text);
        if (line.length() > field.maxLength()) {
            return problem(ProblemKind.TOO_LONG);
        }
        if (isFormula(line)) {
            return problem(ProblemKind.FORMULA);
        }
        if (codes.isPresent()) {
            String meaning = codes.get().get(Profiles.key(line));
            return meaning == null
                    ? problem(field == RecordField.SUBJECT ? ProblemKind.UNKNOWN_SUBJECT : ProblemKind.UNKNOWN_CODE)
                    : value(meaning);
        }
        if (field instanceof PersonField person) {
            return read(person, line);
        }
        return field instanceof RecordField ofRecord ? read(ofRecord, line) : value(line);
    }

    private Cell read(RecordField field, String line) {
        return switch (field) {
            case COMPLETED, EXPIRES -> date(line);
            case EMPLOYEE_NUMBER, SUBJECT -> value(line);
        };
    }

    private Cell read(PersonField field, String line) {
        return switch (field) {
            case STARTS, LAST_DAY, LEAVE_FROM, LEAVE_UNTIL -> date(line);
            case EMAIL -> EMAIL.matcher(line).matches() ? value(line) : problem(ProblemKind.NOT_AN_EMAIL);
            case WORKING_DAYS ->
                WorkingDays.bits(line)
                        .map(bits -> value(Integer.toString(bits)))
                        .orElseGet(() -> problem(ProblemKind.UNKNOWN_CODE));
            case STATUS -> problem(ProblemKind.UNKNOWN_CODE);
            case EMPLOYEE_NUMBER, NAME, PREFERRED_NAME, TEAM_CODE, TEAM, LINE_MANAGER, POST, ROLE_FAMILY, BAND ->
                value(line);
        };
    }

    Cell date(String line) {
        return dates.stream()
                .flatMap(form -> parse(line, form).stream())
                .filter(date -> date.getYear() >= EARLIEST_YEAR && date.getYear() <= LATEST_YEAR)
                .findFirst()
                .map(date -> value(date.toString()))
                .orElseGet(() -> problem(ProblemKind.NOT_A_DATE));
    }

    private static Optional<LocalDate> parse(String line, DateTimeFormatter form) {
        try {
            return Optional.of(LocalDate.parse(line, form));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean isFormula(String line) {
        return !line.isEmpty() && "=+-@".indexOf(line.charAt(0)) >= 0;
    }

    private static boolean isPlain(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) < ' ' || text.charAt(at) > '~') {
                return false;
            }
        }
        return true;
    }

    private static Cell value(String value) {
        return new Cell(value, null);
    }

    private static Cell problem(ProblemKind kind) {
        return new Cell(null, kind);
    }
}
