package org.trustdiagnostics.authoring.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.trustdiagnostics.core.input.InvalidInputException;

/** Opens text in UTF-8, with or without byte order mark; {@code .gz} is unpacked. Other encodings fail, never turn into ?. */
public final class TextInput {
    private static final int BUFFER = 1 << 16;
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private TextInput() {}

    /**
     * Opens a file.
     *
     * @throws InvalidInputException where there is no such file, or it must not be read
     * @throws IOException where it cannot be read
     */
    public static Reader open(Path file) throws IOException {
        InputStream raw = open(file, file.toString());
        try {
            boolean packed = file.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
            return of(packed ? new GZIPInputStream(raw, BUFFER) : raw);
        } catch (IOException | RuntimeException e) {
            raw.close();
            throw e;
        }
    }

    /**
     * Reads from an open stream, which is closed with the reader. Reading fails with a {@link
     * java.nio.charset.CharacterCodingException} where the text is not UTF-8.
     *
     * @throws IOException where its first bytes cannot be read
     */
    public static Reader of(InputStream stream) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(stream, BUFFER);
        bytes.mark(MARK.length);
        if (!Arrays.equals(bytes.readNBytes(MARK.length), MARK)) {
            bytes.reset();
        }
        return new InputStreamReader(
                bytes,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static InputStream open(Path file, String name) throws IOException {
        if (Files.isDirectory(file)) {
            throw new InvalidInputException(name, "this is a folder; give a file in it.");
        }
        try {
            return Files.newInputStream(file);
        } catch (NoSuchFileException e) {
            throw new InvalidInputException(name, "there is no such file; check the name.");
        } catch (AccessDeniedException e) {
            throw new InvalidInputException(name, "the file must not be read; check its permissions.");
        }
    }
}
