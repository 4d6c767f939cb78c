package org.onward.web;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;

/** How large a JSON body and its parts may be. Jackson asks while it reads; the messages are ours. */
final class JsonLimits extends StreamReadConstraints {
    private static final long serialVersionUID = 1L;

    /** Our bodies are objects that hold lists of objects. */
    private static final int DEEPEST = 20;

    private static final int LARGEST_DOCUMENT = 256 * 1024;
    private static final int LONGEST_NUMBER = 30;

    /** Ten times the longest text that a field takes: the field's own message is more useful than this limit. */
    private static final int LONGEST_TEXT = 100_000;

    private static final int LONGEST_NAME = 100;
    private static final int MOST_TOKENS = 100_000;

    JsonLimits() {
        super(DEEPEST, LARGEST_DOCUMENT, LONGEST_NUMBER, LONGEST_TEXT, LONGEST_NAME, MOST_TOKENS);
    }

    /** Which limit was passed. */
    static final class LimitExceeded extends StreamConstraintsException {
        private static final long serialVersionUID = 1L;

        private final boolean tooMuchAtOnce;

        private LimitExceeded(String message, boolean tooMuchAtOnce) {
            super(message);
            this.tooMuchAtOnce = tooMuchAtOnce;
        }

        /** Whether the body as a whole is too large, not one value in it. */
        boolean isTooMuchAtOnce() {
            return tooMuchAtOnce;
        }
    }

    @Override
    public void validateNestingDepth(int depth) throws StreamConstraintsException {
        require(
                depth <= DEEPEST,
                "Lists and objects are nested too deep. No call of this API needs more than four levels.");
    }

    @Override
    public void validateDocumentLength(long length) throws StreamConstraintsException {
        if (length > LARGEST_DOCUMENT) {
            throw new LimitExceeded("Send at most 256 KB at once.", true);
        }
    }

    @Override
    public void validateTokenCount(long count) throws StreamConstraintsException {
        if (count > MOST_TOKENS) {
            throw new LimitExceeded("The body has too many values. Send fewer at once.", true);
        }
    }

    @Override
    public void validateFPLength(int length) throws StreamConstraintsException {
        require(length <= LONGEST_NUMBER, "The number has too many digits.");
    }

    @Override
    public void validateIntegerLength(int length) throws StreamConstraintsException {
        require(length <= LONGEST_NUMBER, "The number has too many digits.");
    }

    @Override
    public void validateBigIntegerScale(int scale) throws StreamConstraintsException {
        require(Math.abs((long) scale) <= LONGEST_NUMBER, "The number has too many digits.");
    }

    @Override
    public void validateStringLength(int length) throws StreamConstraintsException {
        require(length <= LONGEST_TEXT, "The text is too long.");
    }

    @Override
    public void validateNameLength(int length) throws StreamConstraintsException {
        require(length <= LONGEST_NAME, "The name of a field is too long.");
    }

    private static void require(boolean within, String message) throws StreamConstraintsException {
        if (!within) {
            throw new LimitExceeded(message, false);
        }
    }
}
