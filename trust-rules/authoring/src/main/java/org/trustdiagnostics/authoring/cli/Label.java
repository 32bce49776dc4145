package org.trustdiagnostics.authoring.cli;

import org.trustdiagnostics.core.text.Language;

/** The headings of the catalogue's text in every language. */
enum Label {
    PITFALL("Pitfalls: what goes wrong", "Fallgruver: det som går galt", "Valkuilen: wat er misgaat"),
    STRATEGY("Strategies: what to do", "Strategier: hva som kan gjøres", "Strategieën: wat te doen"),
    METRIC("Metrics: what is measured", "Måltall: hva som måles", "Meetwaarden: wat er gemeten wordt"),
    EFFECT(
            "Reported effects (quoted, not verified)",
            "Rapporterte effekter (gjengitt, ikke bekreftet)",
            "Gerapporteerde effecten (geciteerd, niet geverifieerd)"),
    RELATION("Relations", "Sammenhenger", "Verbanden"),
    WHY("Why it matters", "Hvorfor det betyr noe", "Waarom het ertoe doet"),
    FIRST_STEP("First step", "Første steg", "Eerste stap"),
    AUDIENCE("Concerns", "Gjelder", "Betreft"),
    CUSTOMER("customers", "kunder", "klanten"),
    EMPLOYEE("employees", "ansatte", "medewerkers"),
    PARTNER("partners", "partnere", "partners"),
    MEASURED_IN("Measured in", "Måles i", "Gemeten in"),
    HIGHER("higher is better", "høyere er bedre", "hoger is beter"),
    LOWER("lower is better", "lavere er bedre", "lager is beter"),
    SOURCE("Source", "Kilde", "Bron"),
    COUNTERS("counters", "motvirker", "gaat in tegen"),
    MOVES("moves", "påvirker", "beïnvloedt"),
    REVEALS("reveals", "viser", "laat zien"),
    TEXT("stated in the document", "står i dokumentet", "staat in het document"),
    OPPOSITE("plain opposite", "det motsatte", "het tegenovergestelde"),
    INFERRED("the library's own conclusion", "bibliotekets egen slutning", "eigen gevolgtrekking van de bibliotheek");

    private final String english;
    private final String norwegian;
    private final String dutch;

    Label(String english, String norwegian, String dutch) {
        this.english = english;
        this.norwegian = norwegian;
        this.dutch = dutch;
    }

    String in(Language language) {
        return switch (language) {
            case EN -> english;
            case NB -> norwegian;
            case NL -> dutch;
        };
    }
}
