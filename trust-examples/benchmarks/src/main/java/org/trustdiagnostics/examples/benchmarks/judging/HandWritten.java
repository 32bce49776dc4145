package org.trustdiagnostics.examples.benchmarks.judging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trustdiagnostics.core.fact.RecordFact;
import org.trustdiagnostics.core.fact.Responsibility;
import org.trustdiagnostics.core.metric.Reading;
import org.trustdiagnostics.core.verdict.Detection;

/** The same decisions in plain Java: readings by metric, the accountable by area, one comparison a decision. The floor. */
final class HandWritten implements Contestant {
    private final List<Decision> decisions;
    private final Subject subject;

    HandWritten(List<Decision> decisions, Subject subject) {
        this.decisions = decisions;
        this.subject = subject;
    }

    @Override
    public List<Detection> judge() {
        Map<String, Reading> readings = new HashMap<>();
        for (Reading reading : subject.readings()) {
            readings.put(reading.metric(), reading);
        }
        List<Detection> found = new ArrayList<>();
        for (Decision decision : decisions) {
            judge(decision, readings.get(decision.metric()), found);
        }
        return found;
    }

    private void judge(Decision decision, @Nullable Reading reading, List<Detection> found) {
        if (reading == null || !decision.limit().crossedBy(reading.lower(), reading.upper())) {
            return;
        }
        if (decision.area().isEmpty()) {
            found.add(Detection.of(decision.pitfall(), reading, decision.limit()));
            return;
        }
        for (RecordFact record : subject.records()) {
            if (record instanceof Responsibility who
                    && who.area() == decision.area().get()
                    && who.role() == Responsibility.Role.ACCOUNTABLE) {
                found.add(Detection.of(decision.pitfall(), reading, decision.limit(), who));
            }
        }
    }

    @Override
    public Set<String> found() {
        return Found.in(judge());
    }
}
