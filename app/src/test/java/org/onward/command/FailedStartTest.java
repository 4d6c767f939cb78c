package org.onward.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.BindException;
import org.junit.jupiter.api.Test;

class FailedStartTest {
    @Test
    void aTakenPortIsNamedWithTheWayOut() {
        IOException refused = new IOException("Failed to bind to /127.0.0.1:8080", new BindException("in use"));

        assertThat(told(new IllegalStateException(refused)))
                .startsWith("A port is taken by another program: Failed to bind to /127.0.0.1:8080.")
                .contains("ONWARD_PORT")
                .hasLineCount(1);
    }

    @Test
    void whatAPersonCanMendIsOneParagraph() {
        assertThat(told(new IllegalArgumentException("database.url is missing")))
                .isEqualTo("database.url is missing" + System.lineSeparator());
    }

    @Test
    void whatOnlyWeCanMendSaysWhereItHappened() {
        assertThat(told(new IllegalStateException("a mistake of ours")))
                .contains("a mistake of ours", "\tat org.onward");
    }

    private static String told(Throwable failure) {
        StringWriter text = new StringWriter();
        FailedStart.tell(new PrintWriter(text), failure);
        return text.toString();
    }
}
