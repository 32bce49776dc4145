package org.trustdiagnostics.rules.session;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectDeletedEvent;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.event.rule.ObjectUpdatedEvent;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.ConsequenceException;
import org.kie.api.runtime.rule.Match;
import org.trustdiagnostics.core.fact.ReportingPeriod;
import org.trustdiagnostics.core.fact.TrustArea;
import org.trustdiagnostics.core.input.PackedReader;
import org.trustdiagnostics.core.input.PackedWriter;
import org.trustdiagnostics.core.verdict.Detection;

/**
 * Compiled rules, ready to be run over the facts of one subject after another. Immutable and
 * thread-safe; each run has a session of its own, which is disposed whatever happens.
 */
public final class DroolsRules {
    private static final String BUNDLED = "META-INF/kie/org.trustdiagnostics/trust-rules/drools-model";
    private static final String VERSION_LINE = "Drools-Model-Version:";

    private static final Set<Class<?>> GIVEN = Set.of(ReportingPeriod.class, TrustArea.class);

    private final List<CompiledRule> rules;
    private final List<RuleShape> shapes;
    private final boolean chained;
    private final Ahead<List<Joining>> joining;
    private final Ahead<KieBase> base;
    private final Map<String, KieBase> alone = new ConcurrentHashMap<>();

    private DroolsRules(List<CompiledRule> rules) {
        this.rules =
                rules.stream().sorted(Comparator.comparing(CompiledRule::name)).toList();
        this.shapes = this.rules.stream().map(CompiledRule::shape).toList();
        this.chained = shapes.stream().anyMatch(rule -> !GIVEN.containsAll(rule.others()));
        this.joining =
                new Ahead<>(() -> compiled().stream().flatMap(Joining::of).toList());
        this.base =
                new Ahead<>(() -> KieBaseBuilder.createKieBaseFromModel(new ModelImpl("rules").withRules(compiled())));
    }

    private List<Rule> compiled() {
        return rules.stream().map(CompiledRule::get).toList();
    }

    /**
     * Takes over rules that were compiled elsewhere.
     *
     * @param models executable models as Drools generates them
     * @throws IllegalArgumentException where a rule does not say what it looks at
     */
    public static DroolsRules of(Collection<? extends Model> models) {
        DroolsRules rules = read(models);
        rules.base.get();
        return rules;
    }

    private static DroolsRules read(Collection<? extends Model> models) {
        return new DroolsRules(models.stream()
                .flatMap(model -> model.getRules().stream())
                .map(CompiledRule::of)
                .toList());
    }

    /** Returns these rules and others; none is compiled again. */
    public DroolsRules plus(DroolsRules others) {
        DroolsRules all = new DroolsRules(
                Stream.concat(rules.stream(), others.rules.stream()).toList());
        all.base.get();
        return all;
    }

    /** Returns these rules without those of some kind. */
    public DroolsRules without(Predicate<RuleShape> left) {
        Set<String> names = shapes.stream().filter(left).map(RuleShape::name).collect(Collectors.toSet());
        return new DroolsRules(
                rules.stream().filter(rule -> !names.contains(rule.name())).toList());
    }

    /** Loads the rules that were compiled when the library was built, all of them at once. */
    public static DroolsRules bundled() {
        return read(bundledModels());
    }

    private static List<Model> bundledModels() {
        ClassLoader loader = DroolsRules.class.getClassLoader();
        List<Model> models = new ArrayList<>();
        try (InputStream in = loader.getResourceAsStream(BUNDLED)) {
            if (in == null) {
                throw new IllegalStateException(BUNDLED + " is not on the class path; is trust-rules packed whole?");
            }
            for (String name : new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList()) {
                if (!name.isBlank() && !name.startsWith(VERSION_LINE)) {
                    models.add(Class.forName(name, true, loader)
                            .asSubclass(Model.class)
                            .getConstructor()
                            .newInstance());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + BUNDLED, e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("loading the rules listed in " + BUNDLED, e);
        }
        return models;
    }

    /** Writes what the bundled rules look at and where each is, for {@link #read(PackedReader)}. */
    public static void writeBundled(PackedWriter out) {
        Map<String, Method> methods = new HashMap<>();
        for (Model model : bundledModels()) {
            methods.putAll(CompiledRule.methods(model));
        }
        out.all(bundled().rules, rule -> rule.write(methods, out));
    }

    /** Takes over the bundled rules as {@link #writeBundled} has described them; each is loaded when it is first needed. */
    public static DroolsRules read(PackedReader in) {
        return new DroolsRules(in.all(() -> CompiledRule.read(in)));
    }

    /** Loads the first rule, and with it what rules consist of; otherwise that is loaded when the first is run. */
    public Optional<PlainRule> loadFirst() {
        return shapes.stream().findFirst().flatMap(this::plain);
    }

    /** Returns what each rule looks at, sorted by rule name. */
    public List<RuleShape> shapes() {
        return shapes;
    }

    /** Returns a rule as one that can be run without a session, where it is such; none is where some rule looks at what others insert. */
    public Optional<PlainRule> plain(RuleShape shape) {
        return chained ? Optional.empty() : rule(shape.name()).flatMap(PlainRule::of);
    }

    private Optional<Rule> rule(String name) {
        return rules.stream()
                .filter(known -> known.name().equals(name))
                .map(CompiledRule::get)
                .findFirst();
    }

    /**
     * Returns a rule taken apart, to explain what it did with some facts.
     *
     * @throws IllegalArgumentException where there is no such rule
     */
    public RuleWalk walk(String rule) {
        return rule(rule)
                .map(RuleWalk::new)
                .orElseThrow(() -> new IllegalArgumentException("no rule \"" + rule + "\""));
    }

    /**
     * Runs the rules over the facts of one subject. A rule that throws, be it an error, is stopped and named, and so is one that
     * fires more often than the limit or would combine more than a million facts; all others still run. Only what the rule is not to blame for reaches the host: that the
     * memory is full, that the virtual machine is broken, or that the thread shall die.
     *
     * @param facts what the rules see
     * @param ready which rules may fire, by name
     * @param firingLimit how often one rule may fire
     */
    public Firings fire(Collection<?> facts, Predicate<String> ready, int firingLimit) {
        Set<String> tooMany = tooMany(facts);
        if (!tooMany.isEmpty()) {
            // A session of all rules would combine the facts for these, too.
            return fireOneByOne(facts, ready, tooMany, firingLimit);
        }
        KieBase all = base.get();
        Run run = new Run(ready, firingLimit);
        try {
            run.over(all, facts);
        } catch (Throwable e) {
            throwOnIfNotOfTheRule(e);
            // A condition threw, or an action an error, and nothing tells reliably which one: every rule gets a session
            // of its own.
            return fireOneByOne(facts, ready, tooMany, firingLimit);
        }
        return run.firings();
    }

    private Set<String> tooMany(Collection<?> facts) {
        Set<String> tooMany = new HashSet<>();
        for (Joining rule : joining.get()) {
            if (rule.tooMany(facts)) {
                tooMany.add(rule.name());
            }
        }
        return tooMany;
    }

    private Firings fireOneByOne(Collection<?> facts, Predicate<String> ready, Set<String> tooMany, int firingLimit) {
        Run all = new Run(ready, firingLimit);
        for (Rule rule : compiled()) {
            if (!ready.test(rule.getName())) {
                continue;
            }
            if (tooMany.contains(rule.getName())) {
                all.fail(rule.getName(), "it combines more than a million facts of one subject and was not run");
                continue;
            }
            Run run = new Run(ready, firingLimit);
            try {
                run.over(alone.computeIfAbsent(rule.getName(), name -> only(rule)), facts);
                all.takeOver(run);
            } catch (Exception e) {
                all.fail(rule.getName(), "a condition threw " + rootName(e));
            } catch (Error e) {
                throwOnIfNotOfTheRule(e);
                all.fail(rule.getName(), "it threw " + rootName(e));
            }
        }
        return all.firings();
    }

    /**
     * Throws on what tells of the virtual machine or of the host's wish to stop the thread. An endless recursion is the rule's
     * own; so is every other error, such as that of a class that is not there or of another version.
     */
    static void throwOnIfNotOfTheRule(Throwable e) {
        if (e instanceof VirtualMachineError machine && !(e instanceof StackOverflowError)) {
            throw machine;
        }
        if (e instanceof ThreadDeath stopped) {
            throw stopped;
        }
    }

    /** Returns how many sessions are open, for the test that none stays so. */
    int openSessions() {
        return base.get().getKieSessions().size();
    }

    private static KieBase only(Rule rule) {
        return KieBaseBuilder.createKieBaseFromModel(new ModelImpl(rule.getName()).addRule(rule));
    }

    /** Names the class of the first cause; its message may hold data of the host. */
    static String rootName(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName();
    }

    /** One run over the facts of one subject. */
    private static final class Run extends DefaultRuleRuntimeEventListener {
        private final Predicate<String> ready;
        private final int firingLimit;
        private final Map<String, Integer> fired = new HashMap<>();
        private final Map<String, List<Detection>> detections = new HashMap<>();
        private final Map<String, String> failures = new HashMap<>();
        private boolean changed;

        Run(Predicate<String> ready, int firingLimit) {
            this.ready = ready;
            this.firingLimit = firingLimit;
        }

        void over(KieBase base, Collection<?> facts) {
            KieSession session = base.newKieSession();
            try {
                facts.forEach(session::insert);
                session.addEventListener(this);
                boolean done = false;
                while (!done) {
                    try {
                        session.fireAllRules(this::mayFire);
                        done = true;
                    } catch (ConsequenceException e) {
                        fail(e.getRule().getName(), "its action threw " + rootName(e));
                    }
                }
            } finally {
                session.dispose();
            }
        }

        private boolean mayFire(Match match) {
            String rule = match.getRule().getName();
            if (failures.containsKey(rule) || !ready.test(rule)) {
                return false;
            }
            if (fired.merge(rule, 1, Integer::sum) > firingLimit) {
                fail(rule, Firings.tooOften(firingLimit));
                return false;
            }
            return true;
        }

        void fail(String rule, String why) {
            failures.putIfAbsent(rule, why);
            detections.remove(rule);
        }

        void takeOver(Run other) {
            detections.putAll(other.detections);
            failures.putAll(other.failures);
            changed |= other.changed;
        }

        @Override
        public void objectInserted(ObjectInsertedEvent event) {
            if (event.getRule() != null && event.getObject() instanceof Detection detection) {
                detections
                        .computeIfAbsent(event.getRule().getName(), rule -> new ArrayList<>())
                        .add(detection);
            } else {
                changed = true;
            }
        }

        @Override
        public void objectUpdated(ObjectUpdatedEvent event) {
            changed = true;
        }

        @Override
        public void objectDeleted(ObjectDeletedEvent event) {
            changed = true;
        }

        Firings firings() {
            return new Firings(detections, failures, changed);
        }
    }
}
