package org.onward.web;

/** What is wrong with one field, and the fix. */
public record FieldProblem(String field, String message) {}
