/**
 * For the tests of a host: its pack's cases as JUnit 5 tests ({@link org.trustdiagnostics.authoring.testing.PackTests}), and AssertJ
 * assertions about reports ({@link org.trustdiagnostics.authoring.testing.TrustAssertions}). The host brings JUnit and AssertJ.
 */
@NullMarked
package org.trustdiagnostics.authoring.testing;

import org.jspecify.annotations.NullMarked;
