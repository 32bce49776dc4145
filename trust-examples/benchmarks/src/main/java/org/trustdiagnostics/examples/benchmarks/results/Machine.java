package org.trustdiagnostics.examples.benchmarks.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells what the figures were measured on, and nothing that tells whose it is. */
public final class Machine {
    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

    private Machine() {}

    /** Returns cores, processor where it is known, virtual machine and operating system. */
    public static String describe() {
        return Stream.of(
                        List.of(Runtime.getRuntime().availableProcessors() + " cores"),
                        processor(),
                        List.of(
                                System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"),
                                System.getProperty("os.name") + " " + System.getProperty("os.arch")))
                .flatMap(List::stream)
                .collect(Collectors.joining(", "));
    }

    private static List<String> processor() {
        if (!Files.isReadable(PROCESSORS)) {
            return List.of();
        }
        try (Stream<String> lines = Files.lines(PROCESSORS)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .limit(1)
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
