package org.onward.content.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.onward.content.ContentProblem;
import org.onward.content.ContentReading;
import org.onward.content.ShippedContent;

/** Reading any bytes gives a library or problems, and never an exception. */
class GarbageContentTest {
    private static final Path SHIPPED = Path.of("../content");
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-12-01T09:00:00Z"));
    private static final Path COPY = Path.of("target/garbage-content");

    @BeforeContainer
    static void copyTheShippedContent() throws IOException {
        removeTheCopy();
        ShippedContent.copyTo(COPY);
    }

    @AfterContainer
    static void removeTheCopy() throws IOException {
        if (Files.exists(COPY)) {
            try (Stream<Path> files = Files.walk(COPY)) {
                for (Path file :
                        files.sorted((left, right) -> right.compareTo(left)).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    @Property(tries = 80)
    void garbageInOneFileIsAProblemOfThatFile(@ForAll("files") Path file, @ForAll("garbage") byte[] garbage)
            throws IOException {
        readWith(file, garbage);
    }

    @Property(tries = 80)
    void aTypingMistakeInOneFileNeverThrows(
            @ForAll("files") Path file, @ForAll("position") double position, @ForAll("slips") String slip)
            throws IOException {
        String text = Files.readString(SHIPPED.resolve(file));
        int at = (int) (position * text.length());

        readWith(
                file, (text.substring(0, at) + slip + text.substring(Math.min(text.length(), at + 3))).getBytes(UTF_8));
    }

    private static void readWith(Path file, byte[] bytes) throws IOException {
        Path copy = COPY.resolve(file);
        byte[] sound = Files.readAllBytes(copy);
        try {
            Files.write(copy, bytes);
            ContentReading reading = new CheckingLoader(CLOCK).read(COPY);
            assertThat(reading.library().isEmpty()).isEqualTo(!reading.errors().isEmpty());
            assertThat(reading.errors())
                    .flatExtracting(
                            ContentProblem::file, ContentProblem::field, ContentProblem::found, ContentProblem::fix)
                    .asInstanceOf(list(String.class))
                    .noneMatch(String::isBlank);
        } finally {
            Files.write(copy, sound);
        }
    }

    @Provide
    static Arbitrary<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(SHIPPED)) {
            List<Path> names = files.filter(Files::isRegularFile)
                    .map(SHIPPED::relativize)
                    .sorted()
                    .toList();
            return Arbitraries.of(names);
        }
    }

    @Provide
    static Arbitrary<Double> position() {
        return Arbitraries.doubles().between(0, 0.99);
    }

    @Provide
    static Arbitrary<byte[]> garbage() {
        Arbitrary<byte[]> bytes = Arbitraries.bytes().array(byte[].class).ofMaxSize(200);
        Arbitrary<byte[]> yaml = slips().list().ofMaxSize(30).map(parts -> String.join(" ", parts)
                .getBytes(UTF_8));
        Arbitrary<byte[]> deep = Arbitraries.of("[", "{a: ", "- ", "> ", "&a [*a, ", "*", "![")
                .map(piece -> ("id: " + piece.repeat(20_000)).getBytes(UTF_8));
        return Arbitraries.oneOf(bytes, yaml, deep);
    }

    @Provide
    static Arbitrary<String> slips() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        "---\n",
                        "id: ",
                        "- ",
                        ": ",
                        "\n",
                        "\t",
                        "[",
                        "]",
                        "{",
                        "}",
                        "\"",
                        "'",
                        "&a ",
                        "*a",
                        "!!binary ",
                        "!!java.net.URL ",
                        "? ",
                        "|\n",
                        ">\n",
                        "%",
                        "@",
                        "`",
                        "## ",
                        "<b>",
                        "~",
                        "null",
                        "1e999",
                        "0x7fffffffff",
                        ".nan",
                        "2026-02-30",
                        "\"\\ud800\"",
                        "\"\\0\"",
                        "99999999999999999999",
                        "-1",
                        "\uFEFF",
                        "\u2028",
                        "<<: "),
                Arbitraries.strings().ofMaxLength(20));
    }
}
