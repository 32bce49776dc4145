package org.trustdiagnostics.rules;

import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.trustdiagnostics.core.fact.DatasetHeader;
import org.trustdiagnostics.core.fact.Fact;
import org.trustdiagnostics.core.fact.Facts;
import org.trustdiagnostics.core.fact.ReportingPeriod;
import org.trustdiagnostics.core.input.Sha256;
import org.trustdiagnostics.core.limit.Limits;
import org.trustdiagnostics.core.metric.Observation;
import org.trustdiagnostics.core.metric.Summary;
import org.trustdiagnostics.core.privacy.ReleaseLedger;
import org.trustdiagnostics.core.report.Report;
import org.trustdiagnostics.core.statistics.Intervals;
import org.trustdiagnostics.core.survey.MinimumGroups;
import org.trustdiagnostics.rules.batch.Batch;
import org.trustdiagnostics.rules.judge.Crossings;
import org.trustdiagnostics.rules.judge.Examined;
import org.trustdiagnostics.rules.judge.Judge;
import org.trustdiagnostics.rules.judge.Judged;
import org.trustdiagnostics.rules.judge.RuleTrace;
import org.trustdiagnostics.rules.judge.Tracing;
import org.trustdiagnostics.rules.pack.RulePack;
import org.trustdiagnostics.rules.why.Explaining;
import org.trustdiagnostics.rules.why.Explanation;

/**
 * Tells where an organisation is losing trust, why, and what to do first. Build one an application and keep it.
 *
 * <pre>{@code
 * TrustDiagnostics diagnostics = TrustDiagnostics.builder().build();
 * Report report = diagnostics.diagnose(facts);
 * report.findings().forEach(finding -> System.out.println(finding.explain(Locale.ENGLISH)));
 * }</pre>
 *
 * <p>Immutable and thread-safe. Building the first one loads rules and texts, less than a second; diagnosing costs some
 * ten to hundred microseconds a subject, by how much is found. The same facts give the same report in every order, on every machine, in every thread.
 */
public final class TrustDiagnostics {
    private final RulePack pack;
    private final Limits limits;
    private final Intervals intervals;
    private final MinimumGroups minimumGroups;
    private final Period lookBack;
    private final Judge judge;
    private final String judging;

    TrustDiagnostics(TrustDiagnosticsBuilder builder) {
        this.pack = builder.pack();
        this.limits = builder.limits();
        this.intervals = builder.intervals();
        this.minimumGroups = builder.minimumGroups();
        this.lookBack = builder.lookBack();
        this.judge = new Judge(pack, limits, builder.firingLimit(), builder.falseDiscoveryRate());
        this.judging =
                "firing limit " + builder.firingLimit() + ", false-discovery rate " + builder.falseDiscoveryRate();
    }

    /** Starts from the bundled rules with their default limits. */
    public static TrustDiagnosticsBuilder builder() {
        return new TrustDiagnosticsBuilder();
    }

    /** Returns the rules in use. */
    public RulePack pack() {
        return pack;
    }

    /** Returns the limits in use. */
    public Limits limits() {
        return limits;
    }

    /**
     * Returns a hash, in hexadecimal, over rules, limits and settings. Two with the same fingerprint and of the same version of the
     * library give the same reports, in whatever process they run.
     */
    public String fingerprint() {
        List<String> texts = new ArrayList<>(limits.texts());
        texts.add(pack.id().id());
        texts.add(pack.id().version());
        texts.add(pack.id().sha256());
        texts.add(intervals.toString());
        texts.add(minimumGroups.toString());
        texts.add(lookBack.toString());
        texts.add(judging);
        return Sha256.of(texts);
    }

    /**
     * Diagnoses a dataset in memory.
     *
     * @throws IllegalArgumentException where the dataset does not say as of which day to judge
     * @throws org.trustdiagnostics.core.input.InvalidInputException where a fact is impossible
     */
    public Report diagnose(Facts facts) {
        return diagnose(summary(facts));
    }

    /**
     * Diagnoses a dataset in memory so that this report and earlier ones together do not give a few people away.
     *
     * @param ledger what earlier reports have told; {@link ReleaseLedger#empty()} before the first
     * @throws IllegalArgumentException where the dataset does not say as of which day to judge
     * @throws org.trustdiagnostics.core.input.InvalidInputException where a fact is impossible, or the dataset contradicts the
     *     ledger in what is a part of what
     */
    public Released diagnose(Facts facts, ReleaseLedger ledger) {
        Summary summary = newSummary(facts.header(), ledger);
        facts.list().forEach(summary::add);
        return new Released(diagnose(summary), summary.ledger().orElseThrow());
    }

    /**
     * Returns an empty summary for a dataset, to which facts are added one by one.
     *
     * @throws IllegalArgumentException where the header does not say as of which day to judge
     */
    public Summary newSummary(DatasetHeader header) {
        Summary summary = new Summary(observation(header));
        summary.add(header);
        return summary;
    }

    /**
     * Returns an empty summary for a dataset, of which nothing will be shown that together with earlier reports gives a few people
     * away. The ledger for the next report is {@link Summary#ledger()}.
     *
     * @param ledger what earlier reports have told; {@link ReleaseLedger#empty()} before the first
     * @throws IllegalArgumentException where the header does not say as of which day to judge
     */
    public Summary newSummary(DatasetHeader header, ReleaseLedger ledger) {
        Summary summary = new Summary(observation(header), ledger);
        summary.add(header);
        return summary;
    }

    /** Returns an empty summary for facts seen as of a day; times count in their own offsets. */
    public Summary newSummary(LocalDate asOf) {
        return new Summary(observation(asOf, Optional.empty()));
    }

    private Observation observation(DatasetHeader header) {
        LocalDate asOf = header.asOf()
                .orElseThrow(() -> new IllegalArgumentException(
                        "the dataset does not say as of which day to judge; set asOf in its builder or header"));
        return observation(asOf, header.timeZone());
    }

    private Observation observation(LocalDate asOf, Optional<ZoneId> zone) {
        ReportingPeriod period = new ReportingPeriod(asOf.minus(lookBack).plusDays(1), asOf);
        return new Observation(period, zone, limits, intervals, minimumGroups);
    }

    /**
     * Diagnoses what a summary has seen.
     *
     * @throws IllegalArgumentException where the summary was made with other limits than these
     */
    public Report diagnose(Summary summary) {
        return report(judge.judge(checked(summary)), summary, false);
    }

    /**
     * Looks at a part of a dataset whose subjects are more than one memory holds, for {@link #diagnose(Summary, Crossings)}: what the
     * parts show is merged, and then each is diagnosed. Subjects tied together by {@link org.trustdiagnostics.core.fact.Parts#families}
     * must be in one part.
     *
     * @param part what all facts about some of the subjects add up to
     * @return what must be known of these subjects before any is judged
     * @throws IllegalArgumentException where the summary was made with other limits than these, or keeps a release ledger: what that
     *     shows is decided over all subjects at once
     */
    public Crossings crossings(Summary part) {
        Crossings crossings = new Crossings(judgedAs(part));
        judge.look(part, crossings);
        return crossings;
    }

    /**
     * Diagnoses a part of a dataset. All parts together give what {@link #diagnose(Summary)} gives of the whole, except that subjects
     * are not compared with each other: their peers are in other parts.
     *
     * @param part what all facts about some of the subjects add up to
     * @param all the merged {@link #crossings} of all parts
     * @return a report that {@linkplain Report#partial() says} that it is of a part
     * @throws IllegalArgumentException where the summary was made with other limits than these, the crossings with other rules, limits or
     *     settings or as of another day, or the summary keeps a release ledger
     */
    public Report diagnose(Summary part, Crossings all) {
        all.requireOf(judgedAs(part));
        return report(judge.judge(part, all), part, true);
    }

    /**
     * Diagnoses more subjects than one memory holds, on all cores. Nothing is done before {@link Batch#forEach}.
     *
     * @param header what holds for all facts; it says as of which day to judge
     * @param facts the facts in any order; they are read once, and closed
     */
    public Batch diagnoseAll(DatasetHeader header, Stream<? extends Fact> facts) {
        return new Batch(this::newSummary, this::crossings, this::diagnose, header, facts);
    }

    private String judgedAs(Summary part) {
        if (part.keepsLedger()) {
            throw new IllegalArgumentException(
                    "a summary with a release ledger is not diagnosed in parts: what it shows is decided over all subjects at once");
        }
        return Sha256.of(List.of(fingerprint(), checked(part).observation().fingerprint()));
    }

    private Report report(Judged judged, Summary summary, boolean partial) {
        return new Report(
                pack.id(),
                summary.observation(),
                judged.outcomes(),
                judged.readings(),
                judged.multiplicity(),
                pack.catalogue(),
                summary.profile(),
                partial);
    }

    /**
     * Explains why a pitfall was detected in a subject or not: rule by rule and condition by condition, with the smallest changes of the
     * data that would turn a rule. All subjects are judged for it, because what is withheld depends on all; the explanation itself costs
     * milliseconds to a few seconds, more with many records.
     *
     * @param pitfall the pitfall's id
     * @param subject the subject
     * @throws IllegalArgumentException where no rule detects the pitfall or there are no facts of the subject (with the nearest name), or
     *     the summary was made with other limits than these
     */
    public Explanation explain(Summary summary, String pitfall, String subject) {
        Examined examined = judge.examine(checked(summary), pitfall, subject);
        return new Explaining(pack, summary.observation()).explain(examined);
    }

    /**
     * Explains why a pitfall was detected in a subject of a dataset in memory or not.
     *
     * @param pitfall the pitfall's id
     * @param subject the subject
     * @throws IllegalArgumentException where no rule detects the pitfall or there are no facts of the subject (with the nearest name), or
     *     the dataset does not say as of which day to judge
     * @throws org.trustdiagnostics.core.input.InvalidInputException where a fact is impossible
     */
    public Explanation explain(Facts facts, String pitfall, String subject) {
        return explain(summary(facts), pitfall, subject);
    }

    private Summary summary(Facts facts) {
        Summary summary = newSummary(facts.header());
        facts.list().forEach(summary::add);
        return summary;
    }

    /**
     * Walks every rule over every subject that it may judge and tells which conditions came out true and which false: what coverage
     * is counted from. Rules that lack readings or records are passed over. A walk costs microseconds a rule and subject; no session
     * is opened. The traces hold facts about persons as they are; show none of them.
     *
     * @param summary made by {@link #newSummary} of this object
     * @param traces takes the traces one by one, by subject and rule
     */
    public void trace(Summary summary, Consumer<RuleTrace> traces) {
        Tracing.of(pack, limits, checked(summary), traces);
    }

    private Summary checked(Summary summary) {
        if (!summary.observation().limits().equals(limits)) {
            throw new IllegalArgumentException(
                    "the summary was counted with other limits; create it with newSummary of this TrustDiagnostics");
        }
        return summary;
    }
}
