package org.trustdiagnostics.core.metric;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
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

    private final Map<String, Forms> byInstrument = new TreeMap<>();

    /** Adds an answer of staff that names its form; others are passed over. */
    void add(SurveyAnswer answer) {
        Instrument instrument = Instrument.of(answer.instrument());
        if (answer.sheet().isEmpty() || instrument.items().size() < 2 || answer.audience() != Audience.EMPLOYEE) {
            return;
        }
        int item = instrument.indexOf(answer.item());
        int answered = instrument.parts(answer);
        int[] form = kept(instrument).of(hash(answer.sheet().get()));
        if (form.length > 0) {
            form[item] = together(form[item], answered);
        }
    }

    void merge(Sheets other) {
        other.byInstrument.forEach(
                (instrument, theirs) -> kept(Instrument.of(instrument)).merge(theirs));
    }

    void write(BinaryWriter out) {
        out.whole(byInstrument.size());
        byInstrument.forEach((instrument, sheets) -> {
            out.text(instrument);
            sheets.write(out);
        });
    }

    static Sheets read(BinaryReader in) {
        Sheets sheets = new Sheets();
        for (int instruments = in.count(); instruments > 0; instruments--) {
            Instrument instrument = Instrument.of(in.text());
            sheets.kept(instrument).read(in);
        }
        return sheets;
    }

    /** Returns the answers of the forms on which every item is answered exactly once, one number an item. */
    List<int[]> complete(String instrument) {
        Forms forms = byInstrument.get(instrument);
        return forms == null
                ? List.of()
                : Arrays.stream(forms.answers, 0, forms.size)
                        .filter(answers -> Arrays.stream(answers).allMatch(answer -> answer >= 0))
                        .toList();
    }

    /** Returns whether any answer to an instrument named its form. */
    boolean named(String instrument) {
        return byInstrument.containsKey(instrument);
    }

    private Forms kept(Instrument instrument) {
        Forms kept = byInstrument.get(instrument.id());
        return kept == null
                ? byInstrument.computeIfAbsent(
                        instrument.id(), id -> new Forms(instrument.items().size()))
                : kept;
    }

    /** An item answered twice stays so, whatever the answers: which of the two holds, nobody knows. */
    private static int together(int a, int b) {
        return a == OPEN ? b : b == OPEN ? a : TWICE;
    }

    /** The kept forms of one instrument, by rising hash. */
    private static final class Forms {
        private static final int[] NOT_KEPT = {};

        private final int items;
        private long[] hashes = new long[8];
        private int[][] answers = new int[8][];
        private int size;
        /** Where the form stands that was asked for last: the answers of one mostly come together. */
        private int last;

        Forms(int items) {
            this.items = items;
        }

        /** Returns the answers of the form with a hash, none yet where it is new; an empty array where it is not kept. */
        int[] of(long hash) {
            if (last < size && hashes[last] == hash) {
                return answers[last];
            }
            if (size == MOST && hash > hashes[size - 1]) {
                return NOT_KEPT;
            }
            int found = Arrays.binarySearch(hashes, 0, size, hash);
            last = found >= 0 ? found : insert(hash, -1 - found);
            return answers[last];
        }

        private int insert(long hash, int at) {
            if (size == hashes.length && size < MOST) {
                hashes = Arrays.copyOf(hashes, Math.min(2 * size, MOST));
                answers = Arrays.copyOf(answers, hashes.length);
            }
            size = Math.min(size + 1, MOST);
            System.arraycopy(hashes, at, hashes, at + 1, size - 1 - at);
            System.arraycopy(answers, at, answers, at + 1, size - 1 - at);
            hashes[at] = hash;
            answers[at] = new int[items];
            Arrays.fill(answers[at], OPEN);
            return at;
        }

        void merge(Forms theirs) {
            for (int i = 0; i < theirs.size; i++) {
                add(theirs.hashes[i], theirs.answers[i]);
            }
        }

        private void add(long hash, int[] more) {
            int[] form = of(hash);
            for (int item = 0; item < form.length; item++) {
                form[item] = together(form[item], more[item]);
            }
        }

        void write(BinaryWriter out) {
            out.whole(size);
            for (int i = 0; i < size; i++) {
                out.fixed(hashes[i]);
                for (int answer : answers[i]) {
                    out.whole(answer - TWICE);
                }
            }
        }

        void read(BinaryReader in) {
            int[] form = new int[items];
            for (int left = in.count(); left > 0; left--) {
                long hash = in.fixed();
                Arrays.setAll(form, item -> (int) in.whole() + TWICE);
                add(hash, form);
            }
        }
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
