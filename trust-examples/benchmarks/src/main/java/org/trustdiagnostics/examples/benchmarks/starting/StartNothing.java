package org.trustdiagnostics.examples.benchmarks.starting;

/** The virtual machine alone. */
public final class StartNothing {
    private StartNothing() {}

    /** Does nothing. */
    public static void main(String[] args) {}
}
