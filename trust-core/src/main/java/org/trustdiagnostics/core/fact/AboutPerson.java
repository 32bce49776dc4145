package org.trustdiagnostics.core.fact;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** Marks a kind of record about persons: no evidence, message or log shows what one holds. */
@Retention(RUNTIME)
@Target(TYPE)
@interface AboutPerson {}
