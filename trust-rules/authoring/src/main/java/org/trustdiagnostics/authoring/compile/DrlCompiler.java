package org.trustdiagnostics.authoring.compile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.drools.model.Model;
import org.drools.model.codegen.ExecutableModelProject;
import org.drools.modelcompiler.CanonicalKieModule;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieContainer;
import org.trustdiagnostics.rules.pack.RulePackException;
import org.trustdiagnostics.rules.session.DroolsRules;

/**
 * Turns DRL text into rules. Compiling takes seconds where loading precompiled
 * rules takes a fraction of one.
 */
public final class DrlCompiler {
    private static final String VERSION_LINE = "Drools-Model-Version:";

    private DrlCompiler() {}

    /**
     * Compiles rules.
     *
     * @param pack the name of the pack in errors
     * @param files text by path; what does not end in {@code .drl} is passed over
     * @throws RulePackException where a rule does not compile or does not say what it looks at
     */
    public static DroolsRules compile(String pack, Map<String, String> files) {
        KieServices services = KieServices.get();
        // A name of its own for each build: builds that share one mix their packages between threads.
        ReleaseId release = services.newReleaseId(
                "org.trustdiagnostics.compiled", "pack", UUID.randomUUID().toString());
        KieFileSystem system = services.newKieFileSystem().generateAndWritePomXML(release);
        files.forEach((path, text) -> {
            if (path.endsWith(".drl")) {
                system.write("src/main/resources/" + path, text.getBytes(StandardCharsets.UTF_8));
            }
        });
        ClassLoader vocabulary = new CompileClassLoader();
        try {
            KieBuilder builder = services.newKieBuilder(system, vocabulary).buildAll(ExecutableModelProject.class);
            List<String> problems = builder.getResults().getMessages(Message.Level.ERROR).stream()
                    .map(message -> message.getPath() + ": " + message.getText())
                    .toList();
            if (!problems.isEmpty()) {
                throw new RulePackException(pack, problems);
            }
            return DroolsRules.of(
                    models(services.newKieContainer(release, vocabulary), (CanonicalKieModule) builder.getKieModule()));
        } catch (RulePackException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new RulePackException(pack, List.of(String.valueOf(e.getMessage())));
        } finally {
            services.getRepository().removeKieModule(release);
        }
    }

    private static List<Model> models(KieContainer container, CanonicalKieModule module) {
        String index = CanonicalKieModule.getModelFileWithGAV(module.getReleaseId());
        List<Model> models = new ArrayList<>();
        for (String name : new String(module.getBytes(index), StandardCharsets.UTF_8)
                .lines()
                .toList()) {
            if (!name.isBlank() && !name.startsWith(VERSION_LINE)) {
                try {
                    models.add(Class.forName(name, true, container.getClassLoader())
                            .asSubclass(Model.class)
                            .getConstructor()
                            .newInstance());
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException("loading " + name, e);
                }
            }
        }
        return models;
    }
}
