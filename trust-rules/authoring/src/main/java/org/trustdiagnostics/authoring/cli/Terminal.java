package org.trustdiagnostics.authoring.cli;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** Where a command reads from and writes to; both outputs are UTF-8 whatever the machine is set to. */
record Terminal(InputStream in, PrintStream out, PrintStream err) {
    /** Returns the terminal of this process. */
    static Terminal ofProcess() {
        return new Terminal(
                new FileInputStream(FileDescriptor.in),
                utf8(new FileOutputStream(FileDescriptor.out)),
                utf8(new FileOutputStream(FileDescriptor.err)));
    }

    static PrintStream utf8(OutputStream bytes) {
        return new PrintStream(bytes, false, StandardCharsets.UTF_8);
    }

    /** Writes a line for people, not part of the result. */
    void say(String line) {
        err.print(line + "\n");
        err.flush();
    }

    /**
     * Writes the result to a file, or else to the output. The file is there in full or not at all.
     *
     * @throws IOException where it cannot be written
     */
    void deliver(String text, Optional<Path> file) throws IOException {
        deliver(to -> to.write(text), file);
    }

    /**
     * Writes the result to a file, or else to the output. The file is there in full or not at all.
     *
     * @throws IOException where it cannot be written
     */
    void deliver(Content result, Optional<Path> file) throws IOException {
        if (file.isPresent()) {
            replace(file.get().toAbsolutePath(), result);
            return;
        }
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        result.writeTo(text);
        text.flush();
        if (out.checkError()) {
            throw new IOException("the result could not be written to the output");
        }
    }

    private static void replace(Path file, Content result) throws IOException {
        Path folder = file.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new IOException("there is no folder " + folder + " to write the result into");
        }
        // Not createTempFile, whose files only their owner may read: a report is for others.
        Path part = folder.resolve(
                file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            try (Writer text = Files.newBufferedWriter(part)) {
                result.writeTo(text);
            }
            move(part, file);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void move(Path part, Path file) throws IOException {
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
