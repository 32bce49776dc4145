package org.trustdiagnostics.core.input;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Reads what {@link BinaryWriter} has written; whatever else it is given, it throws {@link InvalidInputException}. Not thread-safe. */
public final class BinaryReader {
    private final String what;
    private final ByteBuffer bytes;

    /**
     * Starts to read a form.
     *
     * @param what what it is, as errors name it
     * @param written the bytes written
     * @param name which form it must be
     * @param version the only version that can be read
     * @throws InvalidInputException where it is no such form, of another version or damaged
     */
    public BinaryReader(String what, byte[] written, String name, int version) {
        this.what = what;
        int head = name.length() + 1;
        if (written.length < head + Integer.BYTES
                || !new String(written, 0, name.length(), StandardCharsets.US_ASCII).equals(name)) {
            throw new InvalidInputException(
                    what, "these " + written.length + " bytes are none; hand over what toBytes() gave.");
        }
        if (written[name.length()] != version) {
            throw new InvalidInputException(
                    what,
                    "is of version " + written[name.length()] + ", and this library reads version " + version
                            + "; write and read it with the same version of the library.");
        }
        int end = written.length - Integer.BYTES;
        CRC32 sum = new CRC32();
        sum.update(written, 0, end);
        if (ByteBuffer.wrap(written).getInt(end) != (int) sum.getValue()) {
            throw damaged();
        }
        this.bytes = ByteBuffer.wrap(written, head, end - head);
    }

    /** Returns a whole number. */
    public long whole() {
        long number = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            byte next = require(1).get();
            number |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return atMost(Long.MAX_VALUE, number);
            }
        }
        throw damaged();
    }

    /** Returns a whole number that an {@code int} holds. */
    public int small() {
        return (int) atMost(Integer.MAX_VALUE, whole());
    }

    private long atMost(long most, long number) {
        if (number < 0 || number > most) {
            throw damaged();
        }
        return number;
    }

    /** Returns a whole number that counts what follows, at least a byte each, so that no more can be meant than there are bytes. */
    public int count() {
        return (int) atMost(bytes.remaining(), whole());
    }

    /** Returns a number of 64 bits. */
    public long fixed() {
        return require(Long.BYTES).getLong();
    }

    /** Returns a number to the last bit. */
    public double number() {
        return Double.longBitsToDouble(fixed());
    }

    /** Returns a text. */
    public String text() {
        char[] text = new char[count()];
        for (int i = 0; i < text.length; i++) {
            text[i] = (char) whole();
        }
        return new String(text);
    }

    /**
     * Checks that everything has been read.
     *
     * @throws InvalidInputException where something is left
     */
    public void end() {
        if (bytes.hasRemaining()) {
            throw damaged();
        }
    }

    /** Returns the error of a form that says what cannot be. */
    public InvalidInputException damaged() {
        return new InvalidInputException(what, "is damaged; write it again.");
    }

    private ByteBuffer require(int size) {
        if (bytes.remaining() < size) {
            throw damaged();
        }
        return bytes;
    }
}
