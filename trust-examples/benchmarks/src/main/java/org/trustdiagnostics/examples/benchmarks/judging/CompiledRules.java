package org.trustdiagnostics.examples.benchmarks.judging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.Model;
import org.drools.model.codegen.ExecutableModelProject;
import org.drools.modelcompiler.CanonicalKieModule;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/** The made-up rules as Drools compiles them, kept in a directory so that not every process compiles them again. */
final class CompiledRules {
    /** The system property that names the directory. */
    static final String DIRECTORY = "benchmarks.rules";

    private static final String HEAD = """
            package org.trustdiagnostics.examples.benchmarks.rules;

            import org.trustdiagnostics.core.fact.Responsibility;
            import org.trustdiagnostics.core.fact.TrustArea;
            import org.trustdiagnostics.core.limit.Limit;
            import org.trustdiagnostics.core.metric.Reading;
            import org.trustdiagnostics.core.verdict.Detection;

            """;

    private CompiledRules() {}

    /** Returns the text of rules. */
    static String drl(List<Decision> decisions) {
        return HEAD + decisions.stream().map(Decision::drl).collect(Collectors.joining("\n"));
    }

    /** Compiles rules where the directory does not hold them yet, and returns their models. */
    static List<Model> models(List<Decision> decisions) {
        Path jar = Path.of(System.getProperty(DIRECTORY, System.getProperty("java.io.tmpdir")))
                .resolve("pitfalls-" + decisions.size() + "-"
                        + Integer.toHexString(drl(decisions).hashCode()) + ".jar");
        ReleaseId release =
                KieServices.get().newReleaseId("org.trustdiagnostics.benchmarks", "pitfalls-" + decisions.size(), "1");
        try {
            if (!Files.exists(jar)) {
                compile(drl(decisions), release, jar);
            }
            return load(release, jar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void compile(String drl, ReleaseId release, Path jar) throws IOException {
        KieServices services = KieServices.get();
        KieFileSystem system = services.newKieFileSystem().generateAndWritePomXML(release);
        system.write("src/main/resources/rules.drl", drl.getBytes(StandardCharsets.UTF_8));
        KieBuilder builder = services.newKieBuilder(system).buildAll(ExecutableModelProject.class);
        List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
        if (!errors.isEmpty()) {
            throw new IllegalStateException("the rules do not compile: " + errors);
        }
        Path written = Files.createTempFile(jar.getParent(), "pitfalls", ".tmp");
        Files.write(written, ((InternalKieModule) builder.getKieModule()).getBytes());
        Files.move(written, jar);
        services.getRepository().removeKieModule(release);
    }

    @SuppressWarnings("resource") // The rules load classes as long as they are used.
    private static List<Model> load(ReleaseId release, Path jar) throws MalformedURLException {
        URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()});
        List<Model> models = new ArrayList<>();
        try (var index = loader.getResourceAsStream(CanonicalKieModule.getModelFileWithGAV(release))) {
            if (index == null) {
                throw new IllegalStateException(jar.getFileName() + " holds no rules; delete it and run again");
            }
            for (String line : new String(index.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(text -> !text.isBlank() && text.indexOf(':') < 0)
                    .toList()) {
                models.add(loader.loadClass(line)
                        .asSubclass(Model.class)
                        .getConstructor()
                        .newInstance());
            }
            return models;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("loading the rules in " + jar.getFileName(), e);
        }
    }
}
