package org.trustdiagnostics.core.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@link PackedWriter} has written. A text is made when it is first asked for and then kept, so what nobody asks for costs
 * nothing. Not thread-safe, but two that share their texts may be read in two threads.
 */
public final class PackedReader {
    private final Texts texts;
    private int at;

    /** The texts, each where it lies among the bytes until somebody asks for it. */
    private static final class Texts {
        private final byte[] bytes;
        private final int[] starts;
        private final boolean[] latin;
        private final @Nullable String[] made;

        Texts(byte[] bytes, int count) {
            this.bytes = bytes;
            this.starts = new int[count + 1];
            this.latin = new boolean[count];
            this.made = new String[count];
        }

        String get(int number) {
            String text = made[number];
            if (text == null) {
                text = new String(
                        bytes,
                        starts[number],
                        starts[number + 1] - starts[number],
                        latin[number] ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
                made[number] = text;
            }
            return text;
        }
    }

    /** Starts to read. */
    public PackedReader(byte[] written) {
        this.texts = new Texts(written, whole(written));
        int start = 0;
        for (int i = 0; i < texts.latin.length; i++) {
            int length = whole(written);
            texts.latin[i] = (length & 1) == 0;
            texts.starts[i] = start;
            start += length >>> 1;
        }
        texts.starts[texts.latin.length] = start;
        for (int i = 0; i < texts.starts.length; i++) {
            texts.starts[i] += at;
        }
        at += start;
    }

    private PackedReader(PackedReader other) {
        this.texts = other.texts;
        this.at = other.at;
    }

    /** Starts to read a resource that lies beside a class; empty where there is none. */
    public static Optional<PackedReader> resource(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(new PackedReader(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + name, e);
        }
    }

    /** Returns a whole number. */
    public int whole() {
        return whole(texts.bytes);
    }

    private int whole(byte[] bytes) {
        int number = 0;
        int shift = 0;
        byte next = bytes[at++];
        while (next < 0) {
            number |= (next & 0x7f) << shift;
            shift += 7;
            next = bytes[at++];
        }
        return number | (next << shift);
    }

    /** Returns a number to the last bit. */
    public double number() {
        long bits = 0;
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            bits |= (texts.bytes[at++] & 0xffL) << shift;
        }
        return Double.longBitsToDouble(bits);
    }

    /** Returns one of the constants. */
    public <E extends Enum<E>> E constant(E[] constants) {
        return constants[whole()];
    }

    /** Returns a text. */
    public String text() {
        return texts.get(whole());
    }

    /** Returns texts written one after the other. */
    public List<String> texts() {
        return all(this::text);
    }

    /** Returns a text that may be absent. */
    public Optional<String> optionalText() {
        return optional(this::text);
    }

    /** Returns what was written one after the other. */
    public <T> List<T> all(Supplier<T> reader) {
        int count = whole();
        List<T> all = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            all.add(reader.get());
        }
        return all;
    }

    /** Returns what may be absent. */
    public <T> Optional<T> optional(Supplier<T> reader) {
        return whole() == 0 ? Optional.empty() : Optional.of(reader.get());
    }

    /** Passes a part over; what is returned reads it later. */
    public PackedReader part() {
        int length = whole();
        PackedReader part = new PackedReader(this);
        at += length;
        return part;
    }

    /** Returns another one that reads from here on. */
    public PackedReader again() {
        return new PackedReader(this);
    }
}
