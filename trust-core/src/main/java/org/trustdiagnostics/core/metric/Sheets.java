package org.trustdiagnostics.core.metric;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.trustdiagnostics.core.fact.Audience;
import org.trustdiagnostics.core.fact.SurveyAnswer;
import org.trustdiagnostics.core.input.BinaryReader;
import org.trustdiagnostics.core.input.BinaryWriter;
import org.trustdiagnostics.core.survey.Instrument;

/**
 * What staff answered on filled-in forms of instruments with several items. Not thread-safe.
 *
 * <p>Of an instrument at most {@value #MOST} forms are kept, so that memory does not grow with answers: those whose ids have the
 * lowest hashes. Which they are depends on the ids alone, so order and merging change nothing, and they are a random sample of all
 * forms (bottom-k sampling: Cohen and Kaplan 2007, doi:10.1145/1281100.1281133). Of an id only the hash is kept.
 */
final class Sheets {
    /** Forms kept of one instrument. */
    static final int MOST = 1000;

    private static final int OPEN = -1;
    private static final int TWICE = -2;

    private final Map<String, NavigableMap<Long, int[]>> byInstrument = new TreeMap<>();

    /** Adds an answer of staff that names its form; others are passed over. */
    void add(SurveyAnswer answer) {
        Instrument instrument = Instrument.of(answer.instrument());
        if (answer.sheet().isEmpty() || instrument.items().size() < 2 || answer.audience() != Audience.EMPLOYEE) {
            return;
        }
        int[] one = new int[instrument.items().size()];
        Arrays.fill(one, OPEN);
        one[instrument.indexOf(answer.item())] = instrument.parts(answer);
        keep(kept(instrument.id()), hash(answer.sheet().get()), one);
    }

    void merge(Sheets other) {
        other.byInstrument.forEach((instrument, theirs) -> {
            NavigableMap<Long, int[]> ours = kept(instrument);
            theirs.forEach((sheet, answers) -> keep(ours, sheet, answers));
        });
    }

    void write(BinaryWriter out) {
        out.whole(byInstrument.size());
        byInstrument.forEach((instrument, sheets) -> {
            out.text(instrument);
            out.whole(sheets.size());
            sheets.forEach((sheet, answers) -> {
                out.fixed(sheet);
                Arrays.stream(answers).forEach(answer -> out.whole(answer - TWICE));
            });
        });
    }

    static Sheets read(BinaryReader in) {
        Sheets sheets = new Sheets();
        for (int instruments = in.count(); instruments > 0; instruments--) {
            Instrument instrument = Instrument.of(in.text());
            NavigableMap<Long, int[]> kept = sheets.kept(instrument.id());
            for (int left = in.count(); left > 0; left--) {
                long sheet = in.fixed();
                int[] answers = new int[instrument.items().size()];
                Arrays.setAll(answers, item -> (int) in.whole() + TWICE);
                kept.put(sheet, answers);
            }
        }
        return sheets;
    }

    /** Returns the answers of the forms on which every item is answered exactly once, one number an item. */
    List<int[]> complete(String instrument) {
        return byInstrument.getOrDefault(instrument, new TreeMap<>()).values().stream()
                .filter(answers -> Arrays.stream(answers).allMatch(answer -> answer >= 0))
                .toList();
    }

    /** Returns whether any answer to an instrument named its form. */
    boolean named(String instrument) {
        return byInstrument.containsKey(instrument);
    }

    private NavigableMap<Long, int[]> kept(String instrument) {
        return byInstrument.computeIfAbsent(instrument, key -> new TreeMap<>());
    }

    private static void keep(NavigableMap<Long, int[]> kept, long sheet, int[] answers) {
        if (kept.size() < MOST || sheet <= kept.lastKey()) {
            kept.merge(sheet, answers, Sheets::together);
            if (kept.size() > MOST) {
                kept.pollLastEntry();
            }
        }
    }

    /** An item answered twice stays so, whatever the answers: which of the two holds, nobody knows. */
    private static int[] together(int[] a, int[] b) {
        int[] both = a.clone();
        for (int i = 0; i < both.length; i++) {
            both[i] = a[i] == OPEN ? b[i] : b[i] == OPEN ? a[i] : TWICE;
        }
        return both;
    }

    /** FNV-1a over the characters, mixed by the finalizer of MurmurHash3, both for 64 bits. */
    private static long hash(String id) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        hash = (hash ^ hash >>> 33) * 0xc4ceb9fe1a85ec53L;
        return hash ^ hash >>> 33;
    }
}
