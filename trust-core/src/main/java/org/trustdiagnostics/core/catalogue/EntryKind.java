package org.trustdiagnostics.core.catalogue;

import java.util.Locale;

/** What an entry of the catalogue is. The entries of a kind stand in one file, named like the list in it. */
public enum EntryKind {
    /** What goes wrong. */
    PITFALL("pitfalls"),
    /** What to do. */
    STRATEGY("strategies"),
    /** What to measure. */
    METRIC("metrics"),
    /** What a document says of people or companies in general. */
    CLAIM("claims"),
    /** What a document tells of one company. */
    CASE("cases"),
    /** What many believe and the documents contradict. */
    MISCONCEPTION("misconceptions"),
    /** A question with its answer. */
    FAQ("faqs"),
    /** When or how often to do something. */
    TIMING("timing"),
    /** Who should act. */
    ROLE("roles"),
    /** What holds in an industry. */
    SECTOR("sectors"),
    /** What holds for a kind of customers. */
    SEGMENT("segments"),
    /** What holds for small or large companies. */
    SIZE("sizes"),
    /** What holds throughout. */
    PRINCIPLE("principles"),
    /** What a word means. */
    DEFINITION("definitions"),
    /** Where the documents disagree or leave doubt. */
    CONTRADICTION("contradictions");

    private final String list;

    EntryKind(String list) {
        this.list = list;
    }

    /** Returns the name in JSON and on the command line, such as {@code pitfall}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the name of the list that holds such entries, such as {@code pitfalls}. */
    public String list() {
        return list;
    }
}
