package org.trustdiagnostics.authoring.cases;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/** A small pack in a folder: one pitfall of its own with one rule, and cases. */
public final class OwnPack {
    public static final String CASES = "rules/customer/queues-without-end/queues-without-end.cases.json";

    private static final String RESOURCE = "/org/trustdiagnostics/authoring/check/forty-fourth/";
    private static final String RULES = "rules/customer/queues-without-end/queues-without-end";
    private static final String FEEDBACK =
            "{\"times\": 20, \"fact\": {\"type\": \"feedback\", \"subject\": \"shop\", \"id\":"
                    + " \"f-{n}\", \"audience\": \"CUSTOMER\", \"kind\": \"ENQUIRY\", \"channel\": \"web\", \"receivedAt\":"
                    + " \"2026-03-01T08:00:00Z\", \"remedy\": \"NONE\"";

    private final Path folder;

    private OwnPack(Path folder) {
        this.folder = folder;
    }

    /** Writes the pack with three cases that pass; the folder may hold an earlier one. */
    public static OwnPack in(Path folder) {
        OwnPack pack = new OwnPack(folder);
        for (String file : new String[] {"pack.json", "catalogue.json", RULES + ".drl", RULES + ".limits.json"}) {
            pack.write(
                    file,
                    resource(file)
                            .replace(
                                    "\"sources\": []",
                                    "\"sources\": [{\"document\": \"own experience\", \"heading\": \"queues\"}]"));
        }
        return pack.cases(fires("DETECTED\", \"severity\": \"LOW"), spares(), missing());
    }

    /** Replaces the cases. */
    public OwnPack cases(String... cases) {
        return write(
                CASES,
                "{\n\"pitfall\": \"queues-without-end\", \"asOf\": \"2026-06-30\",\n\"cases\": [\n"
                        + String.join(",\n", cases) + "\n]}\n");
    }

    public static String fires(String kind) {
        return "{\"name\": \"nobody answers\", \"why\": \"0 of 20 are answered\", \"facts\": [" + FEEDBACK
                + "}}], \"expect\": {\"kind\": \"" + kind + "\", \"also\": [\"ignored-feedback\", \"slow-replies\"]}}";
    }

    public static String spares() {
        return "{\"name\": \"all are answered\", \"why\": \"20 of 20 are answered in time\", \"facts\": [" + FEEDBACK
                + ", \"firstReplyAt\": \"2026-03-01T09:00:00Z\"}}], \"expect\": {\"kind\": \"NOT_DETECTED\"}}";
    }

    private static String missing() {
        return "{\"name\": \"no feedback\", \"why\": \"nothing is asked\", \"facts\": [{\"type\": \"incident\", \"subject\":"
                + " \"shop\", \"id\": \"i-1\", \"occurredAt\": \"2026-03-01\", \"firstPublicWordAt\": \"2026-03-01\", \"customersAffected\": false}], \"expect\": {\"kind\": \"NOT_MEASURED\"}}";
    }

    /** Replaces what the pack says of itself and changes. */
    public OwnPack changing(Map<String, String> changes, String limits) {
        StringBuilder list = new StringBuilder();
        changes.forEach((pitfall, change) -> list.append(list.isEmpty() ? "" : ", ")
                .append("{\"pitfall\": \"" + pitfall + "\", \"change\": \"" + change + "\", \"reason\": \"so\"}"));
        return write(
                "pack.json",
                "{\"id\": \"own\", \"version\": \"1\", \"languages\": [\"en\"], \"needsVersion\": \"0.1\","
                        + " \"changes\": [" + list + "], \"limits\": [" + limits + "]}");
    }

    public OwnPack write(String path, String text) {
        try {
            Files.createDirectories(folder.resolve(path).getParent());
            Files.writeString(folder.resolve(path), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path folder() {
        return folder;
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(OwnPack.class.getResourceAsStream(RESOURCE + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
