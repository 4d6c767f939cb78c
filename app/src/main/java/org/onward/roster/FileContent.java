package org.onward.roster;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of a file, which can be read several times. */
public interface FileContent {
    InputStream open() throws IOException;
}
