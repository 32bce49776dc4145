package org.trustdiagnostics.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trustdiagnostics.core.fact.DatasetHeader;
import org.trustdiagnostics.core.fact.Fact;
import org.trustdiagnostics.core.fact.Facts;
import org.trustdiagnostics.core.fact.Promise;
import org.trustdiagnostics.core.fact.ReportedMetric;
import org.trustdiagnostics.core.input.InvalidInputException;
import org.trustdiagnostics.core.report.Report;
import org.trustdiagnostics.rules.batch.Batch;

/** However a batch ends, no thread works on, no file is left, the stream is closed, and what it says is true. */
class DiagnoseAllFaultsTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);
    private static final DatasetHeader HEADER =
            Facts.builder().asOf(AS_OF).build().header();
    private static final TrustDiagnostics DIAGNOSTICS =
            TrustDiagnostics.builder().build();

    private final AtomicBoolean closed = new AtomicBoolean();
    private final List<Report> handedOver = new ArrayList<>();

    @TempDir
    private Path directory;

    @AfterEach
    void nothing_is_left() {
        assertThat(Thread.interrupted()).isFalse();
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.startsWith("trust-batch"));
        assertThat(directory).isEmptyDirectory();
        assertThat(closed).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void the_first_impossible_fact_is_named_and_nothing_handed_over(int threads) {
        Stream<Fact> facts = promises(5_000).map(fact -> {
            int number = Integer.parseInt(fact.subject().substring("seller-".length())) + 1;
            return number == 3_011 || number >= 3_300 ? impossible(fact.subject()) : fact;
        });
        assertThatThrownBy(() -> batch(facts).threads(threads).forEach(handedOver::add))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("fact 3011: metric 'customer-churn' cannot be 7.0");
        assertThat(handedOver).isEmpty();
    }

    @Test
    void an_error_of_the_stream_comes_as_it_is() {
        RuntimeException gone = new UnsupportedOperationException("the database went away");
        Stream<Fact> facts = promises(3_000).peek(fact -> {
            if (fact.subject().equals("seller-2500")) {
                throw gone;
            }
        });
        assertThat(catchThrowable(() -> batch(facts).forEach(handedOver::add))).isSameAs(gone);
        assertThat(handedOver).isEmpty();
    }

    @Test
    void an_error_of_the_host_s_own_code_comes_as_it_is() {
        RuntimeException full = new UnsupportedOperationException("no more reports");
        Batch batch = batch(promises(1_000));
        assertThat(catchThrowable(() -> batch.forEach(report -> {
                    handedOver.add(report);
                    if (handedOver.size() == 3) {
                        throw full;
                    }
                })))
                .isSameAs(full);
        assertThat(handedOver).hasSize(3);
    }

    @Test
    void cancelled_before_it_begins_it_reads_nothing() {
        Batch batch = batch(promises(10).peek(fact -> {
            throw new AssertionError("read");
        }));
        batch.cancel();
        assertThatThrownBy(() -> batch.forEach(handedOver::add))
                .isInstanceOf(CancellationException.class)
                .hasMessage(
                        "the batch was cancelled after 0 facts were read and nothing handed over; start it again from"
                                + " the first fact.");
    }

    @Test
    void cancelled_while_judging_it_says_how_much_was_handed_over() {
        Batch batch = batch(promises(1_000));
        assertThatThrownBy(() -> batch.forEach(report -> {
                    handedOver.add(report);
                    if (handedOver.size() == 3) {
                        batch.cancel();
                    }
                }))
                .isInstanceOf(CancellationException.class)
                .hasMessageContaining("after 1000 facts were read and 192 of 1000 subjects in 3 reports handed over");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 100, 400})
    void cancelled_while_counting_it_ends_within_a_second(int millis) throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        Batch batch = batch(promises(Integer.MAX_VALUE).peek(fact -> begun.countDown()));
        assertEndsWithinASecond(batch, begun, millis, report -> {});
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 100, 400})
    void cancelled_while_judging_it_ends_within_a_second(int millis) throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        assertEndsWithinASecond(batch(promises(3_000)), begun, millis, report -> {
            begun.countDown();
            pause(50);
        });
    }

    private static void assertEndsWithinASecond(Batch batch, CountDownLatch begun, int millis, Consumer<Report> reports)
            throws InterruptedException {
        AtomicLong cancelled = new AtomicLong();
        Thread other = new Thread(() -> {
            await(begun);
            pause(millis);
            cancelled.set(System.nanoTime());
            batch.cancel();
        });
        other.start();
        assertThatThrownBy(() -> batch.forEach(reports))
                .isInstanceOf(CancellationException.class)
                .hasMessageStartingWith("the batch was cancelled after ");
        assertThat(System.nanoTime() - cancelled.get()).isLessThan(TimeUnit.SECONDS.toNanos(1));
        other.join();
    }

    @Test
    void interrupted_it_ends_and_the_thread_stays_interrupted() {
        Thread caller = Thread.currentThread();
        Thread other = new Thread(() -> {
            pause(300);
            caller.interrupt();
        });
        other.start();
        assertThatThrownBy(() -> batch(promises(Integer.MAX_VALUE)).forEach(handedOver::add))
                .isInstanceOf(CancellationException.class)
                .hasMessageContaining("nothing handed over");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void interrupted_by_the_host_s_own_code_it_ends() {
        assertThatThrownBy(() -> batch(promises(3_000)).forEach(report -> {
                    handedOver.add(report);
                    Thread.currentThread().interrupt();
                }))
                .isInstanceOf(CancellationException.class)
                .hasMessageContaining("64 of 3000 subjects in 1 reports");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void an_error_of_another_thread_reaches_the_caller() {
        Error error = new StackOverflowError("too deep");
        Batch batch = new Batch(
                DIAGNOSTICS::newSummary,
                part -> {
                    if (part.subjects().contains("seller-500")) {
                        throw error;
                    }
                    return DIAGNOSTICS.crossings(part);
                },
                DIAGNOSTICS::diagnose,
                HEADER,
                promises(1_000).onClose(() -> closed.set(true)));
        assertThat(catchThrowable(() -> batch.spillTo(directory).forEach(handedOver::add)))
                .isSameAs(error);
        assertThat(handedOver).isEmpty();
    }

    @Test
    void a_directory_that_cannot_be_written_to_is_named_with_the_options() throws Exception {
        Path file = Files.createTempFile("no", "directory");
        try {
            assertThatThrownBy(() -> batch(promises(100)).spillTo(file).forEach(handedOver::add))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("could not be written to files in " + file)
                    .hasMessageContaining("spillTo(...)")
                    .hasMessageContaining("subjectsInMemory(...)");
        } finally {
            Files.delete(file);
        }
        assertThat(handedOver).isEmpty();
    }

    private Batch batch(Stream<Fact> facts) {
        return DIAGNOSTICS
                .diagnoseAll(HEADER, facts.onClose(() -> closed.set(true)))
                .threads(2)
                .subjectsInMemory(40)
                .spillTo(directory);
    }

    private static Stream<Fact> promises(int sellers) {
        return IntStream.range(0, sellers).mapToObj(i -> Promise.due("seller-" + i, "p-" + i, AS_OF.minusDays(9)));
    }

    private static Fact impossible(String subject) {
        return ReportedMetric.of(subject, "customer-churn", AS_OF.minusDays(30), AS_OF, 7);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
