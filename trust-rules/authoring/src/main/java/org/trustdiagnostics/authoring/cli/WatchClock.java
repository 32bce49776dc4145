package org.trustdiagnostics.authoring.cli;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;

/** Time as a watch needs it; tests bring their own, in which nobody waits. */
interface WatchClock {
    /** The clock of this machine, which stops when the process is asked to end. */
    WatchClock OF_MACHINE = new WatchClock() {
        @Override
        public LocalTime time() {
            return LocalTime.now(ZoneId.systemDefault());
        }

        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public boolean pause(Duration length) {
            try {
                Thread.sleep(length.toMillis());
                return true;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    };

    /** Returns the time of day, to be shown. */
    LocalTime time();

    /** Returns a time that only ever grows, to be subtracted. */
    long nanos();

    /** Waits, and returns whether to go on after that. */
    boolean pause(Duration length);
}
