package org.trustdiagnostics.authoring.drl;

import java.util.List;
import java.util.Optional;

/** An expression in a constraint. */
public sealed interface Expression {
    /** Returns where it stands. */
    Span span();

    /**
     * A text, a number, {@code true}, {@code false} or {@code null}.
     *
     * @param kind what it is
     * @param text what it says, without quotes
     * @param span the whole of it
     */
    record Literal(Kind kind, String text, Span span) implements Expression {
        /** What a literal is. */
        public enum Kind {
            /** A text in quotes. */
            TEXT,
            /** A whole number or one with a decimal point. */
            NUMBER,
            /** {@code true} or {@code false}. */
            FLAG,
            /** {@code null}. */
            NULL
        }
    }

    /**
     * A property of what is matched, a type, or {@code this}.
     *
     * @param name the name
     */
    record Name(Word name) implements Expression {
        @Override
        public Span span() {
            return name.span();
        }
    }

    /**
     * What an earlier pattern or constraint has named.
     *
     * @param name the name with its {@code $}
     */
    record Variable(Word name) implements Expression {
        @Override
        public Span span() {
            return name.span();
        }
    }

    /**
     * A property of something.
     *
     * @param of what has it
     * @param member its name
     * @param span the whole of it
     */
    record Member(Expression of, Word member, Span span) implements Expression {}

    /**
     * A call.
     *
     * @param on what is asked; empty: what is matched
     * @param method its name
     * @param arguments what is handed over
     * @param span the whole of it
     */
    record Call(Optional<Expression> on, Word method, List<Expression> arguments, Span span) implements Expression {
        /** Keeps a copy. */
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * {@code !} or {@code -} before something.
     *
     * @param operator which
     * @param operand what follows
     * @param span the whole of it
     */
    record Unary(String operator, Expression operand, Span span) implements Expression {}

    /**
     * Two expressions with an operator between them.
     *
     * @param operator which, such as {@code >=}, {@code &&}, {@code +}, {@code not contains}
     * @param left what stands before it
     * @param right what stands behind it
     * @param span the whole of it
     */
    record Binary(String operator, Expression left, Expression right, Span span) implements Expression {}

    /**
     * One of several values.
     *
     * @param left what is compared
     * @param negated whether it must be none of them
     * @param values the values
     * @param span the whole of it
     */
    record In(Expression left, boolean negated, List<Expression> values, Span span) implements Expression {
        /** Keeps a copy. */
        public In {
            values = List.copyOf(values);
        }
    }
}
