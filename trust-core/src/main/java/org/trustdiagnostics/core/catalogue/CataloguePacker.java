package org.trustdiagnostics.core.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.trustdiagnostics.core.input.PackedWriter;
import org.trustdiagnostics.core.text.Language;

/** Packs the bundled catalogue when the library is built, so that nobody parses and checks its JSON at the start. */
final class CataloguePacker {
    private final PackedWriter out = new PackedWriter();

    private CataloguePacker() {}

    /** Writes the bundled catalogue to a file. */
    public static void main(String[] args) throws IOException {
        Files.write(Path.of(args[0]), pack(CatalogueReader.parsed()));
    }

    static byte[] pack(Catalogue catalogue) {
        CataloguePacker packer = new CataloguePacker();
        packer.out.all(catalogue.entries(), packer::entry);
        packer.out.all(catalogue.figures(), packer::figure);
        packer.out.all(catalogue.tables(), packer::table);
        packer.out.all(catalogue.relations(), packer::relation);
        return packer.out.toBytes();
    }

    private void entry(Entry entry) {
        out.constant(entry.kind());
        out.text(entry.id());
        constants(List.copyOf(entry.audience()));
        entry.text().write(out);
        out.all(entry.sources(), this::source);
        if (entry instanceof Pitfall pitfall) {
            out.all(new TreeMap<>(pitfall.reasons()).entrySet(), this::reason);
        } else if (entry instanceof MetricDefinition metric) {
            out.constant(metric.unit());
            out.constant(metric.better());
        } else if (entry instanceof ReportedClaim claim) {
            out.text(claim.attributedTo());
            out.optional(claim.year(), out::whole);
            out.all(claim.about(), out::text);
        } else if (entry instanceof Contradiction contradiction) {
            out.all(contradiction.about(), out::text);
            out.all(contradiction.oneSide(), out::text);
            out.all(contradiction.otherSide(), out::text);
        } else if (entry instanceof Note note) {
            out.all(note.about(), out::text);
            constants(List.copyOf(note.holdsFor()));
        } else if (entry instanceof Misconception misconception) {
            out.all(misconception.about(), out::text);
        }
    }

    private <E extends Enum<E>> void constants(List<E> constants) {
        out.all(constants.stream().sorted().toList(), out::constant);
    }

    private void reason(Map.Entry<String, Map<Language, String>> reason) {
        out.text(reason.getKey());
        out.all(new TreeMap<>(reason.getValue()).entrySet(), translation -> {
            out.constant(translation.getKey());
            out.text(translation.getValue());
        });
    }

    private void source(Source source) {
        out.text(source.document());
        out.text(source.heading());
    }

    private void figure(Figure figure) {
        out.text(figure.id());
        out.text(figure.parent());
        out.number(figure.value());
        out.constant(figure.qualifier());
        out.text(figure.kind());
        out.text(figure.unit());
        out.optional(figure.metric(), out::text);
        out.optional(figure.attributedTo(), out::text);
        out.optional(figure.year(), out::whole);
        out.optional(figure.text(), text -> text.write(out));
        source(figure.source());
    }

    private void table(EffectTable table) {
        out.text(table.id());
        table.text().write(out);
        out.optional(table.attributedTo(), out::text);
        out.optional(table.year(), out::whole);
        out.all(table.columns(), column -> column.write(out));
        out.all(table.rows(), this::row);
        source(table.source());
    }

    private void row(EffectTable.Row row) {
        out.text(row.id());
        row.text().write(out);
        out.optional(row.strategy(), out::text);
        out.all(row.cells(), cell -> {
            out.text(cell.metric());
            out.optional(cell.figure(), out::text);
            out.optional(cell.words(), words -> words.write(out));
        });
    }

    private void relation(Relation relation) {
        out.text(relation.from());
        out.constant(relation.kind());
        out.text(relation.to());
        out.constant(relation.basis());
        out.optional(relation.row(), out::text);
        out.optional(relation.source(), this::source);
    }
}
