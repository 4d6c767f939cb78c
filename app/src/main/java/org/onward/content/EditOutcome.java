package org.onward.content;

/** What became of a published edit when the content was read. */
public record EditOutcome(FieldEdit edit, State state) {
    public enum State {
        /** Readers see it. */
        APPLIED,
        /** The file has the same text by now, or a later review. */
        IN_FILE,
        /** The file has changed since the edit was made. Readers see the file. */
        FILE_CHANGED,
        /** The item or the field is no longer in the files. */
        GONE,
        /** The content check found errors. Readers see the file. */
        INVALID
    }

    /** Whether readers see the file instead, so that an editor must look at the edit again. */
    public boolean isSetAside() {
        return switch (state) {
            case APPLIED, IN_FILE -> false;
            case FILE_CHANGED, GONE, INVALID -> true;
        };
    }
}
