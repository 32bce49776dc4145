package org.trustdiagnostics.examples.sparkbatch.tables;

import java.util.Locale;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.trustdiagnostics.core.advice.AdviceCard;
import org.trustdiagnostics.core.advice.AdviceCard.OverrideReason;
import org.trustdiagnostics.core.advice.AdviceCard.Suggestion;
import org.trustdiagnostics.core.catalogue.Figure;
import org.trustdiagnostics.core.catalogue.ReportedEffect;

/** Advice cards as rows, one a finding, with the names of the report's JSON. */
public final class AdviceTable {
    private static final StructType SOURCE =
            new StructType().add("label", DataTypes.StringType, false).add("url", DataTypes.StringType);

    private static final StructType EFFECT = new StructType()
            .add("metric", DataTypes.StringType, false)
            .add("value", DataTypes.DoubleType, false)
            .add("qualifier", DataTypes.StringType, false)
            .add("unit", DataTypes.StringType, false)
            .add("kind", DataTypes.StringType, false)
            .add("attributedTo", DataTypes.StringType)
            .add("year", DataTypes.IntegerType)
            .add("verified", DataTypes.BooleanType, false)
            .add("document", DataTypes.StringType, false)
            .add("heading", DataTypes.StringType, false);

    private static final StructType SUGGESTION = new StructType()
            .add("strategy", DataTypes.StringType, false)
            .add("label", DataTypes.StringType, false)
            .add("firstStep", DataTypes.StringType, false)
            .add("who", Tables.texts(), false)
            .add("isRecommended", DataTypes.BooleanType, false)
            .add("reportedEffects", Tables.list(EFFECT), false);

    private static final StructType OVERRIDE_REASON =
            new StructType().add("code", DataTypes.StringType, false).add("display", DataTypes.StringType, false);

    /** The columns of the table. */
    public static final StructType SCHEMA = new StructType()
            .add("uuid", DataTypes.StringType, false)
            .add("pitfall", DataTypes.StringType, false)
            .add("subject", DataTypes.StringType, false)
            .add("summary", DataTypes.StringType, false)
            .add("indicator", DataTypes.StringType, false)
            .add("detail", DataTypes.StringType, false)
            .add("source", SOURCE, false)
            .add("suggestions", Tables.list(SUGGESTION), false)
            .add("overrideReasons", Tables.list(OVERRIDE_REASON), false);

    private AdviceTable() {}

    /** Returns an advice card as a row of the table. */
    @SuppressWarnings("NullAway") // the source has no address
    public static Row row(AdviceCard card) {
        return RowFactory.create(
                card.uuid().toString(),
                card.pitfall(),
                card.subject(),
                card.summary(),
                card.indicator().name().toLowerCase(Locale.ROOT),
                card.detail(),
                RowFactory.create(card.sourceLabel(), null),
                Tables.rows(card.suggestions(), AdviceTable::suggestion),
                Tables.rows(card.overrideReasons(), AdviceTable::overrideReason));
    }

    private static Row suggestion(Suggestion suggestion) {
        return RowFactory.create(
                suggestion.strategy(),
                suggestion.label(),
                suggestion.firstStep(),
                Tables.cells(suggestion.who()),
                suggestion.isRecommended(),
                Tables.rows(suggestion.reportedEffects(), AdviceTable::effect));
    }

    private static Row effect(ReportedEffect effect) {
        Figure figure = effect.figure();
        return RowFactory.create(
                effect.metric(),
                figure.value(),
                figure.qualifier().name(),
                figure.unit(),
                figure.kind(),
                Tables.cell(figure.attributedTo()),
                Tables.cell(figure.year()),
                figure.verified(),
                figure.source().document(),
                figure.source().heading());
    }

    private static Row overrideReason(OverrideReason reason) {
        return RowFactory.create(reason.code(), reason.display());
    }
}
