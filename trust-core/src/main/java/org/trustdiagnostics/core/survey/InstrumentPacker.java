package org.trustdiagnostics.core.survey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.trustdiagnostics.core.fact.Audience;
import org.trustdiagnostics.core.input.PackedReader;
import org.trustdiagnostics.core.input.PackedWriter;
import org.trustdiagnostics.core.survey.Instrument.Method;
import org.trustdiagnostics.core.survey.Instrument.Scale;
import org.trustdiagnostics.core.text.LocalText;

/** Packs the bundled instruments when the library is built, so that nobody parses and checks their JSON at the start. */
final class InstrumentPacker {
    private static final Audience[] AUDIENCES = Audience.values();
    private static final Method[] METHODS = Method.values();

    private InstrumentPacker() {}

    /** Writes the bundled instruments to a file. */
    public static void main(String[] args) throws IOException {
        Files.write(Path.of(args[0]), pack(InstrumentReader.parsed().values()));
    }

    static byte[] pack(Collection<Instrument> instruments) {
        PackedWriter out = new PackedWriter();
        out.all(instruments, instrument -> {
            out.text(instrument.id());
            out.optional(instrument.asks(), out::constant);
            out.constant(instrument.method());
            out.all(instrument.scales(), scale -> {
                out.whole(scale.min());
                out.whole(scale.max());
                out.whole(scale.favourableFrom());
                out.whole(scale.unfavourableTo());
            });
            out.all(instrument.metrics(), out::text);
            out.all(instrument.items(), item -> {
                out.text(item.id());
                out.whole(item.reversed() ? 1 : 0);
                item.text().write(out);
            });
        });
        return out.toBytes();
    }

    static Map<String, Instrument> unpack(PackedReader in) {
        Map<String, Instrument> byId = new LinkedHashMap<>();
        for (Instrument instrument : in.all(() -> instrument(in))) {
            byId.put(instrument.id(), instrument);
        }
        return Collections.unmodifiableMap(byId);
    }

    private static Instrument instrument(PackedReader in) {
        return new Instrument(
                in.text(),
                in.optional(() -> in.constant(AUDIENCES)),
                in.constant(METHODS),
                in.all(() -> new Scale(in.whole(), in.whole(), in.whole(), in.whole())),
                in.texts(),
                in.all(() -> new InstrumentItem(in.text(), in.whole() == 1, LocalText.read(in))));
    }
}
