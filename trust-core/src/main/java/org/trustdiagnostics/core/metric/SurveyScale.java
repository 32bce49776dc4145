package org.trustdiagnostics.core.metric;

import org.trustdiagnostics.core.fact.Audience;
import org.trustdiagnostics.core.fact.SurveyAnswer;
import org.trustdiagnostics.core.input.InvalidInputException;

/** Refuses answers of people whom an instrument does not ask, or on a scale that it does not have. */
final class SurveyScale {
    private SurveyScale() {}

    static void require(SurveyAnswer answer, Audience audience) {
        if (answer.audience() != audience) {
            throw new InvalidInputException(
                    "",
                    "instrument '" + answer.instrument() + "' asks " + audience + ", but the answer is of "
                            + answer.audience() + "; correct the audience or give the instrument another name.");
        }
    }

    static void require(SurveyAnswer answer, int min, int max) {
        if (answer.scaleMin() != min || answer.scaleMax() != max) {
            throw new InvalidInputException(
                    "",
                    "instrument '" + answer.instrument() + "' has the scale " + min + " to " + max
                            + ", but the answer has "
                            + answer.scaleMin() + " to " + answer.scaleMax()
                            + "; convert the scores or give the instrument another name.");
        }
    }
}
