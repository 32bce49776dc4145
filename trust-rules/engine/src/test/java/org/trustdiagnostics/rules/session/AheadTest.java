package org.trustdiagnostics.rules.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AheadTest {
    @Test
    void it_is_made_once_whether_or_not_it_was_begun() {
        AtomicInteger made = new AtomicInteger();
        Ahead<Integer> begun = new Ahead<>(made::incrementAndGet).begin();
        assertThat(begun.get()).isEqualTo(1);
        assertThat(begun.begin().get()).isEqualTo(1);
        assertThat(new Ahead<>(made::incrementAndGet).get()).isEqualTo(2);
    }

    @Test
    void what_making_it_throws_reaches_whoever_asks_and_the_next_one_tries_again() {
        AtomicInteger tries = new AtomicInteger();
        Ahead<Integer> failing = new Ahead<>(() -> {
            if (tries.incrementAndGet() < 3) {
                throw new IllegalStateException("no rules here");
            }
            return tries.get();
        });
        assertThatThrownBy(failing::get)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no rules here");
        assertThatThrownBy(failing::get).isInstanceOf(IllegalStateException.class);
        assertThat(failing.get()).isEqualTo(3);
        Ahead<Integer> broken = new Ahead<>(() -> {
            throw new NoClassDefFoundError("Gone");
        });
        assertThatThrownBy(broken::get).isInstanceOf(NoClassDefFoundError.class).hasMessage("Gone");
    }

    @Test
    void who_is_interrupted_while_waiting_gets_it_and_stays_interrupted() throws InterruptedException {
        CountDownLatch making = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Ahead<String> slow = new Ahead<>(() -> {
                    making.countDown();
                    waitFor(go);
                    return "made";
                })
                .begin();
        making.await();
        Thread.currentThread().interrupt();
        new Thread(go::countDown).start();
        assertThat(slow.get()).isEqualTo("made");
        assertThat(Thread.interrupted()).isTrue();
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
