package org.trustdiagnostics.rules.judge;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trustdiagnostics.core.input.BinaryReader;
import org.trustdiagnostics.core.input.BinaryWriter;
import org.trustdiagnostics.core.input.InvalidInputException;

/**
 * What must be known of all subjects before one of them is judged: on how many each rule compared a value that has an interval with a
 * limit, and with which chances it fired. It is small, so that subjects can be judged in parts which never meet in one memory. The
 * order of merging changes nothing. Its size grows with firings, 8 bytes each. Not thread-safe, but once everything is merged any
 * number of threads may judge by it.
 */
public final class Crossings {
    private static final String FORM = "TDCR";
    private static final int FORM_VERSION = 1;
    private static final String WHAT = "written crossings";

    private final String fingerprint;
    private final Map<String, Family> families = new HashMap<>();
    private long judged;
    private Optional<DiscoveryControl> control = Optional.empty();

    /** The subjects of one rule: how many, and the chances of those on whom it fired. */
    private static final class Family {
        private long subjects;
        private double[] chances = {};
        private int fired;

        private void add(double chance) {
            if (fired == chances.length) {
                chances = Arrays.copyOf(chances, Math.max(8, 2 * fired));
            }
            chances[fired++] = chance;
        }
    }

    /**
     * Creates crossings of no subject.
     *
     * @param fingerprint that of the settings by which subjects are judged
     */
    public Crossings(String fingerprint) {
        this.fingerprint = fingerprint;
    }

    /** Returns the fingerprint of the settings by which subjects were judged. */
    public String fingerprint() {
        return fingerprint;
    }

    /** Takes in the rules that were judged on a subject, and the chances of those that fired on a value that has an interval. */
    void add(List<RuleEntry> rules, Known known, Map<String, Double> chances) {
        control = Optional.empty();
        for (RuleEntry rule : rules) {
            long comparisons = known.uncertain(rule.comparisons());
            if (comparisons > 0) {
                judged += rule.shape().conjunctive() ? 1 : comparisons;
                Family family = family(rule.name());
                family.subjects++;
                Double chance = chances.get(rule.name());
                if (chance != null) {
                    family.add(chance);
                }
            }
        }
    }

    /**
     * Adds what other subjects showed; the others stay as they are.
     *
     * @throws IllegalArgumentException where they were judged by other rules, limits or settings, or as of another day
     */
    public void merge(Crossings others) {
        requireOf(others.fingerprint);
        control = Optional.empty();
        judged += others.judged;
        others.families.forEach((rule, theirs) -> {
            Family ours = family(rule);
            ours.subjects += theirs.subjects;
            for (double chance : Arrays.copyOf(theirs.chances, theirs.fired)) {
                ours.add(chance);
            }
        });
    }

    /**
     * Checks that subjects were judged by given settings.
     *
     * @param other the fingerprint of the settings
     * @throws IllegalArgumentException where they were judged by other rules, limits or settings, or as of another day
     */
    public void requireOf(String other) {
        if (!fingerprint.equals(other)) {
            throw new IllegalArgumentException(
                    "subjects were judged by different rules, limits or settings (fingerprints " + fingerprint + " and "
                            + other + "); use the same everywhere.");
        }
    }

    /** Returns the control of false findings among all subjects: worked out once, since every part of them is judged by it. */
    synchronized DiscoveryControl control(double rate) {
        DiscoveryControl known = control.orElseGet(() -> new DiscoveryControl(this, rate));
        control = Optional.of(known);
        return known;
    }

    /** Returns the crossings in the library's own binary form, for {@link #read}. */
    public byte[] toBytes() {
        BinaryWriter out = new BinaryWriter(FORM, FORM_VERSION);
        out.text(fingerprint);
        out.whole(judged);
        out.whole(families.size());
        for (String rule : rules()) {
            Family family = family(rule);
            out.text(rule);
            out.whole(family.subjects);
            out.whole(family.fired);
            for (double chance : chances(rule)) {
                out.number(chance);
            }
        }
        return out.toBytes();
    }

    /**
     * Reads what {@link #toBytes} wrote.
     *
     * @throws InvalidInputException where the bytes are damaged or of another version
     */
    public static Crossings read(byte[] written) {
        BinaryReader in = new BinaryReader(WHAT, written, FORM, FORM_VERSION);
        Crossings crossings = new Crossings(in.text());
        crossings.judged = in.whole();
        for (int rules = in.count(); rules > 0; rules--) {
            Family family = crossings.family(in.text());
            family.subjects = in.whole();
            for (int fired = in.count(); fired > 0; fired--) {
                family.add(in.number());
            }
        }
        in.end();
        return crossings;
    }

    /** Returns how many judgements were made. */
    long judged() {
        return judged;
    }

    /** Returns the rules that compared anything, sorted. */
    List<String> rules() {
        return families.keySet().stream().sorted().toList();
    }

    /** Returns the number of subjects on which a rule compared anything. */
    long subjects(String rule) {
        return family(rule).subjects;
    }

    /** Returns the chances of the firings of a rule, rising. */
    double[] chances(String rule) {
        Family family = family(rule);
        double[] chances = Arrays.copyOf(family.chances, family.fired);
        Arrays.sort(chances);
        return chances;
    }

    private Family family(String rule) {
        return families.computeIfAbsent(rule, name -> new Family());
    }
}
