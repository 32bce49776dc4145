package org.trustdiagnostics.core.text;

import java.util.Arrays;
import java.util.Locale;

/** A language in which every text exists. */
public enum Language {
    /** English. */
    EN("en"),
    /** Norwegian bokmål. */
    NB("nb"),
    /** Dutch. */
    NL("nl");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** Returns the IETF language tag. */
    public String tag() {
        return tag;
    }

    /** Returns the language of a locale; Norwegian of any kind is bokmål, every other unknown language English. */
    public static Language of(Locale locale) {
        String wanted = locale.getLanguage();
        if (wanted.equals("no") || wanted.equals("nn")) {
            return NB;
        }
        return Arrays.stream(values())
                .filter(language -> language.tag.equals(wanted))
                .findFirst()
                .orElse(EN);
    }
}
