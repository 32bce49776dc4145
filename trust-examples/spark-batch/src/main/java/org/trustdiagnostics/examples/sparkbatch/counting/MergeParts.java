package org.trustdiagnostics.examples.sparkbatch.counting;

import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.expressions.Aggregator;
import org.trustdiagnostics.examples.sparkbatch.job.Job;
import org.trustdiagnostics.examples.sparkbatch.job.Workplace;

/** Spark's aggregation of written parts of a family into the written whole. */
final class MergeParts extends Aggregator<byte[], Part, byte[]> {
    private static final long serialVersionUID = 1L;

    private final Broadcast<Job> job;

    MergeParts(Broadcast<Job> job) {
        this.job = job;
    }

    @Override
    public Part zero() {
        return new Part(new byte[0]);
    }

    @Override
    public Part reduce(Part sum, byte[] part) {
        sum.add(part, () -> Workplace.of(job.value()).newCount());
        return sum;
    }

    @Override
    public Part merge(Part sum, Part other) {
        return reduce(sum, other.toBytes());
    }

    @Override
    public byte[] finish(Part sum) {
        return sum.toBytes();
    }

    @Override
    public Encoder<Part> bufferEncoder() {
        return Encoders.udt(new Part.Type());
    }

    @Override
    public Encoder<byte[]> outputEncoder() {
        return Encoders.BINARY();
    }
}
