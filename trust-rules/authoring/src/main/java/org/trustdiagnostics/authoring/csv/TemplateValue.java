package org.trustdiagnostics.authoring.csv;

import java.util.List;
import java.util.Optional;

/** A text put together from cells. */
record TemplateValue(Template template) implements ValueSource {
    @Override
    public Optional<Object> value(Row row) {
        return template.fill(row).map(text -> text);
    }

    @Override
    public List<Integer> slots() {
        return template.slots();
    }
}
