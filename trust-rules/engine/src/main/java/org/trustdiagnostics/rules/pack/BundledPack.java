package org.trustdiagnostics.rules.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.trustdiagnostics.core.catalogue.Catalogue;
import org.trustdiagnostics.core.catalogue.Pitfall;
import org.trustdiagnostics.core.input.JsonObject;
import org.trustdiagnostics.core.input.JsonText;
import org.trustdiagnostics.core.limit.Limit;
import org.trustdiagnostics.core.limit.Limits;
import org.trustdiagnostics.rules.session.DroolsRules;

/** Loads the bundled pack: for every pitfall of the catalogue its folder, whose name follows from audience and id. */
final class BundledPack {
    private static final String ROOT = "/org/trustdiagnostics/rules/bundled/";

    private static Optional<RulePack> loaded = Optional.empty();

    private BundledPack() {}

    /** Loads the pack the first time. Not while the class is initialised: the loading thread would wait for it for ever. */
    static synchronized RulePack get() {
        RulePack pack = loaded.orElseGet(BundledPack::load);
        loaded = Optional.of(pack);
        return pack;
    }

    private static RulePack load() {
        // Half the time goes into the rules, half into texts and limits: side by side they take half as long.
        FutureTask<DroolsRules> rules = new FutureTask<>(BundledPack::warmRules);
        Thread loader = new Thread(rules, "trust-rules-loader");
        loader.setDaemon(true);
        loader.setContextClassLoader(BundledPack.class.getClassLoader());
        loader.start();
        Catalogue catalogue = Catalogue.bundled();
        Map<String, String> files = new TreeMap<>();
        List<Limit> limits = new ArrayList<>();
        for (Pitfall pitfall : catalogue.pitfalls()) {
            String file = PackFolder.of(pitfall) + "/" + pitfall.id();
            files.put(
                    file + ".drl",
                    text(ROOT + file + ".drl.txt")
                            .orElseThrow(() -> new IllegalStateException("pitfall '" + pitfall.id() + "' has no rules: "
                                    + ROOT + file + ".drl is not there")));
            text(ROOT + file + ".limits.json").ifPresent(json -> {
                files.put(file + ".limits.json", json);
                limits.addAll(Limits.read(JsonText.parse(pitfall.id() + ".limits.json", json)));
            });
        }
        JsonObject pack = JsonText.parse("pack.json", text(ROOT + "pack.json").orElseThrow());
        return RulePack.of(
                pack.text("id"),
                pack.text("version"),
                catalogue,
                Limits.counting().plus(limits),
                result(rules),
                files);
    }

    /** The first session is the slowest: one over nothing costs the host's first diagnosis no time. */
    private static DroolsRules warmRules() {
        DroolsRules rules = DroolsRules.bundled();
        rules.fire(List.of(), rule -> true, 1);
        return rules;
    }

    private static DroolsRules result(FutureTask<DroolsRules> rules) {
        try {
            return rules.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while loading the bundled rules", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the bundled rules cannot be loaded", e.getCause());
        }
    }

    private static Optional<String> text(String resource) {
        try (InputStream in = BundledPack.class.getResourceAsStream(resource)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + resource, e);
        }
    }
}
