package org.trustdiagnostics.authoring.drl;

/** Ends the reading of one construct; what follows it is read on. */
final class DrlFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient DrlProblem problem;

    DrlFault(Span span, String message) {
        super(message, null, false, false);
        this.problem = new DrlProblem(span, message);
    }

    DrlProblem problem() {
        return problem;
    }
}
