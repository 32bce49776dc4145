package org.trustdiagnostics.core.report;

/**
 * Which rules judged.
 *
 * @param id the pack's name
 * @param version the pack's version
 * @param sha256 hash of its rules and limits, in hexadecimal
 */
public record PackId(String id, String version, String sha256) {}
