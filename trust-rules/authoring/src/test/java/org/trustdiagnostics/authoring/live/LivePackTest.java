package org.trustdiagnostics.authoring.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.trustdiagnostics.authoring.pack.Problem;
import org.trustdiagnostics.core.limit.Severity;
import org.trustdiagnostics.core.metric.Summary;
import org.trustdiagnostics.core.report.PackId;
import org.trustdiagnostics.core.report.Report;
import org.trustdiagnostics.rules.TrustDiagnostics;
import org.trustdiagnostics.rules.pack.RulePackException;

class LivePackTest {
    @TempDir
    private Path path;

    private LiveFolder folder = new LiveFolder(Path.of(""));
    private final List<LiveChange> told = new ArrayList<>();

    @BeforeEach
    void writeFirstVersion() throws IOException {
        folder = LiveFolder.of(path, "1", Severity.LOW);
    }

    @Test
    void a_folder_judges_and_every_report_names_its_version_and_hash() throws IOException {
        LivePack live = open();

        Report report = live.diagnostics().diagnose(LiveFolder.noPromiseKept());

        assertThat(severity(report)).isEqualTo(Severity.LOW);
        assertThat(report.pack().version()).isEqualTo("1");
        assertThat(report.pack().sha256()).matches("[0-9a-f]{64}");
        assertThat(told).isEmpty();
    }

    @Test
    void a_first_version_that_does_not_pass_is_told_with_all_problems() throws IOException {
        folder.save(LiveFolder.CASES, LiveFolder.cases(Severity.HIGH));

        assertThatThrownBy(this::open)
                .isInstanceOf(RulePackException.class)
                .hasMessageContaining("overpromising.cases.json")
                .hasMessageContaining("fires: no promise kept");
    }

    @Test
    void a_changed_folder_takes_over_and_whoever_holds_the_old_version_keeps_it() throws IOException {
        LivePack live = open();
        TrustDiagnostics before = live.diagnostics();
        Summary underWay = before.newSummary(LiveFolder.noPromiseKept().header());
        LiveFolder.noPromiseKept().list().forEach(underWay::add);

        folder.write("2", Severity.HIGH);
        LiveChange change = live.reload();

        assertThat(change).isInstanceOf(LiveChange.Loaded.class);
        assertThat(told).containsExactly(change);
        assertThat(((LiveChange.Loaded) change).cases()).isEqualTo(2);
        Report after = live.diagnostics().diagnose(LiveFolder.noPromiseKept());
        assertThat(after.pack()).isEqualTo(change.inForce());
        assertThat(after.pack().version()).isEqualTo("2");
        assertThat(severity(after)).isEqualTo(Severity.HIGH);
        assertThat(severity(before.diagnose(underWay))).isEqualTo(Severity.LOW);
    }

    @ParameterizedTest
    @EnumSource
    void a_broken_pack_never_takes_over_and_its_problems_are_told_once(Breakage breakage) throws IOException {
        LivePack live = open();
        TrustDiagnostics before = live.diagnostics();

        breakage.in(folder);
        LiveChange change = live.reload();
        LiveChange again = live.reload();

        assertThat(live.diagnostics()).isSameAs(before);
        assertThat(change).isInstanceOf(LiveChange.Refused.class);
        assertThat(((LiveChange.Refused) change).problems())
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.place().file()).matches("(pack.json|rules/.*)"));
        assertThat(again).isSameAs(change);
        assertThat(told).containsExactly(change);
        assertThat(live.earlier()).isEmpty();
    }

    @Test
    void a_folder_that_is_gone_is_refused() throws IOException {
        LivePack live = LivePack.open(
                LiveFolder.of(path.resolve("moved"), "1", Severity.LOW).path());

        Files.move(path.resolve("moved"), path.resolve("away"));

        assertThat(((LiveChange.Refused) live.reload()).problems())
                .extracting(Problem::message)
                .anyMatch(message -> message.startsWith("cannot be read: "));
    }

    @Test
    void options_that_do_not_fit_the_new_rules_are_a_problem_too() throws IOException {
        AtomicBoolean fits = new AtomicBoolean(true);
        LivePack live = LivePack.open(
                path, builder -> fits.get() ? builder : builder.limit("overpromising.kept-shar", 0.9), told::add);

        fits.set(false);
        folder.write("2", Severity.HIGH);

        assertThat(((LiveChange.Refused) live.reload()).problems())
                .singleElement()
                .asString()
                .startsWith("pack.json: does not fit the options of the running program: unknown limit"
                        + " 'overpromising.kept-shar'; did you mean 'overpromising.kept-share'?");
        assertThat(live.diagnostics().pack().id().version()).isEqualTo("1");
    }

    @Test
    void the_options_hold_for_every_version() throws IOException {
        LivePack live = LivePack.open(path, builder -> builder.limit("overpromising.kept-share", 0.5), told::add);

        folder.write("2", Severity.HIGH);
        live.reload();

        assertThat(live.diagnostics()
                        .limits()
                        .find("overpromising.kept-share")
                        .orElseThrow()
                        .threshold())
                .isEqualTo(0.5);
    }

    @Test
    void a_mistake_that_is_undone_is_told_and_is_no_new_version() throws IOException {
        LivePack live = open();
        folder.save("pack.json", "{");
        live.reload();

        folder.write("1", Severity.LOW);
        live.reload();

        assertThat(told).hasSize(2).last().isEqualTo(new LiveChange.Unchanged(id(live)));
        assertThat(live.earlier()).isEmpty();
    }

    @Test
    void one_call_goes_back_and_what_was_left_does_not_return_until_the_folder_changes() throws IOException {
        LivePack live = open();
        folder.write("2", Severity.HIGH);
        PackId second = live.reload().inForce();

        LiveChange back = live.rollBack();

        assertThat(back).isEqualTo(new LiveChange.RolledBack(id(live), second));
        assertThat(severity(live.diagnostics().diagnose(LiveFolder.noPromiseKept())))
                .isEqualTo(Severity.LOW);
        assertThat(live.reload()).isEqualTo(new LiveChange.Unchanged(id(live)));
        assertThat(id(live).version()).isEqualTo("1");

        folder.write("3", Severity.MEDIUM);

        assertThat(live.reload()).isInstanceOf(LiveChange.Loaded.class);
        assertThat(live.earlier()).extracting(PackId::version).containsExactly("1");
    }

    @Test
    void the_last_three_versions_can_be_gone_back_to() throws IOException {
        LivePack live = open();
        for (String version : List.of("2", "3", "4", "5")) {
            folder.save("pack.json", LiveFolder.manifest(version, 0.9));
            live.reload();
        }

        assertThat(live.earlier()).extracting(PackId::version).containsExactly("4", "3", "2");
        live.rollBack();
        live.rollBack();
        assertThat(live.rollBack().inForce().version()).isEqualTo("2");
        assertThatThrownBy(live::rollBack)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("there is no version of " + path + " before 2 to go back to; the last 3 are kept");
    }

    @Test
    void a_watch_loads_what_is_saved_and_outlives_a_listener_that_throws() throws Exception {
        BlockingQueue<LiveChange> changes = new LinkedBlockingQueue<>();
        BlockingQueue<Throwable> uncaught = new LinkedBlockingQueue<>();
        Thread.UncaughtExceptionHandler handler = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, e) -> uncaught.add(e));
        LivePack live = LivePack.open(path, builder -> builder, change -> {
            changes.add(change);
            throw new IllegalStateException("the listener is broken");
        });

        try (LiveWatch watch = live.watch()) {
            assertThat(watch).isNotNull();
            folder.save("pack.json", LiveFolder.manifest("2", 0.9));
            assertThat(changes.poll(60, TimeUnit.SECONDS)).isInstanceOf(LiveChange.Loaded.class);
            assertThat(uncaught.poll(60, TimeUnit.SECONDS)).hasMessage("the listener is broken");
            folder.save("pack.json", "{");
            assertThat(changes.poll(60, TimeUnit.SECONDS)).isInstanceOf(LiveChange.Refused.class);
            assertThat(uncaught.poll(60, TimeUnit.SECONDS)).hasMessage("the listener is broken");
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(handler);
        }

        assertThat(id(live).version()).isEqualTo("2");
    }

    private LivePack open() throws IOException {
        return LivePack.open(path, builder -> builder, told::add);
    }

    private static PackId id(LivePack live) {
        return live.diagnostics().pack().id();
    }

    private static Severity severity(Report report) {
        return report.outcome("overpromising", "shop").orElseThrow().severity().orElseThrow();
    }
}
