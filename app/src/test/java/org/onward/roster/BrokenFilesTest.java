package org.onward.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onward.database.TestDatabase;
import org.onward.people.bulk.BulkReport;
import org.onward.people.bulk.FileRefused;

/** Files in all usual forms are read, and broken ones get a precise answer that quotes nothing of them. */
final class BrokenFilesTest {
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String SECRET = "Zoë Secretname";
    private static final String TABLE =
            "Employee number,Name,Team,Post\n1,Zoë Secretname,Trust,\"Director, and\nmore\"\n2,Bo,Trust,Clerk\n";

    private final InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-27T09:00:00Z"));
    private final TestImport file = TestImport.of(database.jdbi(), clock).creatingTeams();

    @Test
    void everyUsualEncodingSeparatorAndLineEndIsRead() {
        String semicolons = TABLE.replace("Director, and\nmore", "X").replace(',', ';');
        String tabs = TABLE.replace("\"Director, and\nmore\"", "X").replace(',', '\t');
        Stream.of(
                        bytes(TABLE, StandardCharsets.UTF_8),
                        bytes("\ufeff" + TABLE, StandardCharsets.UTF_8),
                        bytes(TABLE, WINDOWS),
                        bytes(semicolons, WINDOWS),
                        bytes(tabs, StandardCharsets.UTF_8),
                        bytes(TABLE.replace("\n", "\r\n"), StandardCharsets.UTF_8),
                        bytes(TABLE.replace("Clerk\n", "Clerk\r\n\r\n"), StandardCharsets.UTF_8),
                        bytes(TABLE.replace("Employee number", " EMPLOYEE  NUMBER "), StandardCharsets.UTF_8),
                        bytes(TABLE.stripTrailing(), StandardCharsets.UTF_8))
                .forEach(each -> {
                    BulkReport report = file.compare(each);
                    assertThat(TestImport.problems(report)).isEmpty();
                    assertThat(report.created()).isEqualTo(2);
                    assertThat(report.samples().get(0).name()).isEqualTo(SECRET);
                });
    }

    /** After the files of csv-spectrum, written again. */
    static Stream<Arguments> unusualNames() {
        return Stream.of(
                Arguments.of("\"Doe, Jo\"", "Doe, Jo"),
                Arguments.of("\"Jo \"\"Bo\"\" Doe\"", "Jo \"Bo\" Doe"),
                Arguments.of("\"Jo\r\nDoe\"", "Jo Doe"),
                Arguments.of("  Jo   Doe ", "Jo Doe"),
                Arguments.of("Jo\u00a0Doe", "Jo Doe"),
                Arguments.of("Ʈɇśʈ Nʌɱɛ", "Ʈɇśʈ Nʌɱɛ"),
                Arguments.of("Zoe\u0308", "Zo\u00eb"),
                Arguments.of("\"{\"\"type\"\": \"\"Point\"\"}\"", "{\"type\": \"Point\"}"),
                Arguments.of("O'Neil", "O'Neil"),
                Arguments.of("\\N", "\\N"),
                Arguments.of("a\\tb", "a\\tb"),
                Arguments.of("\\.", "\\."),
                Arguments.of("NULL", "NULL"),
                Arguments.of("'; DROP TABLE person; --", "'; DROP TABLE person; --"),
                Arguments.of("سلمى", "سلمى"));
    }

    @ParameterizedTest
    @MethodSource("unusualNames")
    void unusualNamesAreReadExactly(String cell, String name) {
        BulkReport report = file.apply(
                bytes("Employee number,Name,Team,Post\n1," + cell + ",Trust,Clerk\n", StandardCharsets.UTF_8));

        assertThat(TestImport.problems(report)).isEmpty();
        List<String> names = database.jdbi().withHandle(handle -> handle.createQuery("SELECT name FROM person")
                .mapTo(String.class)
                .list());
        assertThat(names).containsExactly(name);
    }

    static Stream<Arguments> brokenFiles() {
        String header = "Employee number,Name,Team,Post\n";
        return Stream.of(
                Arguments.of("empty", bytes("", StandardCharsets.UTF_8), "The file is empty."),
                Arguments.of("no rows", bytes(header, StandardCharsets.UTF_8), "headings and no rows"),
                Arguments.of(
                        "only blank rows", bytes(header + ",,,\n\n", StandardCharsets.UTF_8), "headings and no rows"),
                Arguments.of("UTF-16", bytes("\ufeff" + TABLE, StandardCharsets.UTF_16LE), "UTF-16"),
                Arguments.of(
                        "a byte that is no character",
                        wrongByte(),
                        "Line 3: the file is not in utf-8 or windows-1252."),
                Arguments.of(
                        "a byte order mark before Windows-1252",
                        concat(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, bytes(TABLE, WINDOWS)),
                        "Line 2: the file says that it is UTF-8"),
                Arguments.of(
                        "NUL",
                        bytes(TABLE.replace("Bo", "B\u0000"), StandardCharsets.UTF_8),
                        "Line 4: the file has a byte of zeros"),
                Arguments.of(
                        "an unclosed quote",
                        bytes(header + "1,\"Zoë Secretname,Trust,Clerk\n2,Bo,Trust,Clerk\n", StandardCharsets.UTF_8),
                        "Line 2: a quotation mark is opened in this row and never closed."),
                Arguments.of(
                        "text after a quote",
                        bytes(header + "1,\"Zoë\" Secretname,Trust,Clerk\n", StandardCharsets.UTF_8),
                        "Line 2: there is text after a closing quotation mark."),
                Arguments.of(
                        "a cell of 5 MB",
                        bytes(header + "1," + "x".repeat(5_000_000) + ",Trust,Clerk\n", StandardCharsets.UTF_8),
                        "a cell has more than 100,000 characters"),
                Arguments.of(
                        "the same heading twice",
                        bytes("Employee number,Name,name\n1,Zoë Secretname,\n", StandardCharsets.UTF_8),
                        "Line 1: columns 2 and 3 have the same heading."),
                Arguments.of(
                        "no number",
                        bytes("Name,Team\nZoë Secretname,Trust\n", StandardCharsets.UTF_8),
                        "“Employee number”"),
                Arguments.of(
                        "300 columns",
                        bytes(
                                "Employee number,"
                                        + IntStream.range(1, 300)
                                                .mapToObj(number -> "H" + number)
                                                .collect(Collectors.joining(","))
                                        + "\n1\n",
                                StandardCharsets.UTF_8),
                        "300 columns"),
                Arguments.of("Excel", bytes("PK\u0003\u0004", StandardCharsets.UTF_8), "Excel"),
                Arguments.of(
                        "a page",
                        bytes("<html><body>Sign in</body></html>", StandardCharsets.UTF_8),
                        "no column Employee number"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenFiles")
    void aBrokenFileGetsAPreciseAnswer(String what, byte[] content, String answer) {
        assertThatThrownBy(() -> file.apply(content))
                .as(what)
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining(answer)
                .message()
                .doesNotContain("Secretname");
        assertThat(people()).isZero();
    }

    /** A file that ends too early has either a broken row, or looks complete: then the rows that it has are good. */
    @ParameterizedTest
    @ValueSource(ints = {40, 55, 60, 68, 80})
    void aTruncatedFileChangesNothingOrOnlyWhatItSays(int length) {
        byte[] truncated = Arrays.copyOf(bytes(TABLE, StandardCharsets.UTF_8), length);
        try {
            BulkReport report = file.apply(truncated);
            assertThat(report.created() + report.refused()).isEqualTo(report.read());
            assertThat(people()).isEqualTo(report.applied() ? report.created() : 0);
        } catch (FileRefused refused) {
            assertThat(people()).isZero();
        }
    }

    @Test
    void swappedColumnsAreRefused() {
        BulkReport report = file.apply(bytes(
                "Employee number,Email,Name,Team,Post,Start date\n1,Zoë Secretname,z@x.invalid,Trust,2020-01-01,Director\n",
                StandardCharsets.UTF_8));

        assertThat(TestImport.problems(report)).containsExactly("2 email not-an-email", "2 starts not-a-date");
        assertThat(people()).isZero();
    }

    @Test
    void theStyleOfEsrIsRead() {
        BulkReport report = file.by("esr-style")
                .apply(bytes(
                        """
                        Employee Number,Title,First Name,Last Name,Preferred First Name,Organisation Path,Organisation Code,Position Title,Staff Group,Pay Grade,Latest Start Date,Assignment Status,Supervisor Employee Number
                        201,Dr,Anne,North,,Trust,T1,Director,Admin,VSM,01-Feb-2019,Active Assignment,
                        202,Mr,Benjamin,South,Ben,Trust > Digital,T2,Analyst,Admin,Band 6,03-MAR-2020,Career Break,201
                        203,Ms,Cy,East,,Trust > Digital,T2,Analyst,Admin,Band 6,03-MAR-2020,Terminate Assignment,201
                        """,
                        StandardCharsets.UTF_8));

        assertThat(TestImport.problems(report)).isEmpty();
        assertThat(report.created()).isEqualTo(2);
        assertThat(report.unchanged()).as("unknown here, and left").isEqualTo(1);
        List<String> names = database.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT name FROM person ORDER BY employee_number")
                        .mapTo(String.class)
                        .list());
        assertThat(names).containsExactly("Anne North", "Ben South");
    }

    private static byte[] wrongByte() {
        byte[] content =
                bytes("Employee number,Name,Team,Post\n1,A,Trust,Clerk\n2,?,Trust,Clerk\n", StandardCharsets.UTF_8);
        for (int at = 0; at < content.length; at++) {
            if (content[at] == '?') {
                content[at] = (byte) 0x81;
            }
        }
        return content;
    }

    private static byte[] concat(byte[] one, byte[] other) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(one);
        both.writeBytes(other);
        return both.toByteArray();
    }

    private static byte[] bytes(String text, Charset charset) {
        return text.getBytes(charset);
    }

    private static int people() {
        return database.jdbi().withHandle(handle -> handle.createQuery("SELECT count(*) FROM person")
                .mapTo(Integer.class)
                .one());
    }
}
