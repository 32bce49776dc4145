package org.trustdiagnostics.core.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.trustdiagnostics.core.input.JsonObject;

/** Compares ids, quoted numbers and relations of the catalogue with the inventory of the knowledge documents. */
final class SeedInventoryTest {
    /** Metrics that the documents do not name: the library needs them for what they do name. */
    private static final Set<String> OUR_OWN = Set.of("customer-count", "employee-net-promoter-score", "remedy-rate");

    private static JsonObject inventory;

    @BeforeAll
    static void read() {
        inventory = SeedInventory.read();
    }

    @Test
    void ids_are_those_of_the_inventory() {
        Catalogue ours = Catalogue.bundled();
        assertThat(ids("pitfall")).containsAll(ids(ours.pitfalls()));
        assertThat(ids("strategy")).containsAll(ids(ours.strategies()));
        Set<String> metrics = ids(ours.metrics());
        assertThat(metrics).containsAll(ids("metric"));
        metrics.removeAll(ids("metric"));
        assertThat(metrics).isEqualTo(new TreeSet<>(OUR_OWN));
    }

    @Test
    void every_effect_is_quoted_as_the_inventory_has_it() {
        SoftAssertions all = new SoftAssertions();
        for (ReportedEffect effect : Catalogue.bundled().effects()) {
            JsonObject figure = inventory.objects("figures").stream()
                    .filter(one -> one.text("id").equals(effect.id()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(effect.id() + " is not in the inventory"));
            all.assertThat(List.of(
                            effect.value(), effect.unit(), effect.kind(), effect.attributedTo(), effect.metric()))
                    .as(effect.id())
                    .isEqualTo(List.of(
                            figure.number("value"),
                            figure.text("unit"),
                            figure.text("kind"),
                            figure.text("attributed_to"),
                            figure.text("metric")));
            all.assertThat(effect.source().document()).as(effect.id()).isEqualTo(figure.text("file"));
            all.assertThat(figure.text("qualifier"))
                    .as("a card would drop the qualifier of %s", effect.id())
                    .isEqualTo("=");
            int year = (int) figure.optionalNumber("year").orElse(0);
            all.assertThat(effect.year().orElse(0)).as(effect.id()).isEqualTo(year);
        }
        all.assertAll();
    }

    @Test
    void every_relation_is_one_of_the_inventory_with_the_same_basis() {
        Set<String> theirs = inventory.objects("relations").stream()
                .map(one -> String.join(" ", one.text("from"), one.text("relation"), one.text("to"), one.text("basis")))
                .collect(Collectors.toSet());
        assertThat(Catalogue.bundled().relations()).isNotEmpty().allSatisfy(one -> assertThat(theirs)
                .contains(String.join(
                        " ",
                        one.from(),
                        one.kind().name().toLowerCase(Locale.ROOT),
                        one.to(),
                        one.basis().name().toLowerCase(Locale.ROOT))));
    }

    private static Set<String> ids(String kind) {
        return inventory.objects("entries").stream()
                .filter(entry -> entry.text("kind").equals(kind))
                .map(entry -> entry.text("id"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> ids(Collection<? extends Entry> entries) {
        return entries.stream().map(Entry::id).collect(Collectors.toCollection(TreeSet::new));
    }
}
