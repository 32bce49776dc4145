package org.trustdiagnostics.core.metric;

import org.trustdiagnostics.core.fact.Claim;

/**
 * Share of claims made today that state a fact and have valid proof.
 *
 * <p>Formula: factual and proven ÷ live. A share, 0 to 1; higher is better. A case is a claim that is live on the day of the
 * diagnosis; a superlative counts against, whatever its proof. Minimum sample 10.
 *
 * <p>Worked example: 25 live claims, 10 factual and proven: 0.4, interval 0.211 to 0.613 (exact, 95 %). Default limit:
 * {@code boastful-self-praise.proven-share}, 0.80, the library's proposal.
 */
final class ClaimEvidenceRate extends RecordShare<Claim> {
    ClaimEvidenceRate() {
        super("claim-evidence-rate", Claim.class);
    }

    @Override
    boolean isCase(Claim claim, Observation o) {
        return claim.liveOn(o.asOf());
    }

    @Override
    boolean isHit(Claim claim, Observation o) {
        return claim.style() == Claim.Style.FACTUAL && claim.evidencedWhileLive(o.asOf());
    }
}
