package org.trustdiagnostics.authoring.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trustdiagnostics.authoring.drl.DrlRule;
import org.trustdiagnostics.authoring.drl.Span;
import org.trustdiagnostics.authoring.pack.Place;
import org.trustdiagnostics.authoring.pack.Problem;

/** Collects the problems of one file of a pack. */
final class Problems {
    private static final int LONGEST = 80;

    private final String path;
    private final String text;
    private final List<Problem> found = new ArrayList<>();
    private Optional<String> rule = Optional.empty();

    Problems(String path, String text) {
        this.path = path;
        this.text = text;
    }

    /** Says in which rule lies what is reported next. */
    void in(DrlRule one) {
        rule = Optional.of(one.name().text()).filter(name -> !name.isEmpty());
    }

    /** Says that what is reported next lies in no rule. */
    void outside() {
        rule = Optional.empty();
    }

    void at(Span span, String message) {
        if (span.end() == 0) {
            ofFile(message);
            return;
        }
        Problem problem = new Problem(Place.of(path, text, span.start()), rule, offending(span), message);
        if (!found.contains(problem)) {
            found.add(problem);
        }
    }

    void ofFile(String message) {
        found.add(new Problem(Place.of(path), Optional.empty(), Optional.empty(), message));
    }

    private Optional<String> offending(Span span) {
        String cut =
                text.substring(span.start(), span.end()).lines().findFirst().orElse("");
        return cut.isEmpty() ? Optional.empty() : Optional.of(cut.length() > LONGEST ? cut.substring(0, LONGEST) : cut);
    }

    /** Returns what stands in a place. */
    String cut(Span span) {
        return text.substring(span.start(), span.end());
    }

    String path() {
        return path;
    }

    int count() {
        return found.size();
    }

    List<Problem> found() {
        return found;
    }
}
