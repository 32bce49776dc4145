package org.trustdiagnostics.authoring.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import org.trustdiagnostics.core.report.Report;

/** How a report is written. */
enum Format {
    TEXT {
        @Override
        void write(Report report, Locale locale, Writer out) throws IOException {
            out.write(report.toText(locale));
        }
    },
    JSON {
        @Override
        void write(Report report, Locale locale, Writer out) throws IOException {
            report.writeJson(out, locale);
        }
    },
    MARKDOWN {
        @Override
        void write(Report report, Locale locale, Writer out) throws IOException {
            out.write(report.toMarkdown(locale));
        }
    };

    abstract void write(Report report, Locale locale, Writer out) throws IOException;
}
