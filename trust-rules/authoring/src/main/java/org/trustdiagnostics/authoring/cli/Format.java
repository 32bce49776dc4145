package org.trustdiagnostics.authoring.cli;

import java.util.Locale;
import org.trustdiagnostics.core.report.Report;

/** How a report is written. */
enum Format {
    TEXT {
        @Override
        String write(Report report, Locale locale) {
            return report.toText(locale);
        }
    },
    JSON {
        @Override
        String write(Report report, Locale locale) {
            return report.toJson(locale);
        }
    },
    MARKDOWN {
        @Override
        String write(Report report, Locale locale) {
            return report.toMarkdown(locale);
        }
    };

    abstract String write(Report report, Locale locale);
}
