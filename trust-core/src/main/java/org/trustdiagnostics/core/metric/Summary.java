package org.trustdiagnostics.core.metric;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trustdiagnostics.core.catalogue.Catalogue;
import org.trustdiagnostics.core.catalogue.OverTime;
import org.trustdiagnostics.core.fact.DatasetHeader;
import org.trustdiagnostics.core.fact.EventFact;
import org.trustdiagnostics.core.fact.Fact;
import org.trustdiagnostics.core.fact.FactKind;
import org.trustdiagnostics.core.fact.Initiative;
import org.trustdiagnostics.core.fact.Moment;
import org.trustdiagnostics.core.fact.Parts;
import org.trustdiagnostics.core.fact.RecordFact;
import org.trustdiagnostics.core.fact.ReportedMetric;
import org.trustdiagnostics.core.fact.ReportingPeriod;
import org.trustdiagnostics.core.fact.SurveyAnswer;
import org.trustdiagnostics.core.fact.SurveyRound;
import org.trustdiagnostics.core.fact.Trait;
import org.trustdiagnostics.core.input.InvalidInputException;
import org.trustdiagnostics.core.limit.Limit;
import org.trustdiagnostics.core.privacy.ReleaseLedger;
import org.trustdiagnostics.core.survey.Instrument;

/**
 * Everything that a diagnosis needs to know of a dataset. Facts are added one by one and event facts are only counted, so
 * memory grows with subjects and records, not with events; two summaries of parts of a dataset merge into the summary of the
 * whole. The order of adding and merging changes nothing. Not thread-safe: one summary a thread, then merge.
 */
public final class Summary {
    private final Observation observation;
    private final Map<String, SubjectSummary> subjects = new LinkedHashMap<>();
    private final Set<FactKind> covers = new LinkedHashSet<>();
    private final Set<Trait> profile = EnumSet.noneOf(Trait.class);
    private final Optional<ReleaseLedger> ledger;
    /** What one event adds to each metric of its kind; here so that not every event makes one. */
    private final int[] adds = new int[Metrics.COMPUTED.size()];

    private Parts parts = Parts.none();
    private Optional<Disclosure> disclosure = Optional.empty();

    /** Creates an empty summary of what is seen by an observation. */
    public Summary(Observation observation) {
        this(observation, Optional.empty());
    }

    /**
     * Creates an empty summary that shows nothing which, together with earlier reports, tells of a few people. It keeps the answers of
     * people by day, so its size grows with days as well.
     *
     * @param ledger what earlier reports have told; what is told by then is in {@link #ledger()}
     */
    public Summary(Observation observation, ReleaseLedger ledger) {
        this(observation, Optional.of(ledger));
    }

    private Summary(Observation observation, Optional<ReleaseLedger> ledger) {
        this.observation = observation;
        this.ledger = ledger;
    }

    /** Returns how facts are looked at. */
    public Observation observation() {
        return observation;
    }

    /** Returns what the organisation is, as far as headers told. */
    public Set<Trait> profile() {
        return Set.copyOf(profile);
    }

    /**
     * Takes over which kinds of facts are complete, what the organisation is and which subjects are parts of which. The day and the
     * zone of the header belong to the observation.
     *
     * @throws InvalidInputException where the parts contradict those known already
     */
    public void add(DatasetHeader header) {
        join(header.parts());
        covers.addAll(header.covers());
        profile.addAll(header.profile());
    }

    private void join(Parts others) {
        disclosure = Optional.empty();
        if (others.isEmpty()) {
            return;
        }
        try {
            parts = parts.plus(others);
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException("dataset header, field 'parts'", String.valueOf(e.getMessage()));
        }
    }

    /**
     * Adds a fact; one that did not exist yet on the day of the diagnosis changes nothing.
     *
     * @throws InvalidInputException where its instrument cannot have a survey answer, a reported metric is
     *     unknown or impossible, an initiative follows an unknown strategy, or a survey round names an unknown instrument or
     *     one that does not ask its audience; the summary then is as before
     */
    public void add(Fact fact) {
        disclosure = Optional.empty();
        Fact placed = observation.place(fact);
        Optional<Moment> since = placed.since();
        if (since.isPresent() && observation.isLater(since.get())) {
            return;
        }
        if (placed instanceof EventFact event) {
            count(event);
        } else if (placed instanceof RecordFact record) {
            check(record);
            RecordFact known = record.asKnownOn(observation.asOf());
            SubjectSummary subject = subject(fact);
            if (known.touches(observation.period())) {
                subject.add(known);
            }
        }
    }

    private void count(EventFact event) {
        if (event instanceof ReportedMetric reported) {
            check(reported);
        }
        LocalDate day = event.placedAt().date();
        ReportingPeriod period = observation.period();
        boolean later = day.isAfter(period.to());
        if (day.isBefore(period.from())) {
            subject(event);
            return;
        }
        int month = period.monthOf(later ? period.to() : day);
        // First everything that may refuse the fact, then everything that remembers it.
        Metrics.OfKind kind = Metrics.of(event.getClass());
        for (int i = 0; i < kind.counted().size(); i++) {
            int all = kind.counted().get(i).metric().countAny(event, observation);
            adds[i] = later ? all & Counts.SEEN : all;
        }
        SubjectSummary subject = subject(event);
        subject.count(kind, month, adds);
        if (!later) {
            rememberDay(kind, day, subject);
            remember(event, kind, month, subject);
        }
    }

    private void rememberDay(Metrics.OfKind kind, LocalDate day, SubjectSummary subject) {
        if (ledger.isEmpty()) {
            return;
        }
        for (int i = 0; i < kind.counted().size(); i++) {
            if (Counts.isGuarded(adds[i])) {
                subject.countDay(kind.counted().get(i).index(), day, Counts.guardedTally(adds[i]));
            }
        }
    }

    private void remember(EventFact event, Metrics.OfKind kind, int month, SubjectSummary subject) {
        for (int i = 0; i < kind.distributed().size(); i++) {
            Metrics.Distributed one = kind.distributed().get(i);
            long item = one.metric().itemOfAny(event, observation);
            if (item != DistributedMetric.NOTHING) {
                subject.add(one.index(), item);
            }
        }
        if (event instanceof ReportedMetric reported) {
            subject.add(reported, month);
        } else if (event instanceof SurveyAnswer answer) {
            subject.add(answer);
        }
    }

    private static void check(RecordFact record) {
        FactKind.of(record.getClass()).requireNoBlank(record);
        if (record instanceof Initiative initiative) {
            Catalogue.bundled().strategy(initiative.strategy());
        } else if (record instanceof SurveyRound round) {
            round.instrument().ifPresent(id -> Instrument.of(id).requireAsks(round.audience()));
        }
    }

    private static void check(ReportedMetric reported) {
        FactKind.of(ReportedMetric.class).requireNoBlank(reported);
        OverTime.named(reported.metric()).ifPresent(what -> {
            throw new InvalidInputException(
                    "",
                    "metric '" + reported.metric() + "' is computed from the values of '"
                            + OverTime.metric(reported.metric()) + "'; report those.");
        });
        var definition = Catalogue.bundled().metric(reported.metric());
        for (double value : new double[] {
            reported.value(),
            reported.lower().orElse(reported.value()),
            reported.upper().orElse(reported.value())
        }) {
            if (!definition.unit().allows(value)) {
                throw new InvalidInputException(
                        "",
                        "metric '" + reported.metric() + "' cannot be " + value + "; it is measured in "
                                + definition.unit().jsonName()
                                + (definition.unit().allows(1.01) ? "." : ", 0 to 1: give 0.12 for 12 percent."));
            }
        }
    }

    /**
     * Adds what another summary has seen; the other one stays as it is. Both must be parts of one dataset: a kind that one of
     * them covers counts as covered in the whole.
     *
     * @throws IllegalArgumentException where the other one looks at facts in another way or starts from another ledger
     * @throws InvalidInputException where the two contradict each other in what is a part of what
     */
    public void merge(Summary other) {
        if (!observation.equals(other.observation)) {
            throw new IllegalArgumentException(
                    "only summaries with the same period, zone, limits, confidence and minimum group can be merged");
        }
        if (!ledger.equals(other.ledger)) {
            throw new IllegalArgumentException("only summaries that start from the same release ledger can be merged");
        }
        join(other.parts);
        covers.addAll(other.covers);
        profile.addAll(other.profile);
        other.subjects.forEach(
                (id, theirs) -> subjects.computeIfAbsent(id, this::newSubject).merge(theirs));
    }

    /**
     * Returns the whole summary in the library's own binary form, for {@link #merge(byte[])}.
     *
     * @throws IllegalStateException where the summary keeps a release ledger: what that shows is decided over everything at once
     */
    public byte[] toBytes() {
        return toBytes(subjects());
    }

    /**
     * Returns what is known of some subjects in the library's own binary form: counters as numbers, records and reported values as lines
     * of NDJSON. Equal summaries give equal bytes where their records came in the same order. Of a summary whose header was never
     * added, the bytes of one subject are little more than its counters.
     *
     * @param some subjects of this summary
     * @throws IllegalArgumentException where there are no facts of a subject
     * @throws IllegalStateException where the summary keeps a release ledger: what that shows is decided over everything at once
     */
    public byte[] toBytes(Collection<String> some) {
        requireNoLedger();
        Map<String, SubjectSummary> chosen = new LinkedHashMap<>();
        some.forEach(subject -> chosen.put(subject, known(subject)));
        DatasetHeader header = new DatasetHeader(Optional.empty(), covers, Optional.empty(), profile, parts);
        return new SummaryForm(header, chosen).toBytes(observation);
    }

    /**
     * Adds what a summary had seen that was written with {@link #toBytes}, be it in another process.
     *
     * @throws InvalidInputException where the bytes are damaged, of another version, or come from a summary that looked at facts in
     *     another way, or where the two contradict each other in what is a part of what; the summary then is as before
     * @throws IllegalStateException where the summary keeps a release ledger
     */
    public void merge(byte[] written) {
        requireNoLedger();
        SummaryForm read = SummaryForm.read(written, observation);
        read.subjects().values().forEach(subject -> subject.reportedValues().forEach(Summary::check));
        add(read.header());
        read.subjects().forEach((id, theirs) -> {
            SubjectSummary ours = subjects.putIfAbsent(id, theirs);
            if (ours != null) {
                ours.merge(theirs);
            }
        });
    }

    /** Returns whether it shows nothing that, together with earlier reports, tells of a few people. */
    public boolean keepsLedger() {
        return ledger.isPresent();
    }

    private void requireNoLedger() {
        if (ledger.isPresent()) {
            throw new IllegalStateException("a summary with a release ledger is neither written nor read: "
                    + "what it shows is decided over all subjects at once");
        }
    }

    /** Returns the number of subjects seen. */
    public int size() {
        return subjects.size();
    }

    /** Returns the subjects seen, sorted. */
    public List<String> subjects() {
        return subjects.keySet().stream().sorted().toList();
    }

    /** Returns what was measured of a subject. */
    public Measured measured(String subject) {
        return new ReadingMaker(subject, known(subject), observation, covers, disclosure()).measured();
    }

    /** Returns the readings of a subject, by metric id; what is missing is not among them. */
    public Map<String, Reading> readings(String subject) {
        return measured(subject).readings();
    }

    /**
     * Returns how likely chance alone puts a reading as far beyond a limit as it lies.
     *
     * @see Measured#chance
     */
    public double chance(Reading reading, Limit limit) {
        return measured(reading.subject()).chance(reading, limit);
    }

    /**
     * Returns what earlier reports and one made from this summary tell together, for the next one to start from; empty where the
     * summary was created without a ledger.
     *
     * @throws InvalidInputException where a subject is no longer a part of what it was a part of in the earlier ledger
     */
    public Optional<ReleaseLedger> ledger() {
        return disclosure().ledger();
    }

    private Disclosure disclosure() {
        Disclosure decided = disclosure.orElseGet(() -> new Disclosure(observation, subjects, parts, ledger));
        disclosure = Optional.of(decided);
        return decided;
    }

    /** Returns the records of a subject as known on the day of the diagnosis, sorted by kind and id. */
    public List<RecordFact> records(String subject) {
        List<RecordFact> records = new ArrayList<>(known(subject).records());
        records.sort(
                Comparator.comparing((RecordFact record) -> record.getClass().getSimpleName())
                        .thenComparing(RecordFact::id)
                        .thenComparing(record ->
                                FactKind.of(record.getClass()).values(record).toString()));
        return records;
    }

    /**
     * Returns whether it is known which records of a kind the subject has: the dataset covers the kind, or the subject has at
     * least one.
     */
    public boolean covers(Class<? extends RecordFact> kind, String subject) {
        return covers(kind) || known(subject).records().stream().anyMatch(kind::isInstance);
    }

    /** Returns whether the dataset says that it holds all records of a kind, so that one which is not there is known not to be. */
    public boolean covers(Class<? extends RecordFact> kind) {
        return covers.contains(FactKind.of(kind));
    }

    private SubjectSummary known(String subject) {
        SubjectSummary known = subjects.get(subject);
        if (known == null) {
            throw new IllegalArgumentException("no facts of subject '" + subject + "'");
        }
        return known;
    }

    private SubjectSummary subject(Fact fact) {
        SubjectSummary known = subjects.get(fact.subject());
        return known == null ? subjects.computeIfAbsent(fact.subject(), this::newSubject) : known;
    }

    private SubjectSummary newSubject(String id) {
        return new SubjectSummary(observation.period().months());
    }

    @Override
    public String toString() {
        return "summary of " + subjects.size() + " subjects, covers " + covers;
    }
}
