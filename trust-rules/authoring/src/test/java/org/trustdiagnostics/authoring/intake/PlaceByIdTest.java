package org.trustdiagnostics.authoring.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PlaceByIdTest {
    @Test
    void an_id_keeps_its_first_place() {
        Random random = new Random(1);
        Map<String, Long> expected = new HashMap<>();
        PlaceById places = new PlaceById();
        for (long place = 0; place < 20_000; place++) {
            String id = "p-" + random.nextInt(10_000);
            Long before = expected.putIfAbsent(id, place);
            assertThat(places.putIfAbsent(id, place)).isEqualTo(before == null ? PlaceById.NEW : before);
        }
    }

    @Test
    void ids_of_one_hash_are_told_apart() {
        PlaceById places = new PlaceById();
        assertThat("Aa").hasSameHashCodeAs("BB");
        assertThat(places.putIfAbsent("Aa", 1)).isEqualTo(PlaceById.NEW);
        assertThat(places.putIfAbsent("BB", 2)).isEqualTo(PlaceById.NEW);
        assertThat(places.putIfAbsent("Aa", 3)).isEqualTo(1);
        assertThat(places.putIfAbsent("BB", 3)).isEqualTo(2);
    }

    @Test
    void ids_of_any_length_are_kept() {
        PlaceById places = new PlaceById();
        for (int length = 0; length < 200_000; length = 3 * length + 1) {
            String id = "å".repeat(length);
            assertThat(places.putIfAbsent(id, length)).isEqualTo(PlaceById.NEW);
            assertThat(places.putIfAbsent(id + "x", -length)).isEqualTo(PlaceById.NEW);
            assertThat(places.putIfAbsent(id, 1)).isEqualTo(length);
        }
    }

    /** 131,072 ids of one hash code, which anybody can make; one in the way of the next it would take minutes. */
    @Test
    @Timeout(30)
    void ids_chosen_to_get_into_each_other_s_way_do_not() {
        PlaceById places = new PlaceById();
        for (int number = 0; number < 1 << 17; number++) {
            StringBuilder id = new StringBuilder();
            for (int bit = 0; bit < 17; bit++) {
                id.append((number >> bit & 1) == 0 ? "Aa" : "BB");
            }
            assertThat(places.putIfAbsent(id.toString(), number)).isEqualTo(PlaceById.NEW);
        }
    }
}
