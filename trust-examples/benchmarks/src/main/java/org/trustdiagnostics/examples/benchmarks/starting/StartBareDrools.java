package org.trustdiagnostics.examples.benchmarks.starting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.kie.api.KieServices;
import org.kie.api.runtime.ClassObjectFilter;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;
import org.trustdiagnostics.core.fact.Facts;
import org.trustdiagnostics.core.fact.ReportingPeriod;
import org.trustdiagnostics.core.fact.TrustArea;
import org.trustdiagnostics.core.input.JsonText;
import org.trustdiagnostics.core.limit.Limit;
import org.trustdiagnostics.core.limit.Limits;
import org.trustdiagnostics.core.metric.Observation;
import org.trustdiagnostics.core.metric.Reading;
import org.trustdiagnostics.core.metric.Summary;
import org.trustdiagnostics.core.statistics.Intervals;
import org.trustdiagnostics.core.verdict.Detection;

/**
 * The bundled rules, compiled before, in the container that Drools finds on the class path by its {@code META-INF/kmodule.xml}. Prints
 * what the rules insert, no report: neither catalogue nor texts are loaded.
 */
public final class StartBareDrools {
    private StartBareDrools() {}

    /** Prints what is found in a file of facts, with the limits of a second file. */
    public static void main(String[] args) throws IOException {
        KieContainer container = KieServices.get().getKieClasspathContainer();
        Limits limits = Limits.counting().plus(Limits.read(JsonText.parse("limits.json", read(args[1]))));
        Facts facts = Facts.read(Path.of(args[0]));
        Summary summary = summary(facts, limits);
        for (String subject : summary.subjects()) {
            KieSession session = container.newKieSession();
            try {
                judge(session, summary, subject, limits);
            } finally {
                session.dispose();
            }
        }
    }

    private static String read(String file) throws IOException {
        return Files.readString(Path.of(file));
    }

    private static Summary summary(Facts facts, Limits limits) {
        var asOf = facts.header().asOf().orElseThrow();
        Summary summary = new Summary(new Observation(
                new ReportingPeriod(asOf.minusYears(1).plusDays(1), asOf),
                Optional.empty(),
                limits,
                Intervals.DEFAULT,
                5));
        summary.add(facts.header());
        facts.list().forEach(summary::add);
        return summary;
    }

    private static void judge(KieSession session, Summary summary, String subject, Limits limits) {
        summary.records(subject).forEach(session::insert);
        for (Reading reading : summary.readings(subject).values()) {
            if (reading.status() == Reading.Status.MEASURED) {
                session.insert(reading);
            }
        }
        for (Limit limit : limits.all()) {
            session.insert(limit);
        }
        session.insert(summary.observation().period());
        Arrays.asList(TrustArea.values()).forEach(session::insert);
        session.fireAllRules();
        for (Object found : session.getObjects(new ClassObjectFilter(Detection.class))) {
            System.out.println(subject + " " + ((Detection) found).pitfall());
        }
    }
}
