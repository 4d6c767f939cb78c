package org.onward.prompts.sheet;

import java.util.OptionalInt;

/**
 * A question that a leader wrote for a sheet.
 *
 * @param depth from 1 to 3
 * @param instead the number of the question that it replaces, counted from 1
 */
public record NewQuestion(String text, int depth, int minutes, OptionalInt instead) {}
