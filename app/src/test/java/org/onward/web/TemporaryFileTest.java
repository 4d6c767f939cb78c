package org.onward.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemporaryFileTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-24T10:00:00Z"));

    @TempDir
    Path folder;

    @Test
    void theFileIsCopiedAndNothingStaysInTheFolder() throws Exception {
        byte[] content = "a,b\r\n".repeat(50_000).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        ByteArrayOutputStream sent = new ByteArrayOutputStream();

        try (TemporaryFile file = TemporaryFile.createIn(folder, 1 << 20)) {
            try (OutputStream output = file.output()) {
                output.write(content);
            }
            assertThat(file.size()).isEqualTo(content.length);
            assertThat(folder).as("while it is open").isEmptyDirectory();
            file.copyTo(sent, new DownloadRateCheck(CLOCK));
        }

        assertThat(sent.toByteArray()).isEqualTo(content);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFileThatGrowsTooLargeIsRefusedAndTheMessageSaysWhatToDo() throws Exception {
        try (TemporaryFile file = TemporaryFile.createIn(folder, 1 << 20);
                OutputStream output = file.output()) {
            output.write(new byte[1 << 20]);

            assertThatThrownBy(() -> output.write(1))
                    .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.type())
                            .isEqualTo(Problem.ProblemType.TOO_LARGE))
                    .hasMessageContaining("1 MB")
                    .hasMessageContaining("one module");
        }
    }

    @Test
    void aFullDiskIsReportedAsBusy() throws Exception {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.isWritable(full), "Linux has a disk that is always full");
        try (TemporaryFile file =
                        TemporaryFile.forChannel(FileChannel.open(full, StandardOpenOption.WRITE), Long.MAX_VALUE);
                OutputStream output = file.output()) {
            assertThatThrownBy(() -> output.write(new byte[10])).isInstanceOfSatisfying(Problem.class, problem -> {
                assertThat(problem.type()).isEqualTo(Problem.ProblemType.BUSY);
                assertThat(problem.detail()).contains("no room");
                assertThat(problem).hasCauseInstanceOf(IOException.class);
            });
        }
    }

    @Test
    void aMissingFolderIsReportedAsBusy() {
        assertThatThrownBy(() -> TemporaryFile.createIn(folder.resolve("gone"), 10))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(Problem.ProblemType.BUSY));
    }

    @ParameterizedTest
    @CsvSource({"59, 10, false", "61, 10, true", "61, 610000, false", "3600, 35000000, true", "3600, 36000000, false"})
    void aDownloadOfLessThanTenKilobytesASecondForAMinuteIsAborted(long seconds, long sent, boolean aborted)
            throws Exception {
        Instant[] now = {CLOCK.instant()};
        DownloadRateCheck pace = new DownloadRateCheck(() -> now[0]);
        now[0] = now[0].plusSeconds(seconds);

        if (aborted) {
            assertThatThrownBy(() -> pace.require(sent)).isInstanceOf(IOException.class);
        } else {
            pace.require(sent);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                " =1",
                "\u00a0=1",
                "\u200b=1",
                "\ufeff=1",
                "\uff1d1+1",
                "\uff0b1",
                "\uff0d1",
                "\uff20x",
                "\tplain"
            })
    void textThatASpreadsheetWouldReadAsAFormulaGetsAnApostrophe(String text) {
        assertThat(CsvDownload.text(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Ward 5", "A=B", "Émilie’s team", " Ward", "(new) team"})
    void otherTextIsUnchanged(String text) {
        assertThat(CsvDownload.text(text)).isEqualTo(text);
    }
}
