package org.trustdiagnostics.rules.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trustdiagnostics.core.catalogue.Catalogue;
import org.trustdiagnostics.core.catalogue.Pitfall;
import org.trustdiagnostics.core.input.JsonObject;
import org.trustdiagnostics.core.input.JsonText;
import org.trustdiagnostics.core.input.PackedReader;
import org.trustdiagnostics.core.limit.Limit;
import org.trustdiagnostics.core.limit.Limits;
import org.trustdiagnostics.core.metric.Metrics;
import org.trustdiagnostics.core.report.PackId;
import org.trustdiagnostics.rules.session.Ahead;
import org.trustdiagnostics.rules.session.DroolsRules;

/** Loads the bundled pack: for every pitfall of the catalogue its folder, whose name follows from audience and id. */
final class BundledPack {
    static final RulePack INSTANCE = load();

    private static final String ROOT = "/org/trustdiagnostics/rules/bundled/";
    private static final String PACKED = ROOT + "bundled.packed";

    private BundledPack() {}

    /** As it was packed when the library was built, or, where it was not, as its files say. */
    private static RulePack load() {
        return PackedReader.resource(BundledPack.class, PACKED)
                .map(BundledPack::unpack)
                .orElseGet(BundledPack::parsed);
    }

    static RulePack unpack(PackedReader in) {
        // Texts know nothing of rules and metrics.
        Ahead<Catalogue> catalogue = new Ahead<>(Catalogue::bundled).begin();
        DroolsRules rules = DroolsRules.read(in);
        PackId id = new PackId(in.text(), in.text(), in.text(), List.of());
        Limits limits = Limits.read(in);
        SortedMap<String, String> files = new TreeMap<>();
        for (int count = in.whole(); count > 0; count--) {
            files.put(in.text(), in.text());
        }
        Metrics.load();
        Catalogue texts = catalogue.get();
        new Ahead<>(() -> {
                    JsonText.load(); // Nearly every host reads facts next, and then has them judged.
                    return rules.loadFirst();
                })
                .begin();
        return new RulePack(id, texts, limits, rules, files);
    }

    /** As its files say. */
    static RulePack parsed() {
        Catalogue catalogue = Catalogue.bundled();
        Map<String, String> files = new TreeMap<>();
        List<Limit> limits = new ArrayList<>();
        for (Pitfall pitfall : catalogue.pitfalls()) {
            PackFolder folder = PackFolder.of(pitfall);
            files.put(
                    folder.rules(),
                    text(ROOT + folder.rules() + ".txt")
                            .orElseThrow(() -> new IllegalStateException("pitfall '" + pitfall.id() + "' has no rules: "
                                    + ROOT + folder.rules() + " is not there")));
            text(ROOT + folder.limits()).ifPresent(json -> {
                files.put(folder.limits(), json);
                limits.addAll(Limits.read(JsonText.parse(folder.limits(), json)));
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

    /** The cases, by path within the pack; they are no part of what judges. */
    static SortedMap<String, String> cases() {
        SortedMap<String, String> files = new TreeMap<>();
        for (Pitfall pitfall : Catalogue.bundled().pitfalls()) {
            String path = PackFolder.of(pitfall).cases();
            text(ROOT + path).ifPresent(json -> files.put(path, json));
        }
        return files;
    }

    private static Optional<String> text(String resource) {
        try (InputStream in = BundledPack.class.getResourceAsStream(resource)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + resource, e);
        }
    }
}
