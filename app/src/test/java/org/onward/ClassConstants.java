package org.onward;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads the constants of a compiled class: every string in its code and in its annotations is among them. */
final class ClassConstants {
    private static final int HEADER = 8;

    private ClassConstants() {}

    static List<String> strings(Path classFile) throws IOException {
        List<String> strings = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(Files.newInputStream(classFile))) {
            in.skipNBytes(HEADER);
            int entries = in.readUnsignedShort();
            for (int entry = 1; entry < entries; entry++) {
                int kind = in.readUnsignedByte();
                switch (kind) {
                    case 1 -> strings.add(in.readUTF());
                    case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
                    case 5, 6 -> {
                        in.skipNBytes(8);
                        entry++;
                    }
                    case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
                    case 15 -> in.skipNBytes(3);
                    default -> throw new IOException("unknown constant " + kind + " in " + classFile);
                }
            }
        }
        return strings;
    }
}
