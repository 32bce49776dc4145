/**
 * Formulas: numbers in, numbers out. Knows no fact and no metric. Start with {@link org.trustdiagnostics.core.statistics.Intervals}.
 *
 * <p>Each formula is tested against numbers that were not made here:
 *
 * <table>
 * <caption>Oracles</caption>
 * <tr><th>formula</th><th>method</th><th>checked against</th></tr>
 * <tr><td>share</td><td>Clopper-Pearson</td><td>Newcombe (1998), table I; R {@code binom.test}; SciPy {@code binomtest};
 * Commons Statistics</td></tr>
 * <tr><td>share</td><td>Wilson</td><td>Newcombe (1998), table I; SciPy {@code proportion_ci}</td></tr>
 * <tr><td>net score</td><td>adjusted Wald</td><td>arithmetic by hand; its coverage, counted out</td></tr>
 * <tr><td>count per exposure</td><td>Garwood</td><td>printed tables of the Poisson mean; SciPy {@code chi2}</td></tr>
 * <tr><td>difference of shares</td><td>Newcombe, method 10</td><td>Newcombe (1998), table II</td></tr>
 * <tr><td>number of further cases</td><td>exact power; Fleiss beyond 2000</td><td>R, size by size; simulation</td></tr>
 * <tr><td>trend</td><td>Mann-Kendall, Sen</td><td>SciPy {@code kendalltau}, {@code theilslopes}; all permutations</td></tr>
 * <tr><td>false discoveries</td><td>Benjamini-Hochberg</td><td>the paper; SciPy {@code false_discovery_control}</td></tr>
 * <tr><td>among peers</td><td>beta-binomial, Kleinman</td><td>SciPy {@code betabinom}, {@code t}, {@code beta}; mpmath</td></tr>
 * <tr><td>consistency of a scale</td><td>Cronbach, Feldt</td><td>R {@code psych::alpha}</td></tr>
 * <tr><td>median of waiting times</td><td>Kaplan-Meier, Brookmeyer-Crowley</td><td>R {@code survival::survfit}</td></tr>
 * <tr><td>mean of a scale</td><td>Student with pseudo-answers</td><td>SciPy {@code t}; its coverage, counted out</td></tr>
 * </table>
 */
@NullMarked
package org.trustdiagnostics.core.statistics;

import org.jspecify.annotations.NullMarked;
