package org.trustdiagnostics.core.metric;

import java.util.LinkedHashMap;
import java.util.Map;
import org.trustdiagnostics.core.fact.DatasetHeader;
import org.trustdiagnostics.core.fact.FactReader;
import org.trustdiagnostics.core.fact.FactWriter;
import org.trustdiagnostics.core.input.BinaryReader;
import org.trustdiagnostics.core.input.BinaryWriter;
import org.trustdiagnostics.core.input.InvalidInputException;

/**
 * A summary as it is written and read: the hash of how facts were looked at, what headers told, and its subjects.
 *
 * @param header what headers told, without day and zone
 * @param subjects what is known of each subject, in the order written
 */
record SummaryForm(DatasetHeader header, Map<String, SubjectSummary> subjects) {
    private static final String WHAT = "written summary";
    private static final String NAME = "TDSU";
    private static final int VERSION = 1;

    byte[] toBytes(Observation observation) {
        BinaryWriter out = new BinaryWriter(NAME, VERSION);
        out.fixed(hash(observation));
        out.text(header.equals(DatasetHeader.empty()) ? "" : FactWriter.line(header));
        out.whole(subjects.size());
        subjects.forEach((id, subject) -> {
            out.text(id);
            subject.write(out);
        });
        return out.toBytes();
    }

    static SummaryForm read(byte[] written, Observation observation) {
        BinaryReader in = new BinaryReader(WHAT, written, NAME, VERSION);
        if (in.fixed() != hash(observation)) {
            throw new InvalidInputException(
                    WHAT,
                    "it was counted with another period, zone, limits, confidence or minimum group than " + observation
                            + "; use the same settings on both sides.");
        }
        String header = in.text();
        Map<String, SubjectSummary> subjects = new LinkedHashMap<>();
        for (int left = in.count(); left > 0; left--) {
            String id = in.text();
            if (subjects.put(id, SubjectSummary.read(in, observation.period().months())) != null) {
                throw in.damaged();
            }
        }
        in.end();
        return new SummaryForm(
                header.isEmpty() ? DatasetHeader.empty() : FactReader.readHeader(WHAT, header), subjects);
    }

    /** A quarter of the hash will do: settings differ by mistake, not by malice. */
    private static long hash(Observation observation) {
        return Long.parseUnsignedLong(observation.fingerprint().substring(0, 16), 16);
    }
}
