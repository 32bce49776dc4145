package org.trustdiagnostics.rules.batch;

import java.util.function.BiFunction;
import java.util.function.Function;
import org.trustdiagnostics.core.metric.Summary;
import org.trustdiagnostics.core.report.Report;
import org.trustdiagnostics.rules.judge.Crossings;

/** What a batch asks of the diagnostics that it works for. */
record Diagnosing(Function<Summary, Crossings> crossings, BiFunction<Summary, Crossings, Report> diagnose) {}
