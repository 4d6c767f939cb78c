package org.onward.web;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;

/**
 * Limits the size of a JSON body and of its parts. Jackson calls these methods while it reads. They are overridden for
 * the messages, which callers see.
 */
final class JsonLimits extends StreamReadConstraints {
    private static final long serialVersionUID = 1L;

    /** The API's bodies are objects with lists of objects. */
    private static final int MAX_DEPTH = 20;

    private static final int MAX_DOCUMENT_LENGTH = 256 * 1024;
    private static final int MAX_NUMBER_LENGTH = 30;

    /** Ten times the longest text of any field, so that usually the field's own message is shown. */
    private static final int MAX_TEXT_LENGTH = 100_000;

    private static final int MAX_NAME_LENGTH = 100;
    private static final int MAX_TOKENS = 100_000;

    JsonLimits() {
        super(MAX_DEPTH, MAX_DOCUMENT_LENGTH, MAX_NUMBER_LENGTH, MAX_TEXT_LENGTH, MAX_NAME_LENGTH, MAX_TOKENS);
    }

    /** Says which limit was exceeded. */
    static final class LimitExceeded extends StreamConstraintsException {
        private static final long serialVersionUID = 1L;

        private final boolean wholeBodyTooLarge;

        private LimitExceeded(String message, boolean wholeBodyTooLarge) {
            super(message);
            this.wholeBodyTooLarge = wholeBodyTooLarge;
        }

        /** Whether the body as a whole is too large, not one value in it. */
        boolean isWholeBodyTooLarge() {
            return wholeBodyTooLarge;
        }
    }

    @Override
    public void validateNestingDepth(int depth) throws StreamConstraintsException {
        require(
                depth <= MAX_DEPTH,
                "Lists and objects are nested too deep. No call of this API needs more than four levels.");
    }

    @Override
    public void validateDocumentLength(long length) throws StreamConstraintsException {
        if (length > MAX_DOCUMENT_LENGTH) {
            throw new LimitExceeded("Send at most 256 KB at once.", true);
        }
    }

    @Override
    public void validateTokenCount(long count) throws StreamConstraintsException {
        if (count > MAX_TOKENS) {
            throw new LimitExceeded("The body has too many values. Send fewer at once.", true);
        }
    }

    @Override
    public void validateFPLength(int length) throws StreamConstraintsException {
        require(length <= MAX_NUMBER_LENGTH, "The number has too many digits.");
    }

    @Override
    public void validateIntegerLength(int length) throws StreamConstraintsException {
        require(length <= MAX_NUMBER_LENGTH, "The number has too many digits.");
    }

    @Override
    public void validateBigIntegerScale(int scale) throws StreamConstraintsException {
        require(Math.abs((long) scale) <= MAX_NUMBER_LENGTH, "The number has too many digits.");
    }

    @Override
    public void validateStringLength(int length) throws StreamConstraintsException {
        require(length <= MAX_TEXT_LENGTH, "The text is too long.");
    }

    @Override
    public void validateNameLength(int length) throws StreamConstraintsException {
        require(length <= MAX_NAME_LENGTH, "The name of a field is too long.");
    }

    private static void require(boolean within, String message) throws StreamConstraintsException {
        if (!within) {
            throw new LimitExceeded(message, false);
        }
    }
}
