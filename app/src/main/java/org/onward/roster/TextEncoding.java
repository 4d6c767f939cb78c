package org.onward.roster;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.onward.people.bulk.FileRefused;

/**
 * Finds the encoding of a file: the first of some in which every byte is a character. The whole file is read, so that a wrong byte
 * at its end is found before anything is imported.
 *
 * @param skip the length of the byte order mark
 */
record TextEncoding(Charset charset, int skip) {
    private static final int BUFFER = 64 * 1024;
    private static final String SAVE_AS_UTF8 = "Save the file as CSV UTF-8.";

    /** @throws FileRefused naming the line, when the file has none of the encodings */
    static TextEncoding detect(FileContent file, List<Charset> allowed) throws IOException {
        byte[] start = start(file);
        if (start.length == 0) {
            throw new FileRefused("The file is empty. It needs a line with headings, and rows.");
        }
        if (begins(start, 0xFE, 0xFF) || begins(start, 0xFF, 0xFE)) {
            throw new FileRefused("The file is in UTF-16. " + SAVE_AS_UTF8);
        }
        if (begins(start, 'P', 'K')) {
            throw new FileRefused("This is an Excel file or another archive. Save the sheet as CSV UTF-8.");
        }
        refuseNul(file);
        if (begins(start, 0xEF, 0xBB, 0xBF)) {
            long line = firstMalformedLine(file, StandardCharsets.UTF_8);
            if (line > 0) {
                throw new FileRefused("Line %d: the file says that it is UTF-8, and these bytes are not. %s"
                        .formatted(line, SAVE_AS_UTF8));
            }
            return new TextEncoding(StandardCharsets.UTF_8, 3);
        }
        long line = 1;
        for (Charset charset : allowed) {
            line = firstMalformedLine(file, charset);
            if (line == 0) {
                return new TextEncoding(charset, 0);
            }
        }
        throw new FileRefused("Line %d: the file is not in %s. %s"
                .formatted(
                        line,
                        String.join(
                                " or ",
                                allowed.stream()
                                        .map(each -> each.name().toLowerCase(Locale.ROOT))
                                        .toList()),
                        SAVE_AS_UTF8));
    }

    private static byte[] start(FileContent file) throws IOException {
        try (InputStream bytes = file.open()) {
            return bytes.readNBytes(3);
        }
    }

    private static boolean begins(byte[] start, int... bytes) {
        for (int at = 0; at < bytes.length; at++) {
            if (at >= start.length || (start[at] & 0xFF) != bytes[at]) {
                return false;
            }
        }
        return true;
    }

    private static void refuseNul(FileContent file) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long line = 1;
        try (InputStream bytes = file.open()) {
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                for (int at = 0; at < read; at++) {
                    if (buffer[at] == '\n') {
                        line++;
                    } else if (buffer[at] == 0) {
                        throw new FileRefused(
                                "Line %d: the file has a byte of zeros, which no text has. It may be broken, or in UTF-16. %s"
                                        .formatted(line, SAVE_AS_UTF8));
                    }
                }
            }
        }
    }

    /** @return 0 when there is none */
    private static long firstMalformedLine(FileContent file, Charset charset) throws IOException {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.allocate(BUFFER);
        CharBuffer out = CharBuffer.allocate(BUFFER);
        long line = 1;
        try (InputStream bytes = file.open()) {
            boolean atEnd = false;
            while (!atEnd) {
                int read = bytes.read(in.array(), in.position(), in.remaining());
                atEnd = read < 0;
                in.position(in.position() + Math.max(read, 0));
                in.flip();
                int before = in.position();
                CoderResult result = decoder.decode(in, out.clear(), atEnd);
                for (int at = before; at < in.position(); at++) {
                    if (in.array()[at] == '\n') {
                        line++;
                    }
                }
                if (result.isError()) {
                    return line;
                }
                in.compact();
            }
        }
        return decoder.flush(out.clear()).isError() ? line : 0;
    }
}
