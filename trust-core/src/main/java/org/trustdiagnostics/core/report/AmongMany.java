package org.trustdiagnostics.core.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.trustdiagnostics.core.catalogue.MetricDefinition;
import org.trustdiagnostics.core.peers.Standing;
import org.trustdiagnostics.core.peers.Standing.Place;
import org.trustdiagnostics.core.statistics.PeerGroup;
import org.trustdiagnostics.core.text.Language;
import org.trustdiagnostics.core.text.Messages;
import org.trustdiagnostics.core.text.Numbers;

/** Tells what chance alone would make of so many subjects, and who stands out from the others. */
final class AmongMany {
    private static final int WORSE_SHOWN = 5;
    private static final double SMALLEST_CHANCE = 0.001;

    private final Report report;
    private final Language language;
    private final Messages messages;

    AmongMany(Report report, Language language) {
        this.report = report;
        this.language = language;
        this.messages = Messages.in(language);
    }

    /** Returns how many judgements were made, and what chance would make of them; nothing where subjects are few and none is withheld. */
    List<Outline.Block> judgements(int subjects) {
        Multiplicity many = report.multiplicity();
        boolean few = subjects <= PeerGroup.FEWEST_OTHERS && many.withheld() == 0;
        if (few || many.judged() == 0) {
            return List.of();
        }
        String expected = messages.say("report.by-chance", Numbers.decimal(many.expectedByChance(), language));
        String named = many.controlled()
                ? messages.say(
                        "report.named",
                        many.crossed(),
                        many.crossed() - many.withheld(),
                        many.withheld(),
                        Numbers.percent(many.rate(), language))
                : messages.say("report.all-named", many.crossed());
        return List.of(
                new Outline.Block("", messages.count("report.judgements", many.judged()), List.of(expected, named)));
    }

    /** Returns what chance would make of the comparisons, then by metric who is worse, worst first. */
    List<Outline.Block> peers() {
        if (report.peers().isEmpty()) {
            return List.of();
        }
        Map<String, List<Standing>> byMetric = new TreeMap<>();
        report.peers().forEach(standing -> byMetric.computeIfAbsent(standing.metric(), metric -> new ArrayList<>())
                .add(standing));
        List<Outline.Block> blocks = new ArrayList<>();
        List<String> without = new ArrayList<>();
        byMetric.forEach((metric, standings) -> {
            List<Standing> worse = standings.stream()
                    .filter(standing -> standing.place() == Place.WORSE)
                    .sorted(Standing.WORST_FIRST)
                    .toList();
            String name = report.catalogue().metric(metric).name(language);
            if (worse.isEmpty()) {
                without.add(name);
            } else {
                blocks.addAll(worse(name, worse, standings.size()));
            }
        });
        blocks.add(0, compared(!blocks.isEmpty(), without));
        return blocks;
    }

    private Outline.Block compared(boolean named, List<String> without) {
        Multiplicity many = report.multiplicity();
        List<String> sentences = new ArrayList<>();
        sentences.add(messages.say(
                "report.worse-by-chance", Numbers.decimal(report.peers().size() * many.chanceLevel(), language)));
        if (!many.controlled()) {
            sentences.add(messages.say("report.worse-all-named"));
        } else if (named) {
            sentences.add(messages.say("report.worse-named", Numbers.percent(many.rate(), language)));
        }
        if (!without.isEmpty()) {
            sentences.add(messages.say("report.none-worse", String.join(", ", without)));
        }
        return new Outline.Block(
                "", messages.count("report.comparisons", report.peers().size()), sentences);
    }

    private List<Outline.Block> worse(String metric, List<Standing> worse, int compared) {
        List<Outline.Block> blocks = new ArrayList<>();
        blocks.add(new Outline.Block("", messages.say("report.worse", metric, worse.size(), compared), List.of()));
        worse.stream().limit(WORSE_SHOWN).forEach(standing -> blocks.add(block(standing)));
        if (worse.size() > WORSE_SHOWN) {
            blocks.add(
                    new Outline.Block("", messages.count("report.more-worse", worse.size() - WORSE_SHOWN), List.of()));
        }
        return blocks;
    }

    private Outline.Block block(Standing standing) {
        MetricDefinition metric = report.catalogue().metric(standing.metric());
        return new Outline.Block(
                messages.say("standing." + standing.place()),
                metric.name(language) + " · " + standing.subject(),
                List.of(
                        messages.say(
                                "standing",
                                Numbers.percent(standing.value(), language),
                                standing.sample(),
                                metric.cases(standing.sample(), language),
                                standing.peers(),
                                Numbers.percent(standing.peerValue(), language)),
                        messages.say("standing.chance", chance(standing.chance()))));
    }

    private String chance(double chance) {
        return chance < SMALLEST_CHANCE
                ? messages.say("standing.under", Numbers.percent(SMALLEST_CHANCE, language))
                : Numbers.percent(chance, language);
    }
}
