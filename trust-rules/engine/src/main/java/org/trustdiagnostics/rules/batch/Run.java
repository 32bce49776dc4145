package org.trustdiagnostics.rules.batch;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Pieces in the order of their families, at most one a family. Can be read again and again. */
interface Run {
    /** Starts to read from the first piece. */
    Cursor open() throws IOException;

    /** Returns whether it lies in a file. */
    boolean inFile();

    /** Says that it is not needed any more. */
    void delete() throws IOException;

    /** Where reading is. */
    interface Cursor extends Closeable {
        /** Returns the next piece, or empty at the end. */
        Optional<Piece> next() throws IOException;
    }

    /** Returns a run in memory. */
    static Run of(List<Piece> pieces) {
        return new Run() {
            @Override
            public Cursor open() {
                Iterator<Piece> left = pieces.iterator();
                return new Cursor() {
                    @Override
                    public Optional<Piece> next() {
                        return left.hasNext() ? Optional.of(left.next()) : Optional.empty();
                    }

                    @Override
                    public void close() {}
                };
            }

            @Override
            public boolean inFile() {
                return false;
            }

            @Override
            public void delete() {}
        };
    }
}
