package org.trustdiagnostics.authoring.privacy;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.NOPMDCAdapter;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/** Where the tests of this module log to: silent, unless a test listens; it then hears every logger at every level. */
public final class CapturedLog implements SLF4JServiceProvider {
    private static final List<String> LINES = new CopyOnWriteArrayList<>();
    private static volatile boolean listening;

    static void listen() {
        LINES.clear();
        listening = true;
    }

    /** Ends listening and returns what was heard: level, logger, message, arguments and stack traces. */
    static List<String> heard() {
        listening = false;
        return List.copyOf(LINES);
    }

    @Override
    public ILoggerFactory getLoggerFactory() {
        return Heard::new;
    }

    @Override
    public IMarkerFactory getMarkerFactory() {
        return new BasicMarkerFactory();
    }

    @Override
    public MDCAdapter getMDCAdapter() {
        return new NOPMDCAdapter();
    }

    @Override
    public String getRequestedApiVersion() {
        return "2.0.99";
    }

    @Override
    public void initialize() {}

    private static final class Heard extends LegacyAbstractLogger {
        private static final long serialVersionUID = 1L;

        Heard(String name) {
            this.name = name;
        }

        @Override
        protected void handleNormalizedLoggingCall(
                Level level, Marker marker, String message, Object[] arguments, Throwable thrown) {
            LINES.add(level + " " + name + " " + message + " " + Arrays.toString(arguments) + " "
                    + Marked.printed(thrown));
        }

        @Override
        protected String getFullyQualifiedCallerName() {
            return name;
        }

        @Override
        public boolean isTraceEnabled() {
            return listening;
        }

        @Override
        public boolean isDebugEnabled() {
            return listening;
        }

        @Override
        public boolean isInfoEnabled() {
            return listening;
        }

        @Override
        public boolean isWarnEnabled() {
            return listening;
        }

        @Override
        public boolean isErrorEnabled() {
            return listening;
        }
    }
}
