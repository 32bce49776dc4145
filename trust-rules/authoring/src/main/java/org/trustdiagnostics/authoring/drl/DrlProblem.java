package org.trustdiagnostics.authoring.drl;

/**
 * Something that cannot be read.
 *
 * @param span the offending text
 * @param message what was expected and what to do
 */
public record DrlProblem(Span span, String message) {}
