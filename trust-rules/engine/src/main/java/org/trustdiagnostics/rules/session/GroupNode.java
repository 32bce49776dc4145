package org.trustdiagnostics.rules.session;

import java.util.List;

/**
 * A group of elements.
 *
 * @param number its place in the rule
 * @param kind how the parts make the whole
 * @param parts the elements in it, in the order of the text
 */
record GroupNode(int number, RuleElement.Kind kind, List<WalkNode> parts) implements WalkNode {
    @Override
    public boolean walk(WalkRun run, Next next) {
        run.arrive(this);
        Next on = () -> {
            run.pass(this);
            return next.go();
        };
        return switch (kind) {
            case AND -> allFrom(0, run, on);
            case OR -> parts.stream().anyMatch(part -> part.walk(run, on));
            case NOT -> !holds(run) && run.givenUp().isEmpty() && on.go();
            case EXISTS -> holds(run) && on.go();
            case PATTERN, OTHER -> throw new IllegalStateException(kind + " is no group");
        };
    }

    private boolean allFrom(int index, WalkRun run, Next on) {
        return index == parts.size() ? on.go() : parts.get(index).walk(run, () -> allFrom(index + 1, run, on));
    }

    private boolean holds(WalkRun run) {
        return parts.get(0).walk(run, () -> true);
    }
}
