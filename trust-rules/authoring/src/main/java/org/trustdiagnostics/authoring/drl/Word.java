package org.trustdiagnostics.authoring.drl;

/**
 * A name or text with its place.
 *
 * @param text what it says, without quotes
 * @param span where it stands, quotes included
 */
public record Word(String text, Span span) {}
