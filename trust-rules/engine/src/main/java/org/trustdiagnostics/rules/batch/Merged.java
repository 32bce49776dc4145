package org.trustdiagnostics.rules.batch;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/** Reads several runs as one: family by family, of each all pieces. */
final class Merged implements Closeable {
    private final List<Run.Cursor> open = new ArrayList<>();
    private final PriorityQueue<Head> heads = new PriorityQueue<>(
            Comparator.comparing((Head head) -> head.piece().family()).thenComparing(Head::run));

    /** The next piece of a run. */
    private record Head(Piece piece, int run) {}

    /** All that is known of a family. */
    record Family(String name, List<byte[]> pieces) {}

    Merged(List<Run> runs) throws IOException {
        try {
            for (Run run : runs) {
                open.add(run.open());
                advance(open.size() - 1);
            }
        } catch (IOException | RuntimeException e) {
            closeAfter(e);
            throw e;
        }
    }

    /** Returns the next family, or empty at the end. */
    Optional<Family> next() throws IOException {
        Head first = heads.peek();
        if (first == null) {
            return Optional.empty();
        }
        String name = first.piece().family();
        List<byte[]> pieces = new ArrayList<>();
        for (Head head = first; head != null && head.piece().family().equals(name); head = heads.peek()) {
            heads.remove();
            pieces.add(head.piece().written());
            advance(head.run());
        }
        return Optional.of(new Family(name, pieces));
    }

    private void advance(int run) throws IOException {
        open.get(run).next().ifPresent(piece -> heads.add(new Head(piece, run)));
    }

    private void closeAfter(Exception cause) {
        try {
            close();
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    @Override
    public void close() throws IOException {
        IOException failure = null;
        for (Run.Cursor cursor : open) {
            try {
                cursor.close();
            } catch (IOException e) {
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
