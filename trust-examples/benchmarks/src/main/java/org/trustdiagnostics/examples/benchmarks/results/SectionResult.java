package org.trustdiagnostics.examples.benchmarks.results;

/**
 * What a section measured, where and when.
 *
 * @param section the section's name
 * @param question what it answers
 * @param command what measures it again
 * @param date the day it was measured
 * @param machine where
 * @param measured what
 */
public record SectionResult(
        String section, String question, String command, String date, String machine, Measured measured) {}
