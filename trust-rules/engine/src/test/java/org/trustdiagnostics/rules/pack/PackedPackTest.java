package org.trustdiagnostics.rules.pack;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.trustdiagnostics.core.input.PackedReader;
import org.trustdiagnostics.rules.session.RuleShape;

class PackedPackTest {
    private final RulePack parsed = BundledPack.parsed();

    @Test
    void the_pack_packed_at_the_build_is_that_of_the_files() throws Exception {
        try (InputStream in = requireNonNull(
                RulePack.class.getResourceAsStream("/org/trustdiagnostics/rules/bundled/bundled.packed"))) {
            assertThat(in.readAllBytes()).isEqualTo(BundledPacker.pack(parsed));
        }
    }

    @Test
    void unpacked_it_says_what_the_files_and_the_compiled_rules_say() {
        RulePack unpacked = BundledPack.unpack(new PackedReader(BundledPacker.pack(parsed)));
        assertThat(unpacked.id()).isEqualTo(parsed.id());
        assertThat(unpacked.limits()).isEqualTo(parsed.limits());
        assertThat(unpacked.files()).isEqualTo(parsed.files());
        assertThat(unpacked.rules().shapes()).isEqualTo(parsed.rules().shapes());
    }

    @Test
    void each_rule_is_loaded_from_its_own_place() {
        RulePack unpacked = BundledPack.unpack(new PackedReader(BundledPacker.pack(parsed)));
        for (RuleShape shape : unpacked.rules().shapes()) {
            assertThat(unpacked.rules().walk(shape.name()).elements())
                    .isNotEmpty()
                    .isEqualTo(parsed.rules().walk(shape.name()).elements());
        }
    }
}
