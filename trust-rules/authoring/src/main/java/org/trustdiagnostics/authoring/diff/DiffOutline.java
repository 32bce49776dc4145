package org.trustdiagnostics.authoring.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.trustdiagnostics.authoring.intake.Counted;
import org.trustdiagnostics.authoring.pack.LimitWords;
import org.trustdiagnostics.authoring.pack.Place;
import org.trustdiagnostics.authoring.pack.RuleSource;
import org.trustdiagnostics.core.catalogue.Catalogue;
import org.trustdiagnostics.core.text.Language;

/** What a diff for people says, in order, before it is set as text or Markdown. */
final class DiffOutline {
    private static final String ARROW = " \u2192 ";
    private static final int SUBJECTS_SHOWN = 10;

    private final PackDiff packs;

    DiffOutline(PackDiff packs) {
        this.packs = packs;
    }

    /**
     * One block.
     *
     * @param label what happened, in capitals
     * @param heading to what
     * @param sentences what there is to say of it
     * @param lines lines of rules, as they stand in the file, each after {@code -} or {@code +}
     */
    record Block(String label, String heading, List<String> sentences, List<String> lines) {}

    /** Judgements that went the same way for the same reason. */
    private record Way(Effect effect, String pitfall, Verdict before, Verdict after, Cause cause) {
        static Way of(OutcomeChange change) {
            return new Way(
                    change.effect(), change.pitfall(), change.verdictBefore(), change.verdictAfter(), change.cause());
        }
    }

    List<String> title() {
        return List.of(
                "Rules before: " + packs.before().id().id() + " "
                        + packs.before().id().version(),
                "Rules after: " + packs.after().id().id() + " "
                        + packs.after().id().version());
    }

    String changesHeading() {
        return packs.changes().isEmpty()
                ? "The packs say the same."
                : Counted.of(packs.changes().size(), "difference") + " between the packs";
    }

    List<Block> changes() {
        return packs.changes().stream().map(this::block).toList();
    }

    private Block block(Change change) {
        if (change instanceof Change.OfRule rule) {
            return rule(rule);
        }
        if (change instanceof Change.OfLimit limit) {
            return limit(limit);
        }
        if (change instanceof Change.OfPitfall pitfall) {
            String how = change.kind() == Change.Kind.ADDED ? "JUDGED" : "NO LONGER JUDGED";
            return new Block("PITFALL " + how, named(change.id()), why(pitfall.reason()), List.of());
        }
        Change.OfTexts texts = (Change.OfTexts) change;
        return new Block(texts.entry().name() + " TEXTS " + change.kind(), named(change.id()), List.of(), List.of());
    }

    private static Block rule(Change.OfRule rule) {
        List<String> sentences = new ArrayList<>();
        rule.after()
                .or(rule::before)
                .map(RuleSource::place)
                .map(Place::toString)
                .ifPresent(sentences::add);
        if (rule.kind() == Change.Kind.REWORDED) {
            sentences.add("Only comments and layout; it judges the same.");
        }
        String before = rule.before().map(RuleSource::text).orElse("");
        String after = rule.after().map(RuleSource::text).orElse("");
        if (rule.kind() == Change.Kind.CHANGED && before.equals(after)) {
            sentences.add("The rule reads the same; what its file imports or defines for it does not.");
        }
        sentences.addAll(why(rule.reason()));
        return new Block("RULE " + rule.kind(), rule.id(), sentences, LineDiff.of(before, after));
    }

    private static Block limit(Change.OfLimit limit) {
        List<String> sentences = new ArrayList<>();
        sentences.add(step(limit.before().map(LimitWords::bound), limit.after().map(LimitWords::bound)) + ".");
        Optional<String> before = limit.before().map(LimitWords::grades);
        Optional<String> after = limit.after().map(LimitWords::grades);
        if (!before.equals(after) && limit.kind() == Change.Kind.CHANGED) {
            sentences.add("Grades: " + step(before.map(DiffOutline::orNone), after.map(DiffOutline::orNone)) + ".");
        }
        sentences.addAll(why(limit.reason()));
        return new Block("LIMIT " + limit.kind(), limit.id(), sentences, List.of());
    }

    private static String step(Optional<String> before, Optional<String> after) {
        return before.equals(after)
                ? before.orElse("")
                : before.orElse("") + (before.isPresent() && after.isPresent() ? ARROW : "") + after.orElse("");
    }

    private static String orNone(String words) {
        return words.isEmpty() ? "none" : words;
    }

    private static List<String> why(Optional<String> reason) {
        return reason.map(words -> "Reason given: " + words).stream().toList();
    }

    /** What the whole is worth: how many outcomes changed, and how. */
    List<String> scope(FactsDiff facts) {
        long changed = facts.outcomes().stream()
                .filter(outcome -> outcome.effect().changesOutcome())
                .count();
        List<String> lines = new ArrayList<>();
        lines.add("On the facts from " + facts.period().from() + " to "
                + facts.period().to() + ": " + Counted.of(changed) + " of "
                + Counted.of(facts.judged(), "outcome") + " changed ("
                + Counted.of(facts.subjects(), "subject") + ")");
        if (!facts.totals().isEmpty()) {
            lines.add(facts.totals().entrySet().stream()
                    .map(total ->
                            Counted.of(total.getValue()) + " " + total.getKey().words())
                    .collect(Collectors.joining(", ")));
        }
        return lines;
    }

    List<Block> outcomes(FactsDiff facts) {
        Map<Way, List<String>> ways = new LinkedHashMap<>();
        facts.outcomes().forEach(change -> ways.computeIfAbsent(Way.of(change), way -> new ArrayList<>())
                .add(change.subject()));
        List<Block> blocks = new ArrayList<>();
        ways.forEach((way, subjects) -> blocks.add(new Block(
                way.effect().words().toUpperCase(Locale.ROOT),
                named(way.pitfall()) + ": "
                        + step(
                                Optional.of(way.before().toString()),
                                Optional.of(way.after().toString())),
                List.of(subjects(subjects), because(way.cause())),
                List.of())));
        return blocks;
    }

    private static String subjects(List<String> subjects) {
        String some = subjects.stream().limit(SUBJECTS_SHOWN).collect(Collectors.joining(", "));
        int more = subjects.size() - SUBJECTS_SHOWN;
        return Counted.of(subjects.size(), "subject") + ": " + some
                + (more > 0 ? " and " + Counted.of(more) + " more" : "") + ".";
    }

    private static String because(Cause cause) {
        String changes = cause.changes().stream().map(DiffOutline::said).collect(Collectors.joining("; "));
        return switch (cause.kind()) {
            case ALONE -> "Because of " + changes + ".";
            case EACH -> "Because of any of these, each alone: " + changes + ".";
            case AMONG -> "Because of one or several of these together: " + changes + ".";
        };
    }

    /** A change in the middle of a sentence. */
    private static String said(Change change) {
        String how = change.kind().name().toLowerCase(Locale.ROOT);
        if (change instanceof Change.OfRule) {
            return "the rule \"" + change.id() + "\", " + how;
        }
        if (change instanceof Change.OfLimit limit) {
            return "the limit " + change.id() + ", " + moved(limit);
        }
        return "the pitfall, " + (change.kind() == Change.Kind.ADDED ? "now judged" : "no longer judged");
    }

    private static String moved(Change.OfLimit limit) {
        Optional<String> before = limit.before().map(LimitWords::bound);
        Optional<String> after = limit.after().map(LimitWords::bound);
        return before.equals(after) ? "with other grades" : step(before, after);
    }

    List<Block> withoutEffect(FactsDiff facts) {
        return facts.withoutEffect().stream()
                .map(this::block)
                .map(block -> new Block(block.label(), block.heading(), List.of(), List.of()))
                .toList();
    }

    /** A table for every pitfall of which an outcome changed: rows are judgements before, columns after. */
    Map<String, List<List<String>>> tables(FactsDiff facts) {
        Map<String, List<List<String>>> tables = new LinkedHashMap<>();
        facts.transitions().stream()
                .collect(Collectors.groupingBy(Transition::pitfall, LinkedHashMap::new, Collectors.toList()))
                .forEach((pitfall, transitions) -> tables.put(named(pitfall), table(transitions)));
        return tables;
    }

    private static List<List<String>> table(List<Transition> transitions) {
        TreeSet<Verdict> before = new TreeSet<>();
        TreeSet<Verdict> after = new TreeSet<>();
        transitions.forEach(transition -> {
            before.add(transition.before());
            after.add(transition.after());
        });
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("before \\ after"));
        after.forEach(verdict -> head.add(verdict.toString()));
        rows.add(head);
        for (Verdict was : before) {
            List<String> row = new ArrayList<>(List.of(was.toString()));
            for (Verdict is : after) {
                row.add(transitions.stream()
                        .filter(each ->
                                each.before().equals(was) && each.after().equals(is))
                        .map(each -> Counted.of(each.subjects()))
                        .findFirst()
                        .orElse("-"));
            }
            rows.add(row);
        }
        return rows;
    }

    /** Returns the name of an entry with its id. */
    private String named(String id) {
        Catalogue known = packs.after().catalogue().entries().stream()
                        .anyMatch(entry -> entry.id().equals(id))
                ? packs.after().catalogue()
                : packs.before().catalogue();
        return known.entry(id).name(Language.EN) + " (" + id + ")";
    }
}
