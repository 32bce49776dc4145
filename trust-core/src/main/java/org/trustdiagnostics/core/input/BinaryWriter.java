package org.trustdiagnostics.core.input;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;

/**
 * Writes the library's own binary forms, which {@link BinaryReader} reads: whole numbers in as few bytes as they need, texts
 * after their length, and at the end a check sum. Not thread-safe.
 */
public final class BinaryWriter {
    private byte[] bytes = new byte[256];
    private int size;

    /**
     * Starts a form.
     *
     * @param name which form, 4 ASCII characters
     * @param version its version, 1 to 127
     */
    public BinaryWriter(String name, int version) {
        for (int i = 0; i < name.length(); i++) {
            raw(name.charAt(i));
        }
        raw(version);
    }

    /** Writes a whole number, 0 or more: 7 bits a byte, the lowest first (LEB128). */
    public void whole(long number) {
        if (number < 0) {
            throw new IllegalArgumentException(number + " is negative");
        }
        long rest = number;
        while (rest > 0x7f) {
            raw((int) (rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        raw((int) rest);
    }

    /** Writes all 64 bits of a number. */
    public void fixed(long number) {
        room(Long.BYTES);
        ByteBuffer.wrap(bytes).putLong(size, number);
        size += Long.BYTES;
    }

    /** Writes a number to the last bit. */
    public void number(double number) {
        fixed(Double.doubleToRawLongBits(number));
    }

    /** Writes a text, any text: each UTF-16 unit as a whole number, so that ASCII takes a byte. */
    public void text(String text) {
        whole(text.length());
        for (int i = 0; i < text.length(); i++) {
            whole(text.charAt(i));
        }
    }

    /** Returns everything written, with its check sum. */
    public byte[] toBytes() {
        CRC32 sum = new CRC32();
        sum.update(bytes, 0, size);
        return ByteBuffer.allocate(size + Integer.BYTES)
                .put(bytes, 0, size)
                .putInt((int) sum.getValue())
                .array();
    }

    private void raw(int oneByte) {
        room(1);
        bytes[size++] = (byte) oneByte;
    }

    private void room(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.addExact(size, Math.max(size, more)));
        }
    }
}
