package org.trustdiagnostics.rules.batch;

/** What some facts about a family add up to. */
final class Piece {
    private final String family;
    private final byte[] written;

    /**
     * Creates a piece.
     *
     * @param written a summary of the family's subjects alone, as it writes itself
     */
    Piece(String family, byte[] written) {
        this.family = family;
        this.written = written;
    }

    String family() {
        return family;
    }

    byte[] written() {
        return written;
    }
}
