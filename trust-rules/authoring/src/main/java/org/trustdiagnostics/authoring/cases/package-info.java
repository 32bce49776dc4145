/** Facts with the outcome that they must have: what a pack's rules are tried on. */
@NullMarked
package org.trustdiagnostics.authoring.cases;

import org.jspecify.annotations.NullMarked;
