package org.onward.roster;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onward.people.bulk.FileRefused;
import org.onward.people.bulk.ProblemKind;
import org.onward.people.bulk.RowField;
import org.onward.people.bulk.RowSource;
import org.onward.people.bulk.StagedRow;
import org.onward.people.bulk.StagedRow.CellProblem;
import org.onward.roster.Header.Column;

/**
 * A file that is read by a profile. The encoding, the separator and the columns are found when it is opened; the rows are read one by
 * one, so that memory does not grow with them.
 */
final class ImportFile<F extends RowField> implements RowSource<F> {
    private static final int MAX_FIELD = 100_000;
    private static final int PROGRESS = 100_000;
    private static final int MAX_SHOWN = 200;
    private static final Pattern RECORD_LINE = Pattern.compile("record starting at line (\\d+)");

    private final FileContent content;
    private final ImportProfile<F> profile;
    private final TextEncoding encoding;
    private final char separator;
    private final Header<F> header;
    private final CellReader cells;
    private final F key;
    private final IntConsumer progress;

    /**
     * @param key the field that every row needs
     * @param progress is told now and then how many rows were read
     * @throws FileRefused when the file is no table of the profile
     */
    ImportFile(FileContent content, ImportProfile<F> profile, F key, IntConsumer progress) {
        this.content = content;
        this.profile = profile;
        this.key = key;
        this.progress = progress;
        this.cells = new CellReader(profile.dates());
        try {
            this.encoding = TextEncoding.detect(content, profile.encodings());
            this.separator = separator();
            this.header = Header.of(headings(separator), profile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!fields().contains(key)) {
            throw new FileRefused("Line 1: there is no column %s. The profile %s calls it %s."
                    .formatted(
                            key.label(),
                            profile.id(),
                            String.join(
                                    " or ",
                                    profile.columns().getOrDefault(key, List.of()).stream()
                                            .map("“%s”"::formatted)
                                            .toList())));
        }
    }

    /** How the file is read, for the person who imports it. */
    String description() {
        return "%s, separated by %s; columns: %s%s"
                .formatted(
                        encoding.charset().name() + (encoding.skip() > 0 ? " with byte order mark" : ""),
                        separator == '\t' ? "tabs" : separator == ';' ? "semicolons" : "commas",
                        String.join(", ", fields().stream().map(RowField::label).toList()),
                        header.ignored() == 0 ? "" : "; not read: %d".formatted(header.ignored()));
    }

    /** The heading of a field in this file. */
    String heading(String field) {
        return header.columns().entrySet().stream()
                .filter(column -> column.getKey().word().equals(field))
                .map(column -> column.getValue().heading())
                .findFirst()
                .orElse(field);
    }

    @Override
    public Set<F> fields() {
        return header.columns().keySet();
    }

    @Override
    public void read(Consumer<StagedRow<F>> rows) {
        int read = 0;
        try (Reader text = text();
                CsvReader<CsvRecord> csv = csv(text, separator)) {
            boolean first = true;
            for (CsvRecord record : csv) {
                if (first) {
                    first = false;
                } else if (!isBlank(record)) {
                    rows.accept(row(record));
                    read++;
                    if (read % PROGRESS == 0) {
                        progress.accept(read);
                    }
                }
            }
        } catch (CsvParseException | UncheckedIOException e) {
            throw refused(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (read == 0) {
            throw new FileRefused("The file has headings and no rows. Export it again.");
        }
    }

    private StagedRow<F> row(CsvRecord record) {
        Map<F, String> values = new HashMap<>();
        List<CellProblem> problems = new ArrayList<>();
        if (record.getFieldCount() != header.cells()) {
            problems.add(new CellProblem(
                    key, ProblemKind.NUMBER_OF_CELLS, "%d, not %d".formatted(record.getFieldCount(), header.cells())));
        } else {
            header.columns().forEach((field, column) -> read(record, field, column, values, problems));
            if (!values.containsKey(key) && problems.stream().noneMatch(problem -> problem.field() == key)) {
                problems.add(new CellProblem(key, ProblemKind.MISSING, ""));
            }
        }
        return new StagedRow<>((int) record.getStartingLineNumber(), values, problems);
    }

    private void read(CsvRecord record, F field, Column column, Map<F, String> values, List<CellProblem> problems) {
        String text = text(record, column);
        if (text.isBlank()) {
            return;
        }
        CellReader.Cell cell =
                cells.read(field, text, Optional.ofNullable(profile.codes().get(field)));
        if (cell.value() != null) {
            if (!cell.value().isEmpty()) {
                values.put(field, cell.value());
            }
        } else if (cell.problem() != null) {
            problems.add(new CellProblem(
                    field, cell.problem(), text.length() > MAX_SHOWN ? text.substring(0, MAX_SHOWN) + "…" : text));
        }
    }

    private static String text(CsvRecord record, Column column) {
        if (column.cells().size() == 1) {
            return record.getField(column.cells().get(0));
        }
        StringBuilder joined = new StringBuilder();
        for (int cell : column.cells()) {
            String text = record.getField(cell);
            if (joined.isEmpty() && text.isBlank()) {
                return "";
            }
            joined.append(joined.isEmpty() ? "" : " ").append(text);
        }
        return joined.toString();
    }

    private static boolean isBlank(CsvRecord record) {
        for (int at = 0; at < record.getFieldCount(); at++) {
            if (!record.getField(at).isBlank()) {
                return false;
            }
        }
        return true;
    }

    /** The separator with which most headings are known; the first of the profile if none is better. */
    private char separator() throws IOException {
        char best = profile.separators().isEmpty() ? ',' : profile.separators().get(0);
        int most = 0;
        for (char candidate : profile.separators()) {
            int known = Header.columns(headings(candidate), profile).size();
            if (known > most) {
                most = known;
                best = candidate;
            }
        }
        return best;
    }

    private List<String> headings(char separator) throws IOException {
        try (Reader text = text();
                CsvReader<CsvRecord> csv = csv(text, separator)) {
            for (CsvRecord record : csv) {
                return record.getFields();
            }
            return List.of();
        } catch (CsvParseException | UncheckedIOException e) {
            throw refused(e);
        }
    }

    private Reader text() throws IOException {
        InputStream bytes = content.open();
        bytes.skipNBytes(encoding.skip());
        return new BufferedReader(new InputStreamReader(bytes, encoding.charset()));
    }

    private static CsvReader<CsvRecord> csv(Reader text, char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(MAX_FIELD)
                .ofCsvRecord(text);
    }

    /** The parser's message quotes the file, so only the line is taken from it. */
    private static FileRefused refused(RuntimeException failure) {
        String message = String.valueOf(failure.getMessage())
                + (failure.getCause() == null ? "" : failure.getCause().getMessage());
        Matcher line = RECORD_LINE.matcher(message);
        String where = line.find() ? "Line %s".formatted(line.group(1)) : "The file";
        String lower = message.toLowerCase(Locale.ROOT);
        if (lower.contains("unclosed")) {
            return new FileRefused(
                    where + ": a quotation mark is opened in this row and never closed. Close it, or remove it.");
        }
        if (lower.contains("after closing quote")) {
            return new FileRefused(
                    where
                            + ": there is text after a closing quotation mark. Double the quotation marks that belong to the text.");
        }
        return new FileRefused(where
                + ": a cell has more than %,d characters. A quotation mark may be missing. Correct this row."
                        .formatted(MAX_FIELD));
    }
}
