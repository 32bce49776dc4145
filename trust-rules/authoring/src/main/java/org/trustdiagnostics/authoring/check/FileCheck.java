package org.trustdiagnostics.authoring.check;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.trustdiagnostics.authoring.drl.DrlFile;
import org.trustdiagnostics.authoring.drl.DrlProblem;
import org.trustdiagnostics.authoring.drl.DrlRule;
import org.trustdiagnostics.authoring.drl.DrlRule.Detecting;
import org.trustdiagnostics.authoring.drl.Expression.Call;
import org.trustdiagnostics.authoring.drl.Span;
import org.trustdiagnostics.authoring.drl.Word;
import org.trustdiagnostics.core.fact.RecordFact;
import org.trustdiagnostics.core.fact.TrustArea;
import org.trustdiagnostics.core.input.Nearest;
import org.trustdiagnostics.core.limit.Limit;
import org.trustdiagnostics.core.limit.Severity;
import org.trustdiagnostics.core.metric.Reading;

/** Checks the rules of one file, each for itself. */
final class FileCheck {
    private static final int LONGEST_NAME = 200;
    private static final int MOST_PATTERNS = 20;

    private final DrlFile file;
    private final Problems problems;
    private final KnownIds ids;
    private final Names names;

    FileCheck(DrlFile file, Problems problems, KnownIds ids) {
        this.file = file;
        this.problems = problems;
        this.ids = ids;
        for (DrlProblem problem : file.problems()) {
            ruleAt(problem.span()).ifPresentOrElse(problems::in, problems::outside);
            problems.at(problem.span(), problem.message());
        }
        problems.outside();
        this.names = new Names(file, problems);
    }

    private Optional<DrlRule> ruleAt(Span span) {
        return file.rules().stream()
                .filter(rule -> rule.span().start() <= span.start()
                        && span.start() <= rule.span().end())
                .findFirst();
    }

    void check() {
        if (file.packageName().isEmpty() && !file.rules().isEmpty()) {
            problems.at(new Span(0, 0), "the file names no package; begin with package org.example.rules;");
        }
        new Grading(names, problems).check(file.rules());
        for (DrlRule rule : file.rules()) {
            problems.in(rule);
            head(rule);
            int before = problems.count();
            Scope scope = new Scope(rule.when());
            new ConditionCheck(names, problems, ids).all(rule.when(), scope);
            rule.then().ifPresent(detecting -> action(rule, detecting, scope));
            new Contradictions(names, problems, ids).rule(rule);
            new Combining(names, problems).rule(rule);
            if (rule.whole()) {
                whole(rule);
            }
            if (rule.whole() && problems.count() == before) {
                unused(scope);
            }
        }
    }

    private void head(DrlRule rule) {
        Optional<Word> pitfall = rule.annotation("pitfall");
        String folder = folder();
        if (pitfall.isEmpty() && rule.whole()) {
            problems.at(
                    rule.name().span(),
                    "the rule does not say what it detects; write @pitfall( \"" + folder + "\" ) below its name.");
        }
        pitfall.filter(word -> !word.text().equals(folder)).ifPresent(word -> {
            int before = problems.count();
            ids.pitfall(word, problems);
            if (problems.count() == before) {
                problems.at(
                        word.span(),
                        "this is the folder of pitfall '" + folder + "', not '" + word.text()
                                + "'; a rule lies in the folder of the pitfall it detects.");
            }
        });
        String prefix = folder + ": ";
        if (!rule.name().text().isEmpty() && !rule.name().text().startsWith(prefix)) {
            problems.at(
                    rule.name().span(),
                    "the name of a rule begins with its pitfall and goes on as a sentence: \"" + prefix + "…\".");
        }

        if (rule.name().text().length() > LONGEST_NAME) {
            problems.at(rule.name().span(), "the name has more than " + LONGEST_NAME + " characters; shorten it.");
        }
        rule.annotation("severity").ifPresent(this::severity);
    }

    private String folder() {
        int end = problems.path().lastIndexOf('/');
        return end < 0 ? "" : problems.path().substring(problems.path().lastIndexOf('/', end - 1) + 1, end);
    }

    private void severity(Word word) {
        List<String> known = Arrays.stream(Severity.values()).map(Enum::name).toList();
        if (!known.contains(word.text())) {
            problems.at(word.span(), "unknown severity '" + word.text() + "'" + Nearest.hint(word.text(), known));
        }
    }

    private void action(DrlRule rule, Detecting detecting, Scope scope) {
        if (!detecting.pitfall().text().equals(folder())) {
            problems.at(
                    detecting.pitfall().span(),
                    "the rule is about pitfall '" + folder() + "', so it cannot detect '"
                            + detecting.pitfall().text() + "'.");
        }

        if (rule.whole()) {
            detecting.because().forEach(name -> because(name, scope));
        }
    }

    private void because(Word name, Scope scope) {
        Optional<Scope.Named> named = scope.use(name.text());
        if (named.isEmpty()) {
            scope.unknown(name, "in the conditions", problems);
        }

        named.flatMap(Scope.Named::type)
                .map(Members::raw)
                .filter(type -> !isEvidence(type))
                .ifPresent(type -> problems.at(
                        name.span(),
                        "'" + name.text() + "' is " + Values.aWord(type)
                                + "; a detection rests on readings, limits, records and trust areas."));
    }

    private static boolean isEvidence(Class<?> type) {
        return type == Reading.class
                || type == Limit.class
                || type == TrustArea.class
                || RecordFact.class.isAssignableFrom(type);
    }

    /** What can be said of a rule only where all of it could be read. */
    private void whole(DrlRule rule) {
        if (rule.when().isEmpty()) {
            problems.at(rule.name().span(), "the rule has no conditions, so it would detect always; write some.");
        }
        if (Plain.patterns(rule.when()).count() > MOST_PATTERNS) {
            problems.at(rule.name().span(), "the rule has more than " + MOST_PATTERNS + " patterns; split it.");
        }
        if (rule.annotation("severity").isEmpty() && !compares(rule)) {
            problems.at(
                    rule.name().span(),
                    "the rule compares no reading with a limit, which would grade it; write @severity( \"LOW\" ),"
                            + " \"MEDIUM\" or \"HIGH\".");
        }
    }

    /** Told only where nothing else is wrong, since what is wrong may be where the name was to be used. */
    private void unused(Scope scope) {
        for (Scope.Named named : scope.named().values()) {
            if (!scope.isUsed(named.name().text())) {
                unused(named);
            }
        }
    }

    private static boolean compares(DrlRule rule) {
        return Plain.patterns(rule.when())
                .flatMap(pattern -> pattern.constraints().stream())
                .anyMatch(one -> one.expression() instanceof Call call
                        && call.method().text().startsWith("certainly"));
    }

    private void unused(Scope.Named named) {
        boolean limit = named.type().filter(type -> type == Limit.class).isPresent();
        String name = named.name().text();
        problems.at(
                named.name().span(),
                limit
                        ? "limit '" + name + "' is compared with nothing; write certainlyBelow( " + name
                                + " ) in its reading, or leave it out."
                        : "'" + name + "' is never used; use it in a condition, hand it to Detection.of, or leave the"
                                + " name out.");
    }
}
