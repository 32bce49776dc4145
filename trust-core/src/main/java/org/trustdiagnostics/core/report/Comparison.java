package org.trustdiagnostics.core.report;

import java.util.ArrayList;
import java.util.List;
import org.trustdiagnostics.core.catalogue.Catalogue;
import org.trustdiagnostics.core.catalogue.EffectTable;
import org.trustdiagnostics.core.catalogue.Figure;
import org.trustdiagnostics.core.text.LocalText;

/**
 * What a document reports of other companies on a metric; stands beside a reading and judges nothing.
 *
 * @param column which companies, as a {@code name}
 * @param figure the number reported of them
 */
record Comparison(LocalText column, Figure figure) {
    static List<Comparison> of(Catalogue catalogue, String metric) {
        List<Comparison> comparisons = new ArrayList<>();
        for (EffectTable table : catalogue.tables()) {
            for (EffectTable.Row row : table.rows()) {
                if (row.strategy().isPresent()) {
                    continue;
                }
                for (int i = 0; i < row.cells().size(); i++) {
                    EffectTable.Cell cell = row.cells().get(i);
                    if (cell.metric().equals(metric) && cell.figure().isPresent()) {
                        comparisons.add(new Comparison(
                                table.columns().get(i),
                                catalogue.figure(cell.figure().get())));
                    }
                }
            }
        }
        return comparisons;
    }
}
