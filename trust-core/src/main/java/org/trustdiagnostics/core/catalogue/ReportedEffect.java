package org.trustdiagnostics.core.catalogue;

/**
 * What a table of a document says a strategy did to a metric.
 *
 * @param strategy the strategy's id
 * @param metric the metric's id
 * @param figure the number, with its attribution
 */
public record ReportedEffect(String strategy, String metric, Figure figure) {}
