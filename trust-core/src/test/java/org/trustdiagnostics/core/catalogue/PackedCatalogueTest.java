package org.trustdiagnostics.core.catalogue;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trustdiagnostics.core.input.PackedReader;
import org.trustdiagnostics.core.text.Language;
import org.trustdiagnostics.core.text.LocalText;

final class PackedCatalogueTest {
    private final Catalogue parsed = CatalogueReader.parsed();

    @Test
    void the_catalogue_packed_at_the_build_is_that_of_the_files() throws Exception {
        try (InputStream in = requireNonNull(Catalogue.class.getResourceAsStream("catalogue.packed"))) {
            assertThat(in.readAllBytes()).isEqualTo(CataloguePacker.pack(parsed));
        }
    }

    @Test
    void unpacked_it_says_what_the_files_say() {
        Catalogue unpacked = CatalogueUnpacker.unpack(new PackedReader(CataloguePacker.pack(parsed)));
        same(unpacked.entries(), parsed.entries());
        same(unpacked.figures(), parsed.figures());
        same(unpacked.tables(), parsed.tables());
        assertThat(unpacked.relations()).isEqualTo(parsed.relations());
    }

    private static void same(Collection<?> unpacked, Collection<?> files) {
        assertThat(List.copyOf(unpacked))
                .usingRecursiveComparison()
                .withEqualsForType(PackedCatalogueTest::sameTexts, LocalText.class)
                .isEqualTo(List.copyOf(files));
    }

    private static boolean sameTexts(LocalText one, LocalText other) {
        return one.names().stream().toList().equals(other.names().stream().toList())
                && one.names().stream().allMatch(name -> Arrays.stream(Language.values())
                        .allMatch(language -> one.exact(name, language).equals(other.exact(name, language))));
    }
}
