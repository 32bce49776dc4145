package org.trustdiagnostics.core.survey;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trustdiagnostics.core.input.PackedReader;
import org.trustdiagnostics.core.text.Language;
import org.trustdiagnostics.core.text.LocalText;

final class PackedInstrumentsTest {
    private final Map<String, Instrument> parsed = InstrumentReader.parsed();

    @Test
    void the_instruments_packed_at_the_build_are_those_of_the_file() throws Exception {
        try (InputStream in = requireNonNull(Instrument.class.getResourceAsStream("instruments.packed"))) {
            assertThat(in.readAllBytes()).isEqualTo(InstrumentPacker.pack(parsed.values()));
        }
    }

    @Test
    void unpacked_they_are_what_the_file_says() {
        Map<String, Instrument> unpacked =
                InstrumentPacker.unpack(new PackedReader(InstrumentPacker.pack(parsed.values())));
        assertThat(unpacked.keySet()).containsExactlyElementsOf(parsed.keySet());
        assertThat(List.copyOf(unpacked.values()))
                .usingRecursiveComparison()
                .withEqualsForType(PackedInstrumentsTest::sameTexts, LocalText.class)
                .isEqualTo(List.copyOf(parsed.values()));
    }

    private static boolean sameTexts(LocalText one, LocalText other) {
        return Arrays.stream(Language.values())
                .allMatch(language -> one.exact("wording", language).equals(other.exact("wording", language)));
    }
}
