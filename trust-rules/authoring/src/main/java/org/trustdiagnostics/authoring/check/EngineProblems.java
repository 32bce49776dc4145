package org.trustdiagnostics.authoring.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.trustdiagnostics.authoring.compile.DrlCompiler;
import org.trustdiagnostics.authoring.drl.DrlFile;
import org.trustdiagnostics.authoring.drl.DrlReader;
import org.trustdiagnostics.authoring.drl.DrlRule;
import org.trustdiagnostics.authoring.drl.Span;
import org.trustdiagnostics.authoring.pack.PackFiles;
import org.trustdiagnostics.authoring.pack.Problem;
import org.trustdiagnostics.rules.pack.RulePackException;
import org.trustdiagnostics.rules.pack.RuleProblem;

/**
 * Finds the place of what only the engine found wrong with rules. The engine often names neither line nor rule; then the rules are
 * compiled one by one to find out.
 */
final class EngineProblems {
    private static final int MOST_COMPILED = 50;
    private static final Pattern INTERNAL = Pattern.compile(
            "org\\.drools|org\\.kie|com\\.github|Lambda|RuleMethods|\\.java|unexpected token|stacktrace");

    private final Map<String, String> files;
    private final List<Problem> found = new ArrayList<>();

    private EngineProblems(Map<String, String> files) {
        this.files = files;
    }

    /** Returns what an error says, with places in the files of rules. */
    static List<Problem> of(RulePackException error, Map<String, String> files) {
        EngineProblems problems = new EngineProblems(files);
        List<RuleProblem> placeless = new ArrayList<>();
        for (RuleProblem detail : error.details()) {
            if (!problems.placed(detail)) {
                placeless.add(detail);
            }
        }
        if (!placeless.isEmpty() && problems.found.isEmpty()) {
            problems.oneByOne();
        }
        if (problems.found.isEmpty()) {
            placeless.forEach(detail -> problems.found.add(Problem.of(PackFiles.RULES, plain(detail.message()))));
        }
        return problems.found;
    }

    private boolean placed(RuleProblem detail) {
        for (Map.Entry<String, String> file : files.entrySet()) {
            for (DrlRule rule : DrlReader.read(file.getValue()).rules()) {
                if (detail.rule().filter(rule.name().text()::equals).isPresent()) {
                    report(file, rule, span(file.getValue(), rule, detail.text()), detail.message());
                    return true;
                }
            }
        }
        return false;
    }

    private static Span span(String text, DrlRule rule, Optional<String> offending) {
        return offending
                .map(wanted -> new Span(text.indexOf(wanted, rule.name().span().end()), wanted.length()))
                .filter(span -> span.start() >= 0 && span.start() < rule.span().end())
                .map(span -> new Span(span.start(), span.start() + span.end()))
                .orElse(rule.name().span());
    }

    private void oneByOne() {
        int compiled = 0;
        for (Map.Entry<String, String> file : files.entrySet()) {
            DrlFile read = DrlReader.read(file.getValue());
            String head = read.rules().isEmpty()
                    ? ""
                    : file.getValue().substring(0, read.rules().get(0).span().start());
            for (DrlRule rule : read.rules()) {
                if (compiled++ < MOST_COMPILED) {
                    alone(
                            file,
                            rule,
                            head
                                    + file.getValue()
                                            .substring(
                                                    rule.span().start(),
                                                    rule.span().end()));
                }
            }
        }
    }

    private void alone(Map.Entry<String, String> file, DrlRule rule, String text) {
        try {
            DrlCompiler.compile("one rule", Map.of(file.getKey(), text));
        } catch (RulePackException e) {
            report(file, rule, rule.name().span(), plain(e.details().get(0).message()));
        } catch (StackOverflowError | LinkageError e) {
            report(file, rule, rule.name().span(), plain(""));
        }
    }

    private void report(Map.Entry<String, String> file, DrlRule rule, Span span, String message) {
        Problems problems = new Problems(file.getKey(), file.getValue());
        problems.in(rule);
        problems.at(span, message);
        found.addAll(problems.found());
    }

    /** The insides of the engine help nobody who writes rules. */
    private static String plain(String message) {
        String first = message.lines().findFirst().orElse("");
        int colon = first.indexOf(".drl: ");
        String said = colon < 0 ? first : first.substring(colon + ".drl: ".length());
        return said.isBlank() || INTERNAL.matcher(said).find()
                ? "the engine cannot compile the rule, and does not say why in words; write its conditions one comparison"
                        + " each, and delete them one by one to see which it is."
                : "the engine cannot compile the rule: " + said;
    }
}
