package org.trustdiagnostics.core.privacy;

import java.io.StringWriter;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.trustdiagnostics.core.input.InvalidInputException;

/**
 * What earlier reports have told of people's answers, so that the next one does not give away the few who came in between. The
 * host keeps it: hands it in with the facts and stores the one that comes back in its place, one ledger for all reports that the
 * same people may see. It holds counts of small stretches of time, so it is as sensitive as the answers. Immutable.
 *
 * <pre>{@code
 * Released first = diagnostics.diagnose(facts, ReleaseLedger.empty());
 * Files.writeString(path, first.ledger().toJson());
 * Released next = diagnostics.diagnose(newFacts, ReleaseLedger.parse(Files.readString(path)));
 * }</pre>
 *
 * <p>With a ledger, answers are gathered by day into blocks of at least the minimum group, and a reading is a sum of whole blocks:
 *
 * <ul>
 *   <li>a block is closed as soon as enough have answered; the few after the last one wait, so a first report holds back fewer than
 *       the minimum group a subject, and a subject with fewer is hidden
 *   <li>a block counts where all its days lie in the period, with its counts as released
 *   <li>answers that come late to a day already released wait until there are enough of them for a block of their own; where enough
 *       were taken away, the block is told without them. Corrected scores change nothing
 *   <li>what is too few in each of several parts is put together into a block of their whole, where they may all have been for and
 *       all against; it is then never told of the parts alone
 * </ul>
 *
 * <p>Why no combination of any number of reports tells of fewer people: every answer is in at most one block, and every number that
 * was ever released is a sum of blocks, so whatever is computed from released numbers is computed from blocks, and each of those is
 * of at least the minimum group. (Where answers were taken away, both what is left and what is gone are.)
 *
 * <p>What a person answers twice counts twice: a group of three who answered twice is six answers. Measured by answers of people
 * only; what a host computed itself ({@code reportedMetric}) is not covered.
 */
public final class ReleaseLedger {
    /** Version of the JSON format. */
    public static final String SCHEMA = "1";

    private final List<Block> blocks;
    private final List<Known> known;

    ReleaseLedger(Collection<Block> blocks, Collection<Known> known) {
        this.blocks = blocks.stream()
                .sorted(Comparator.comparing(Block::metric)
                        .thenComparing(Block::subject)
                        .thenComparing(block -> block.segments().get(0).from())
                        .thenComparing(block -> block.segments().toString()))
                .toList();
        this.known = known.stream()
                .sorted(Comparator.comparing(Known::metric).thenComparing(Known::subject))
                .toList();
    }

    /** Returns the ledger before the first report. */
    public static ReleaseLedger empty() {
        return new ReleaseLedger(List.of(), List.of());
    }

    /**
     * Reads a ledger.
     *
     * @throws InvalidInputException where the text is not what {@link #toJson} wrote
     */
    public static ReleaseLedger parse(String json) {
        return LedgerJson.read(json);
    }

    /** Returns the ledger as JSON, the same for the same ledger. */
    public String toJson() {
        StringWriter out = new StringWriter();
        LedgerJson.write(this, out);
        return out + "\n";
    }

    /** Returns how many blocks of answers were released. */
    public int size() {
        return blocks.size();
    }

    /** Returns the last day that was released, the earliest date there is where nothing was. */
    public LocalDate lastDay() {
        return blocks.stream()
                .map(Block::lastDay)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
    }

    List<Block> blocks() {
        return blocks;
    }

    List<Known> known() {
        return known;
    }

    Stream<Block> blocksOf(String metric) {
        return blocks.stream().filter(block -> block.metric().equals(metric));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ReleaseLedger ledger && blocks.equals(ledger.blocks) && known.equals(ledger.known);
    }

    @Override
    public int hashCode() {
        return 31 * blocks.hashCode() + known.hashCode();
    }

    /** Tells sizes only: the counts are as sensitive as the answers. */
    @Override
    public String toString() {
        return "ledger of " + blocks.size() + " blocks";
    }
}
