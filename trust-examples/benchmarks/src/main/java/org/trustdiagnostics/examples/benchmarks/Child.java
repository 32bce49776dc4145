package org.trustdiagnostics.examples.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A virtual machine of its own, run to its end.
 *
 * @param output what it wrote
 * @param millis how long it ran, from before it was started until it was gone
 */
public record Child(String output, double millis) {
    /**
     * Runs a class that is on this process's own class path.
     *
     * @throws IOException where it fails
     */
    public static Child run(List<String> flags, Class<?> main, String... args) throws IOException {
        return run(flags, System.getProperty("java.class.path"), main.getName(), args);
    }

    /**
     * Runs a class.
     *
     * @throws IOException where it fails
     */
    public static Child run(List<String> flags, String classPath, String main, String... args) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of("-cp", classPath, main));
        command.addAll(List.of(args));
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(new File(System.getProperty("os.name").startsWith("Windows") ? "NUL" : "/dev/null"))
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            int exit = process.waitFor();
            if (exit != 0) {
                throw new IOException(main + " ended with " + exit + " after writing '" + output + "'");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while " + main + " ran", e);
        }
        return new Child(output, (System.nanoTime() - start) / 1e6);
    }
}
