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
import org.trustdiagnostics.core.catalogue.Catalogue;
import org.trustdiagnostics.core.catalogue.Pitfall;
import org.trustdiagnostics.core.input.JsonObject;
import org.trustdiagnostics.core.input.JsonText;
import org.trustdiagnostics.core.limit.Limit;
import org.trustdiagnostics.core.limit.Limits;
import org.trustdiagnostics.rules.session.DroolsRules;

/** Loads the bundled pack: for every pitfall of the catalogue its folder, whose name follows from audience and id. */
final class BundledPack {
    static final RulePack INSTANCE = load();

    private static final String ROOT = "/org/trustdiagnostics/rules/bundled/";

    private BundledPack() {}

    private static RulePack load() {
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
                DroolsRules.bundled(),
                files);
    }

    private static Optional<String> text(String resource) {
        try (InputStream in = BundledPack.class.getResourceAsStream(resource)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + resource, e);
        }
    }
}
