package org.trustdiagnostics.examples.benchmarks.results;

/**
 * One measured number.
 *
 * @param name what was measured, unique in its section
 * @param value the median
 * @param least the smallest of those measured
 * @param most the largest
 * @param unit its unit
 */
public record Figure(String name, double value, double least, double most, String unit) {}
