package org.trustdiagnostics.core.catalogue;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trustdiagnostics.core.fact.Audience;
import org.trustdiagnostics.core.fact.Trait;
import org.trustdiagnostics.core.input.PackedReader;
import org.trustdiagnostics.core.text.Language;
import org.trustdiagnostics.core.text.LocalText;

/** Reads what {@link CataloguePacker} has written, and checks nothing of it again. */
final class CatalogueUnpacker {
    private static final EntryKind[] KINDS = EntryKind.values();
    private static final Audience[] AUDIENCES = Audience.values();
    private static final Trait[] TRAITS = Trait.values();
    private static final Unit[] UNITS = Unit.values();
    private static final MetricDefinition.Better[] BETTER = MetricDefinition.Better.values();
    private static final Language[] LANGUAGES = Language.values();
    private static final Figure.Qualifier[] QUALIFIERS = Figure.Qualifier.values();
    private static final Relation.Kind[] RELATIONS = Relation.Kind.values();
    private static final Relation.Basis[] BASES = Relation.Basis.values();

    private final PackedReader in;

    private CatalogueUnpacker(PackedReader in) {
        this.in = in;
    }

    static Catalogue unpack(PackedReader packed) {
        CatalogueUnpacker unpacker = new CatalogueUnpacker(packed);
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (Entry entry : packed.all(unpacker::entry)) {
            entries.put(entry.id(), entry);
        }
        Map<String, Figure> figures = new LinkedHashMap<>();
        for (Figure figure : packed.all(unpacker::figure)) {
            figures.put(figure.id(), figure);
        }
        return new Catalogue(entries, figures, packed.all(unpacker::table), packed.all(unpacker::relation));
    }

    private Entry entry() {
        EntryKind kind = in.constant(KINDS);
        String id = in.text();
        Set<Audience> audience = constants(AUDIENCES);
        LocalText text = LocalText.read(in);
        List<Source> sources = sources();
        return switch (kind) {
            case PITFALL -> new Pitfall(id, audience, text, reasons(), sources);
            case STRATEGY -> new Strategy(id, audience, text, sources);
            case METRIC -> new MetricDefinition(id, in.constant(UNITS), in.constant(BETTER), audience, text, sources);
            case CLAIM, CASE -> new ReportedClaim(kind, id, audience, in.text(), year(), text, in.texts(), sources);
            case MISCONCEPTION -> new Misconception(id, audience, text, in.texts(), sources);
            case CONTRADICTION -> new Contradiction(id, audience, text, in.texts(), in.texts(), in.texts(), sources);
            case FAQ, TIMING, ROLE, SECTOR, SEGMENT, SIZE, PRINCIPLE, DEFINITION ->
                new Note(kind, id, audience, text, in.texts(), constants(TRAITS), sources);
        };
    }

    private <E extends Enum<E>> Set<E> constants(E[] of) {
        Set<E> constants = new HashSet<>();
        for (int count = in.whole(); count > 0; count--) {
            constants.add(in.constant(of));
        }
        return constants;
    }

    private Optional<Integer> year() {
        return in.optional(in::whole);
    }

    private Map<String, Map<Language, String>> reasons() {
        Map<String, Map<Language, String>> reasons = new HashMap<>();
        for (int count = in.whole(); count > 0; count--) {
            reasons.put(in.text(), translations());
        }
        return reasons;
    }

    private Map<Language, String> translations() {
        Map<Language, String> translations = new EnumMap<>(Language.class);
        for (int count = in.whole(); count > 0; count--) {
            translations.put(in.constant(LANGUAGES), in.text());
        }
        return Map.copyOf(translations);
    }

    private List<Source> sources() {
        return in.all(this::source);
    }

    private Source source() {
        return new Source(in.text(), in.text());
    }

    private Figure figure() {
        return new Figure(
                in.text(),
                in.text(),
                in.number(),
                in.constant(QUALIFIERS),
                in.text(),
                in.text(),
                in.optionalText(),
                in.optionalText(),
                year(),
                optionalLocal(),
                source());
    }

    private Optional<LocalText> optionalLocal() {
        return in.optional(this::local);
    }

    private LocalText local() {
        return LocalText.read(in);
    }

    private EffectTable table() {
        return new EffectTable(
                in.text(), local(), in.optionalText(), year(), in.all(this::local), in.all(this::row), source());
    }

    private EffectTable.Row row() {
        return new EffectTable.Row(in.text(), local(), in.optionalText(), in.all(this::cell));
    }

    private EffectTable.Cell cell() {
        return new EffectTable.Cell(in.text(), in.optionalText(), optionalLocal());
    }

    private Relation relation() {
        return new Relation(
                in.text(),
                in.constant(RELATIONS),
                in.text(),
                in.constant(BASES),
                in.optionalText(),
                in.optional(this::source));
    }
}
