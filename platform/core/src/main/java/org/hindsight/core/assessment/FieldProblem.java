package org.hindsight.core.assessment;

/**
 * One thing wrong with an input.
 *
 * @param field   the field's name
 * @param message what was expected, what was found, what to do
 */
public record FieldProblem(String field, String message) {}
