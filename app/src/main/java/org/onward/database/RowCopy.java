package org.onward.database;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/** Copies rows into a table with PostgreSQL's COPY, the fastest way in. Memory does not grow with the number of rows. */
public final class RowCopy {
    private static final int BUFFER = 64 * 1024;

    private final CopyIn copy;
    private final ByteArrayOutputStream buffer = new ByteArrayOutputStream(2 * BUFFER);
    private final StringBuilder row = new StringBuilder(256);

    private RowCopy(CopyIn copy) {
        this.copy = copy;
    }

    /** @throws DatabaseFailure without any value, when the database refuses a row */
    public static void into(Handle handle, String table, List<String> columns, Consumer<RowCopy> work) {
        try {
            CopyManager manager = new CopyManager(handle.getConnection().unwrap(BaseConnection.class));
            CopyIn copy = manager.copyIn("COPY %s (%s) FROM STDIN".formatted(table, String.join(", ", columns)));
            try {
                RowCopy rows = new RowCopy(copy);
                work.accept(rows);
                rows.flush();
                copy.endCopy();
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        } catch (SQLException e) {
            throw DatabaseFailure.of("COPY " + table, e);
        }
    }

    /** Adds a row. An absent value is NULL. */
    public void add(List<Optional<String>> values) {
        row.setLength(0);
        for (Optional<String> value : values) {
            if (!row.isEmpty()) {
                row.append('\t');
            }
            value.ifPresentOrElse(this::append, () -> row.append("\\N"));
        }
        row.append('\n');
        buffer.writeBytes(row.toString().getBytes(StandardCharsets.UTF_8));
        if (buffer.size() >= BUFFER) {
            try {
                flush();
            } catch (SQLException e) {
                throw DatabaseFailure.of("COPY", e);
            }
        }
    }

    private void flush() throws SQLException {
        copy.writeToCopy(buffer.toByteArray(), 0, buffer.size());
        buffer.reset();
    }

    private void append(String value) {
        for (int at = 0; at < value.length(); at++) {
            char character = value.charAt(at);
            switch (character) {
                case '\\' -> row.append("\\\\");
                case '\n' -> row.append("\\n");
                case '\r' -> row.append("\\r");
                case '\t' -> row.append("\\t");
                default -> row.append(character);
            }
        }
    }
}
