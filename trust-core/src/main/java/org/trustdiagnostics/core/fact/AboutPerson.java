package org.trustdiagnostics.core.fact;

/** Marks a kind of record about persons: no evidence, message or log shows what one holds. */
interface AboutPerson {}
