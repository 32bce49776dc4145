package org.trustdiagnostics.examples.benchmarks.judging;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.drools.model.Model;
import org.trustdiagnostics.core.catalogue.Catalogue;
import org.trustdiagnostics.core.catalogue.OverTime;
import org.trustdiagnostics.core.fact.CrisisPlan;
import org.trustdiagnostics.core.fact.FactKind;
import org.trustdiagnostics.core.fact.Facts;
import org.trustdiagnostics.core.fact.Moment;
import org.trustdiagnostics.core.fact.ReportedMetric;
import org.trustdiagnostics.core.fact.Responsibility;
import org.trustdiagnostics.core.fact.TrustArea;
import org.trustdiagnostics.core.limit.Limit;
import org.trustdiagnostics.rules.pack.RulePack;

/** A subject of whom everything is known that the bundled rules ask for. */
final class BundledSubject {
    private static final String MODELS = "/META-INF/kie/org.trustdiagnostics/trust-rules/drools-model";
    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);

    private BundledSubject() {}

    static Subject with(Findings findings) {
        Facts.Builder facts = Facts.builder().asOf(AS_OF);
        FactKind.all().stream().filter(FactKind::isRecord).forEach(kind -> facts.covers(kind.type()));
        for (TrustArea area : TrustArea.values()) {
            facts.add(Responsibility.accountable(Subject.NAME, "r-" + area, area, "e-1"));
        }
        facts.add(new CrisisPlan(
                Subject.NAME,
                "p-1",
                Moment.of(AS_OF.minusMonths(2)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
        Set<String> reported = new TreeSet<>();
        int i = 0;
        for (Limit limit : RulePack.bundled().limits().all()) {
            String metric = limit.metric().orElse("");
            if (!metric.isEmpty() && OverTime.named(metric).isEmpty() && reported.add(metric)) {
                double value =
                        findings.beyond(i) ? bad(limit) : findings.undecided(i) ? limit.threshold() : good(limit);
                facts.add(ReportedMetric.of(Subject.NAME, metric, AS_OF.minusMonths(6), AS_OF, value)
                        .withSample(500));
                i++;
            }
        }
        return Subject.of(facts.build());
    }

    private static double good(Limit limit) {
        boolean high = limit.direction() == Limit.Direction.AT_LEAST;
        return switch (Catalogue.bundled().metric(limit.metric().orElseThrow()).unit()) {
            case SHARE -> high ? 1 : 0;
            case POINTS, CHANGE, INDEX, SCORE, MONEY_EUR -> high ? limit.threshold() + 50 : limit.threshold() - 50;
            default -> high ? 2 * limit.threshold() : limit.threshold() / 2;
        };
    }

    private static double bad(Limit limit) {
        boolean high = limit.direction() == Limit.Direction.AT_LEAST;
        return switch (Catalogue.bundled().metric(limit.metric().orElseThrow()).unit()) {
            case SHARE -> high ? limit.threshold() / 2 : (1 + limit.threshold()) / 2;
            case POINTS, CHANGE, INDEX, SCORE, MONEY_EUR -> high ? limit.threshold() - 50 : limit.threshold() + 50;
            default -> high ? limit.threshold() / 2 : 1 + 2 * limit.threshold();
        };
    }

    /** Returns the models that come with the library. */
    static List<Model> models() {
        try (InputStream in = Objects.requireNonNull(BundledSubject.class.getResourceAsStream(MODELS))) {
            List<Model> models = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (!line.isBlank() && line.indexOf(':') < 0) {
                    models.add(Class.forName(line)
                            .asSubclass(Model.class)
                            .getConstructor()
                            .newInstance());
                }
            }
            return models;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("loading the rules listed in " + MODELS, e);
        }
    }
}
