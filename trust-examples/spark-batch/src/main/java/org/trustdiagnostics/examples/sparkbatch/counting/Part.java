package org.trustdiagnostics.examples.sparkbatch.counting;

import java.util.Optional;
import java.util.function.Supplier;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.UserDefinedType;
import org.trustdiagnostics.core.metric.Summary;

/**
 * What some facts about a family add up to: kept as it was written until a second part is added to it, so that a family counted in one
 * place is passed on as it is. Public because the code that Spark generates must see it.
 */
public final class Part {
    private byte[] written;
    private Optional<Summary> counted = Optional.empty();

    /** Creates a part of what was written, which may be nothing at all. */
    public Part(byte[] written) {
        this.written = written;
    }

    /** Adds another part. */
    public void add(byte[] other, Supplier<Summary> empty) {
        if (written.length == 0 && counted.isEmpty()) {
            written = other;
        } else if (other.length > 0) {
            open(empty).merge(other);
        }
    }

    /** Returns what was added so far as a summary that may be added to. */
    public Summary open(Supplier<Summary> empty) {
        Summary summary = counted.orElseGet(empty);
        if (counted.isEmpty() && written.length > 0) {
            summary.merge(written);
        }
        counted = Optional.of(summary);
        return summary;
    }

    /** Returns the whole in the library's binary form; nothing where nothing was added. */
    public byte[] toBytes() {
        return counted.map(Summary::toBytes).orElse(written);
    }

    /** Lets Spark carry parts in the library's binary form, and in no other. */
    public static final class Type extends UserDefinedType<Part> {
        private static final long serialVersionUID = 1L;

        @Override
        public DataType sqlType() {
            return DataTypes.BinaryType;
        }

        @Override
        public Object serialize(Part part) {
            return part.toBytes();
        }

        @Override
        public Part deserialize(Object written) {
            return new Part((byte[]) written);
        }

        @Override
        public Class<Part> userClass() {
            return Part.class;
        }
    }
}
