package org.trustdiagnostics.examples.sparkbatch.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.DisabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/** Tests that start Spark, on a JVM that can. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DisabledForJreRange(
        min = JRE.JAVA_24,
        disabledReason = "Hadoop 3.4.2, which Spark 4.1.3 brings, calls Subject.getSubject, which throws since JDK 24.")
public @interface NeedsSpark {}
