package org.trustdiagnostics.examples.benchmarks.starting;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.ReleaseId;

/** What stands on the class path of each way to start; all of it jars, as archives of shared classes want it. */
final class ClassPaths {
    private static final String SAMPLE = "org/trustdiagnostics/examples/quickstart/invented-bicycle-company.ndjson";
    /** Written below; and the list of classes that a container which compiled them keeps in memory, as a packed one does not. */
    private static final List<String> LEFT_OUT = List.of("kmodule.xml", "generated-class-names");

    private static final List<String> OTHERS = List.of("evrete-", "easy-rules-", "jmh-", "jopt-", "commons-math3-");
    private static final List<String> OURS = List.of("trust-rules-", "picocli-", "fastcsv-", "drools-wiring-static-");

    private final Path target;
    private final Path work;

    /** Prepares class paths with what is made for them in a directory. */
    ClassPaths(Path work) throws IOException {
        this.work = work;
        this.target = target();
    }

    private static Path target() throws IOException {
        try {
            Path jar = Path.of(ClassPaths.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return jar.toAbsolutePath().resolveSibling(".").normalize();
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    /** The example quickstart with the whole class path of a host. */
    String library() throws IOException {
        return there(quickstart()).toString();
    }

    /** What compiles and judges. */
    String compiling() throws IOException {
        return joined(mains(), libraries(OTHERS));
    }

    /** Drools with everything it needs to find a container on the class path, the compiled rules, and the vocabulary. */
    String bareDrools() throws IOException {
        List<String> left = Stream.concat(OTHERS.stream(), OURS.stream()).toList();
        return joined(
                mains(),
                Stream.concat(Stream.of(rules()), Stream.concat(xml().stream(), libraries(left).stream()))
                        .toList());
    }

    /** The facts of the example quickstart, as a file. */
    Path facts() throws IOException {
        Path file = work.resolve("facts.ndjson");
        try (JarFile jar = new JarFile(there(quickstart()).toFile());
                InputStream in = jar.getInputStream(jar.getEntry(SAMPLE))) {
            Files.write(file, in.readAllBytes());
        }
        return file;
    }

    /** The limits that the bundled rules compare with, as one file. */
    Path limits() throws IOException {
        Path file = work.resolve("limits.json");
        Files.writeString(
                file,
                StartCompiling.limitFiles().stream()
                        .map(json -> json.substring(json.indexOf('[') + 1, json.lastIndexOf(']')))
                        .collect(Collectors.joining(",", "{ \"limits\": [", "] }")));
        return file;
    }

    /** The virtual machine alone. */
    String nothing() throws IOException {
        return mains().toString();
    }

    private Path quickstart() {
        return target.resolve("../../quickstart/target/quickstart.jar").normalize();
    }

    private static Path there(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new IOException(file.getFileName() + " is not there; run 'mvn package' first");
        }
        return file;
    }

    private List<Path> libraries(List<String> without) throws IOException {
        return jars(target.resolve("lib")).stream()
                .filter(jar -> without.stream()
                        .noneMatch(left -> jar.getFileName().toString().startsWith(left)))
                .toList();
    }

    private List<Path> xml() throws IOException {
        return jars(target.resolve("kmodule"));
    }

    private static List<Path> jars(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(there(directory))) {
            return files.sorted().toList();
        }
    }

    /** The classes with which the others start, without the class path that the manifest of their own jar names. */
    private Path mains() throws IOException {
        Path jar = work.resolve("mains.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Class<?> main : List.of(StartBareDrools.class, StartCompiling.class, StartNothing.class)) {
                String name = main.getName().replace('.', '/') + ".class";
                try (InputStream in = requireNonNull(main.getResourceAsStream("/" + name), name)) {
                    entry(out, name, in.readAllBytes());
                }
            }
        }
        return jar;
    }

    /** The bundled rules as Drools packs them. */
    private Path rules() throws IOException {
        KieServices services = KieServices.get();
        ReleaseId release = services.newReleaseId("org.trustdiagnostics.benchmarks", "bundled", "1");
        KieFileSystem system = services.newKieFileSystem().generateAndWritePomXML(release);
        for (Map.Entry<String, String> file : StartCompiling.drl().entrySet()) {
            system.write("src/main/resources/" + file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8));
        }
        KieBuilder builder = services.newKieBuilder(system).buildAll(ExecutableModelProject.class);
        byte[] module = ((InternalKieModule) builder.getKieModule()).getBytes();
        Path jar = work.resolve("rules.jar");
        try (JarInputStream in = new JarInputStream(new ByteArrayInputStream(module));
                JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (JarEntry entry = in.getNextJarEntry(); entry != null; entry = in.getNextJarEntry()) {
                if (!entry.isDirectory() && !LEFT_OUT.contains(entry.getName().replaceFirst(".*/", ""))) {
                    entry(out, entry.getName(), in.readAllBytes());
                }
            }
            // The text is written here, because Drools would need its XML support to write it.
            entry(
                    out,
                    "META-INF/kmodule.xml",
                    "<kmodule xmlns=\"http://www.drools.org/xsd/kmodule\"/>".getBytes(StandardCharsets.UTF_8));
        }
        return jar;
    }

    private static void entry(JarOutputStream out, String name, byte[] bytes) throws IOException {
        out.putNextEntry(new JarEntry(name));
        out.write(bytes);
        out.closeEntry();
    }

    private static String joined(Path first, List<Path> others) {
        return Stream.concat(Stream.of(first), others.stream())
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }
}
