package org.trustdiagnostics.core.report;

import java.util.List;

/**
 * Which rules judged.
 *
 * @param id the pack's name
 * @param version the pack's version
 * @param sha256 hash of its rules and limits, in hexadecimal
 * @param changes what a host's pack changed of the bundled one, in the order of the pack
 */
public record PackId(String id, String version, String sha256, List<PackChange> changes) {
    /** Keeps a copy. */
    public PackId {
        changes = List.copyOf(changes);
    }
}
