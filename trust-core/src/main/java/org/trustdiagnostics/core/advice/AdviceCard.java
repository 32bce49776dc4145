package org.trustdiagnostics.core.advice;

import java.util.List;
import java.util.UUID;
import org.trustdiagnostics.core.catalogue.ReportedEffect;

/**
 * What to tell the user of a host application about a finding, in the shape of an HL7 CDS Hooks card.
 *
 * @param uuid the same for the same finding on the same day of diagnosis
 * @param pitfall the pitfall's id
 * @param subject who is judged
 * @param summary one line of at most 140 characters
 * @param indicator how urgent it is
 * @param detail the whole advice, in Markdown
 * @param sourceLabel which rules judged
 * @param suggestions what to do, the best first
 * @param overrideReasons why a user may put the card aside
 */
public record AdviceCard(
        UUID uuid,
        String pitfall,
        String subject,
        String summary,
        Indicator indicator,
        String detail,
        String sourceLabel,
        List<Suggestion> suggestions,
        List<OverrideReason> overrideReasons) {

    /** The longest summary that card displays accept. */
    public static final int SUMMARY_LENGTH = 140;

    /** Keeps copies. */
    public AdviceCard {
        suggestions = List.copyOf(suggestions);
        overrideReasons = List.copyOf(overrideReasons);
    }

    /** How urgent a card is. */
    public enum Indicator {
        /** Severity LOW. */
        INFO,
        /** Severity MEDIUM. */
        WARNING,
        /** Severity HIGH. */
        CRITICAL
    }

    /**
     * A strategy that counters the pitfall.
     *
     * @param strategy the strategy's id
     * @param label its name
     * @param firstStep one thing to begin with
     * @param who the roles that should act
     * @param isRecommended whether it is the one to begin with
     * @param reportedEffects what the source documents report of it; nobody has verified it
     */
    public record Suggestion(
            String strategy,
            String label,
            String firstStep,
            List<String> who,
            boolean isRecommended,
            List<ReportedEffect> reportedEffects) {
        /** Keeps copies. */
        public Suggestion {
            who = List.copyOf(who);
            reportedEffects = List.copyOf(reportedEffects);
        }
    }

    /**
     * A reason for putting a card aside.
     *
     * @param code stable name
     * @param display the reason for people
     */
    public record OverrideReason(String code, String display) {}
}
