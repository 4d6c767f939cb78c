package org.onward.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.BindException;
import org.junit.jupiter.api.Test;

class FailedStartTest {
    @Test
    void aPortInUseIsNamedAndTheMessageSaysWhatToDo() {
        IOException refused = new IOException("Failed to bind to /127.0.0.1:8080", new BindException("in use"));

        assertThat(printed(new IllegalStateException(refused)))
                .startsWith("A port is in use by another program: Failed to bind to /127.0.0.1:8080.")
                .contains("ONWARD_PORT")
                .hasLineCount(1);
    }

    @Test
    void aCauseThatTheOperatorCanFixIsOneParagraph() {
        assertThat(printed(new IllegalArgumentException("database.url is missing")))
                .isEqualTo("database.url is missing" + System.lineSeparator());
    }

    @Test
    void anInternalErrorHasAStackTrace() {
        assertThat(printed(new IllegalStateException("a mistake of ours")))
                .contains("a mistake of ours", "\tat org.onward");
    }

    private static String printed(Throwable failure) {
        StringWriter text = new StringWriter();
        FailedStart.print(new PrintWriter(text), failure);
        return text.toString();
    }
}
