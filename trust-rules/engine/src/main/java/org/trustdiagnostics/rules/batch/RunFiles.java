package org.trustdiagnostics.rules.batch;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Runs in files, in a directory of their own that is made with the first of them and deleted in the end with all of them. Files are for
 * this batch alone, so their form has no version: of each piece the length of its family and this, the length of what is written and
 * this; their check sums are kept in memory. Thread-safe.
 */
final class RunFiles implements Closeable {
    private final Path parent;
    private @Nullable Path directory;
    private int made;

    RunFiles(Path parent) {
        this.parent = parent;
    }

    /** What fills a run. */
    interface Source {
        void writeTo(Sink out) throws IOException;
    }

    /** Takes pieces in the order of their families. */
    interface Sink {
        void add(Piece piece) throws IOException;
    }

    /**
     * Writes a run.
     *
     * @throws UncheckedIOException where that fails; it says where the file is and what to do
     */
    Run write(Source source) {
        try {
            return written(newFile(), source);
        } catch (IOException e) {
            throw failed("be written to", e);
        }
    }

    /** Returns the error of a file that could not {@code be written to}, {@code read from} or {@code deleted from} the directory. */
    UncheckedIOException failed(String what, IOException cause) {
        return new UncheckedIOException(
                "what is known of subjects could not " + what + " files in " + parent + " (" + cause
                        + "); give a directory with room by spillTo(...), or keep more in memory by subjectsInMemory(...).",
                cause);
    }

    private synchronized Path newFile() throws IOException {
        Path its = directory;
        if (its == null) {
            its = Files.createTempDirectory(parent, "trust-batch-");
            directory = its;
        }
        return its.resolve("run-" + made++);
    }

    private static Run written(Path file, Source source) throws IOException {
        CheckedOutputStream summed =
                new CheckedOutputStream(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW), new CRC32());
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(summed, 1 << 16))) {
            FileSink sink = new FileSink(out);
            source.writeTo(sink);
            out.flush();
            return new FileRun(
                    file, sink.pieces, sink.longest, summed.getChecksum().getValue());
        }
    }

    private static final class FileSink implements Sink {
        private final DataOutputStream out;
        private long pieces;
        private int longest;

        FileSink(DataOutputStream out) {
            this.out = out;
        }

        @Override
        public void add(Piece piece) throws IOException {
            out.writeInt(piece.family().length());
            out.writeChars(piece.family());
            out.writeInt(piece.written().length);
            out.write(piece.written());
            pieces++;
            longest = Math.max(longest, Math.max(piece.family().length(), piece.written().length));
        }
    }

    /** A file with what must be found in it again; no length in it is more than the longest. */
    private record FileRun(Path file, long pieces, int longest, long sum) implements Run {
        @Override
        public Cursor open() throws IOException {
            return new FileCursor(this);
        }

        @Override
        public boolean inFile() {
            return true;
        }

        @Override
        public void delete() throws IOException {
            Files.delete(file);
        }
    }

    private static final class FileCursor implements Run.Cursor {
        private final FileRun run;
        private final CheckedInputStream summed;
        private final DataInputStream in;
        private long left;

        FileCursor(FileRun run) throws IOException {
            this.run = run;
            this.summed = new CheckedInputStream(Files.newInputStream(run.file()), new CRC32());
            this.in = new DataInputStream(new BufferedInputStream(summed, 1 << 14));
            this.left = run.pieces();
        }

        @Override
        public Optional<Piece> next() throws IOException {
            if (left == 0) {
                check();
                return Optional.empty();
            }
            left--;
            try {
                char[] family = new char[size()];
                for (int i = 0; i < family.length; i++) {
                    family[i] = in.readChar();
                }
                byte[] written = new byte[size()];
                in.readFully(written);
                return Optional.of(new Piece(new String(family), written));
            } catch (EOFException e) {
                throw damaged();
            }
        }

        private int size() throws IOException {
            int size = in.readInt();
            if (size < 0 || size > run.longest()) {
                throw damaged();
            }
            return size;
        }

        private void check() throws IOException {
            if (in.read() >= 0 || summed.getChecksum().getValue() != run.sum()) {
                throw damaged();
            }
        }

        private IOException damaged() {
            return new IOException(run.file() + " is not as it was written");
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    /**
     * Deletes all files.
     *
     * @throws UncheckedIOException where one is left
     */
    @Override
    public synchronized void close() {
        Path its = directory;
        if (its == null) {
            return;
        }
        try {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(its)) {
                for (Path file : files) {
                    Files.delete(file);
                }
            }
            Files.delete(its);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "what is known of subjects could not be deleted from " + its + " (" + e + "); delete it by hand.",
                    e);
        }
    }
}
