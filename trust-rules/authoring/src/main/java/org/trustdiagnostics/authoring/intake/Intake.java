package org.trustdiagnostics.authoring.intake;

import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.trustdiagnostics.core.fact.Fact;
import org.trustdiagnostics.core.fact.FactKind;
import org.trustdiagnostics.core.fact.RecordFact;
import org.trustdiagnostics.core.input.InvalidInputException;

/**
 * Hands the facts of one source after another to whoever counts them, and keeps account of the rows that are no facts and of
 * ids that come twice. Memory grows with the ids, not with the facts. Not thread-safe.
 *
 * <pre>{@code
 * Summary summary = diagnostics.newSummary(LocalDate.of(2015, 6, 30));
 * Intake intake = new Intake(summary::add);
 * try (CsvFacts facts = CsvFacts.open(Path.of("cases.csv.gz"), Path.of("cases.mapping.json"))) {
 *     summary.add(facts.header());
 *     intake.read(facts);
 * }
 * intake.requireNoBadRows();
 * Report report = diagnostics.diagnose(summary);
 * }</pre>
 */
public final class Intake {
    private static final int ROWS_BETWEEN_NEWS = 1000;

    private final Consumer<Fact> facts;
    private final LongConsumer progress;
    private final SeenIds seen = new SeenIds();
    private final BadRows bad = new BadRows();
    private final Map<String, Long> leftOut = new TreeMap<>();
    private long rows;

    /** Creates an intake that hands on facts. */
    public Intake(Consumer<Fact> facts) {
        this(facts, done -> {});
    }

    /**
     * Creates an intake that hands on facts and tells how far it is.
     *
     * @param progress gets the number of rows so far, every thousand rows
     */
    public Intake(Consumer<Fact> facts, LongConsumer progress) {
        this.facts = facts;
        this.progress = progress;
    }

    /** Takes in everything that a source has left; the caller closes it. */
    public void read(FactSource source) {
        seen.fileBegins(source.name());
        while (readOne(source)) {
            rows++;
            if (rows % ROWS_BETWEEN_NEWS == 0) {
                progress.accept(rows);
            }
        }
        source.leftOut().forEach((reason, count) -> leftOut.merge(reason, count, Long::sum));
    }

    /**
     * Takes in everything that a source has left, and closes it. A thread of its own reads ahead while the calling one hands on the
     * facts, in the same order. For programs that own their process: a server's request thread should not start others.
     *
     * @throws IOException where the source cannot be closed
     */
    public void readAhead(FactSource source) throws IOException {
        try (ReadAhead ahead = ReadAhead.of(source)) {
            read(ahead);
        }
    }

    private boolean readOne(FactSource source) {
        try {
            Optional<Fact> fact = source.next();
            fact.ifPresent(present -> accept(present, source));
            return fact.isPresent();
        } catch (InvalidInputException e) {
            bad.add(place(source), String.valueOf(e.getMessage()));
            return true;
        }
    }

    private void accept(Fact fact, FactSource source) {
        Optional<String> before = seen.add(fact, source.line());
        if (before.isEmpty()) {
            facts.accept(fact);
            return;
        }
        String kind = FactKind.of(fact.getClass()).name();
        boolean hidden = source.hidesIds() || (fact instanceof RecordFact record && record.aboutPerson());
        String id = hidden ? "" : " '" + SeenIds.id(fact).orElse("") + "'";
        bad.add(
                place(source),
                place(source) + ", " + source.idPlace() + ": the id" + id + " of this " + kind
                        + " was already given in " + before.get()
                        + "; remove one of the two, or give them different ids.",
                source.idPlace() + ": the id was already given");
    }

    private static String place(FactSource source) {
        return source.name() + ":" + source.line();
    }

    /** Returns how many rows were read, without those left out on purpose. */
    public long rows() {
        return rows;
    }

    /** Returns the rows that could not be used. */
    public BadRows bad() {
        return bad;
    }

    /** Returns how many rows were left out because the host wants it so, by reason. */
    public Map<String, Long> leftOut() {
        return Collections.unmodifiableMap(leftOut);
    }

    /**
     * Fails where there were bad rows.
     *
     * @throws InvalidInputException with one line for each of the first bad rows
     */
    public void requireNoBadRows() {
        if (bad.count() > 0) {
            throw new InvalidInputException("", bad.shown());
        }
    }
}
