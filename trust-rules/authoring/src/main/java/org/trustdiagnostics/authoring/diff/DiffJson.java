package org.trustdiagnostics.authoring.diff;

import java.io.StringWriter;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;
import org.trustdiagnostics.authoring.pack.RuleSource;
import org.trustdiagnostics.core.input.JsonLayout;
import org.trustdiagnostics.core.limit.Limit;
import org.trustdiagnostics.core.report.PackId;
import org.trustdiagnostics.core.verdict.Condition;
import org.trustdiagnostics.core.verdict.Outcome;
import tools.jackson.core.JsonGenerator;

/** Writes a diff as JSON with fixed names and order; what a report has too is named as there. */
final class DiffJson {
    private static final String SCHEMA = "1";

    private final JsonGenerator json;

    private DiffJson(JsonGenerator json) {
        this.json = json;
    }

    static String of(PackDiff packs) {
        return written(writer -> writer.packs(packs));
    }

    static String of(FactsDiff facts) {
        return written(writer -> {
            writer.packs(facts.packs());
            writer.facts(facts);
        });
    }

    private static String written(Consumer<DiffJson> write) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = JsonLayout.indented(out)) {
            json.writeStartObject();
            json.writeStringProperty("schema", SCHEMA);
            write.accept(new DiffJson(json));
            json.writeEndObject();
        }
        return out + "\n";
    }

    private void packs(PackDiff packs) {
        pack("before", packs.before().id());
        pack("after", packs.after().id());
        list("changes", packs.changes(), this::change);
    }

    private void pack(String name, PackId pack) {
        json.writeName(name);
        json.writeStartObject();
        text("id", pack.id());
        text("version", pack.version());
        text("sha256", pack.sha256());
        json.writeEndObject();
    }

    private void change(Change change) {
        json.writeStartObject();
        reference(change);
        if (change instanceof Change.OfRule rule) {
            text("pitfall", rule.pitfall());
            optional("before", rule.before().map(RuleSource::text));
            optional("after", rule.after().map(RuleSource::text));
            optional("reason", rule.reason());
        } else if (change instanceof Change.OfLimit limit) {
            limit("before", limit.before());
            limit("after", limit.after());
            optional("reason", limit.reason());
        } else if (change instanceof Change.OfPitfall pitfall) {
            optional("reason", pitfall.reason());
        }
        json.writeEndObject();
    }

    /** What names a change: it is the same where outcomes tell their causes. */
    private void reference(Change change) {
        text("what", what(change));
        text("change", change.kind().name());
        text("id", change.id());
    }

    private static String what(Change change) {
        if (change instanceof Change.OfTexts texts) {
            return texts.entry().id() + "-texts";
        }
        return change instanceof Change.OfRule ? "rule" : change instanceof Change.OfLimit ? "limit" : "pitfall";
    }

    private void limit(String name, Optional<Limit> limit) {
        json.writeName(name);
        if (limit.isEmpty()) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        text("direction", limit.get().direction().name());
        number("threshold", limit.get().threshold());
        json.writeName("grades");
        json.writeStartObject();
        limit.get().grades().forEach((severity, value) -> number(severity.name(), value));
        json.writeEndObject();
        text("measuredIn", limit.get().measuredIn());
        json.writeEndObject();
    }

    private void facts(FactsDiff facts) {
        text("from", facts.period().from().toString());
        text("asOf", facts.period().to().toString());
        whole("subjects", facts.subjects());
        whole("judged", facts.judged());
        json.writeName("totals");
        json.writeStartObject();
        facts.totals().forEach((effect, count) -> whole(effect.name(), count));
        json.writeEndObject();
        list("outcomes", facts.outcomes(), this::outcome);
        list("withoutEffect", facts.withoutEffect(), this::referred);
        list("transitions", facts.transitions(), transition -> {
            json.writeStartObject();
            text("pitfall", transition.pitfall());
            verdict("before", transition.before());
            verdict("after", transition.after());
            whole("subjects", transition.subjects());
            json.writeEndObject();
        });
    }

    private void outcome(OutcomeChange outcome) {
        json.writeStartObject();
        text("pitfall", outcome.pitfall());
        text("subject", outcome.subject());
        text("effect", outcome.effect().name());
        judgement("before", outcome.before());
        judgement("after", outcome.after());
        text("cause", outcome.cause().kind().name());
        list("causes", outcome.cause().changes(), this::referred);
        json.writeEndObject();
    }

    private void referred(Change change) {
        json.writeStartObject();
        reference(change);
        json.writeEndObject();
    }

    private void judgement(String name, Optional<Outcome> outcome) {
        json.writeName(name);
        if (outcome.isEmpty()) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        text("kind", outcome.get().kind().name());
        optional("severity", outcome.get().severity().map(Enum::name));
        list("conditions", outcome.get().conditions(), this::condition);
        list("rules", outcome.get().rules(), json::writeString);
        json.writeEndObject();
    }

    private void condition(Condition condition) {
        json.writeStartObject();
        text("limit", condition.limit().id());
        number("threshold", condition.limit().threshold());
        json.writeName("met");
        json.writeBoolean(condition.met());
        condition.chance().ifPresent(chance -> {
            json.writeName("chance");
            json.writeNumber(JsonLayout.roundedUp(chance));
        });
        json.writeEndObject();
    }

    private void verdict(String name, Verdict verdict) {
        json.writeName(name);
        if (verdict.kind().isEmpty()) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        text("kind", verdict.kind().get().name());
        optional("severity", verdict.severity().map(Enum::name));
        json.writeEndObject();
    }

    private void text(String name, String value) {
        json.writeStringProperty(name, value);
    }

    private void optional(String name, Optional<String> value) {
        json.writeName(name);
        value.ifPresentOrElse(json::writeString, json::writeNull);
    }

    private void number(String name, double value) {
        json.writeName(name);
        json.writeNumber(JsonLayout.rounded(value));
    }

    private void whole(String name, long value) {
        json.writeName(name);
        json.writeNumber(value);
    }

    private <T> void list(String name, Collection<T> values, Consumer<T> write) {
        json.writeName(name);
        json.writeStartArray();
        values.forEach(write);
        json.writeEndArray();
    }
}
