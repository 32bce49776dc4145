package org.trustdiagnostics.authoring.compile;

/** Called by rules of tests. */
public final class Raise {
    private Raise() {}

    /** Throws the error with a simple name; nothing without one. */
    public static boolean error(String name) {
        if (name.isEmpty()) {
            return true;
        }
        throw switch (name) {
            case "AssertionError" -> new AssertionError("marked-value");
            case "InternalError" -> new InternalError();
            case "NoClassDefFoundError" -> new NoClassDefFoundError("marked-value");
            case "NoSuchMethodError" -> new NoSuchMethodError();
            case "OutOfMemoryError" -> new OutOfMemoryError();
            case "StackOverflowError" -> new StackOverflowError();
            case "ThreadDeath" -> new ThreadDeath();
            default -> new Error(name);
        };
    }
}
