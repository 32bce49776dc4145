package org.trustdiagnostics.core.fact;

import static java.lang.annotation.ElementType.RECORD_COMPONENT;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** Marks a date that is set in advance, so that it is known before it comes. */
@Retention(RUNTIME)
@Target(RECORD_COMPONENT)
@interface Planned {}
