package org.onward.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

final class MasterKeyTest {
    private static final String GOOD = "mJ3Zk1h8xq0mEo1yV5l0Qb2TqvT0a9g3n7Wc4rYp2uI=";

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> anInvalidKeyIsRefusedAndTheMessageSaysHowToCreateOne() {
        Map<String, String> keys = Map.of(
                "",
                "missing",
                "  ",
                "missing",
                "changeme!",
                "not base64",
                "c2hvcnQ=",
                "5 bytes instead of 32",
                GOOD.substring(0, 24),
                "18 bytes instead of 32",
                base64("x".repeat(33)),
                "33 bytes instead of 32",
                base64("0".repeat(32)),
                "default or an example",
                base64("\0".repeat(32)),
                "default or an example",
                base64("change-me-change-me-change-me-ok"),
                "default or an example",
                base64("0123456789abcdef0123456789abcdef"),
                "default or an example");
        return keys.entrySet().stream()
                .map(key -> DynamicTest.dynamicTest(key.getValue() + " " + key.getKey(), () -> assertThatThrownBy(
                                () -> MasterKey.parse(key.getKey()))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContainingAll("masterKey", key.getValue(), "openssl rand -base64 32")));
    }

    @Test
    void anErrorMessageNeverContainsTheKey() {
        String tooLong = Base64.getEncoder().encodeToString(new byte[] {7, 8, 9}) + GOOD;

        assertThatThrownBy(() -> MasterKey.parse(tooLong))
                .satisfies(refusal -> assertThat(refusal).hasMessageNotContaining(GOOD));
        assertThat(MasterKey.parse(GOOD).toString()).doesNotContain(GOOD);
    }

    @Test
    void theDemosKeyIsCreatedOnceAndOnlyItsOwnerCanReadIt() throws Exception {
        Path file = folder.resolve("master.key");

        MasterKey made = MasterKey.fromFile(file, true);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(MasterKey.fromFile(file, false)).isEqualTo(made);
    }

    @Test
    void aLostKeyIsNotReplacedWhileThereIsDataThatNeedsIt() {
        assertThatThrownBy(() -> MasterKey.fromFile(folder.resolve("master.key"), false))
                .hasMessageContainingAll("master.key", "Put it back", "--fresh");
    }

    @Test
    void keysForDifferentPurposesDiffer() {
        MasterKey key = MasterKey.parse(GOOD);

        assertThat(key.derive("csrf")).isNotEqualTo(key.derive("once")).isEqualTo(key.derive("csrf"));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }
}
