package org.trustdiagnostics.core.input;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Writes, when the library is built, what {@link PackedReader} reads at every start: first every text once, then everything else,
 * which tells texts by number. Not thread-safe.
 */
public final class PackedWriter {
    private final Map<String, Integer> texts;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    /** Starts to write. */
    public PackedWriter() {
        this(new LinkedHashMap<>());
    }

    private PackedWriter(Map<String, Integer> texts) {
        this.texts = texts;
    }

    /** Writes a whole number; one below 0 takes five bytes. */
    public void whole(int number) {
        whole(number, body);
    }

    private static void whole(int number, ByteArrayOutputStream out) {
        int rest = number;
        while ((rest & ~0x7f) != 0) {
            out.write((rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
    }

    /** Writes a number to the last bit. */
    public void number(double number) {
        long bits = Double.doubleToRawLongBits(number);
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            body.write((int) (bits >>> shift));
        }
    }

    /** Writes a constant. */
    @SuppressWarnings("EnumOrdinal") // The same build reads it, never another one.
    public void constant(Enum<?> constant) {
        whole(constant.ordinal());
    }

    /** Writes a text. */
    public void text(String text) {
        texts.putIfAbsent(text, texts.size());
        whole(texts.get(text));
    }

    /** Writes something, one after the other. */
    public <T> void all(Collection<T> things, Consumer<T> writer) {
        whole(things.size());
        things.forEach(writer);
    }

    /** Writes something that may be absent. */
    public <T> void optional(Optional<T> thing, Consumer<T> writer) {
        whole(thing.isPresent() ? 1 : 0);
        thing.ifPresent(writer);
    }

    /** Writes a part that can be passed over and read later. */
    public void part(Consumer<PackedWriter> writer) {
        PackedWriter part = new PackedWriter(texts);
        writer.accept(part);
        whole(part.body.size());
        body.writeBytes(part.body.toByteArray());
    }

    /** Returns everything written. */
    public byte[] toBytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        whole(texts.size(), out);
        ByteArrayOutputStream encoded = new ByteArrayOutputStream();
        for (String text : texts.keySet()) {
            boolean latin = StandardCharsets.ISO_8859_1.newEncoder().canEncode(text);
            Charset charset = latin ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
            byte[] bytes = text.getBytes(charset);
            whole((bytes.length << 1) | (latin ? 0 : 1), out);
            encoded.writeBytes(bytes);
        }
        out.writeBytes(encoded.toByteArray());
        out.writeBytes(body.toByteArray());
        return out.toByteArray();
    }
}
