package org.trustdiagnostics.authoring.cli;

import org.trustdiagnostics.core.text.Language;

/** The headings of the catalogue's text in every language; those of kinds name one after a colon in their second part. */
enum Label {
    PITFALL("Pitfalls: what goes wrong", "Fallgruver: det som går galt", "Valkuilen: wat er misgaat"),
    STRATEGY("Strategies: what to do", "Strategier: hva som kan gjøres", "Strategieën: wat te doen"),
    METRIC("Metrics: what is measured", "Måltall: hva som måles", "Meetwaarden: wat er gemeten wordt"),
    CLAIM("Claims: what is reported", "Utsagn: hva som rapporteres", "Uitspraken: wat er gemeld wordt"),
    CASE(
            "Cases: what is told of companies",
            "Eksempler: hva som fortelles om virksomheter",
            "Voorbeelden: wat over bedrijven verteld wordt"),
    MISCONCEPTION(
            "Misconceptions: what many believe", "Misforståelser: hva mange tror", "Misvattingen: wat velen denken"),
    FAQ("Questions and answers", "Spørsmål og svar", "Vragen en antwoorden"),
    TIMING("Timing: when to act", "Tidspunkt: når det bør skje", "Timing: wanneer te handelen"),
    ROLE("Roles: who should act", "Roller: hvem som bør handle", "Rollen: wie aan zet is"),
    SECTOR("Industries", "Bransjer", "Sectoren"),
    SEGMENT("Kinds of customers", "Kundegrupper", "Klantgroepen"),
    SIZE("Small and large", "Små og store", "Klein en groot"),
    PRINCIPLE("Principles: what holds throughout", "Prinsipper: hva som alltid gjelder", "Principes: wat altijd geldt"),
    DEFINITION("Definitions: what words mean", "Definisjoner: hva ordene betyr", "Definities: wat woorden betekenen"),
    CONTRADICTION(
            "Contradictions: where the documents disagree",
            "Motsigelser: der dokumentene er uenige",
            "Tegenspraken: waar de documenten verschillen"),
    TABLE(
            "Tables (quoted, not verified)",
            "Tabeller (sitert, ikke kontrollert)",
            "Tabellen (aangehaald, niet gecontroleerd)"),
    FIGURE(
            "Numbers (quoted, not verified)",
            "Tall (sitert, ikke kontrollert)",
            "Cijfers (aangehaald, niet gecontroleerd)"),
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
    ATTRIBUTED("Attributed to", "Tilskrevet", "Toegeschreven aan"),
    SOURCE("Source", "Kilde", "Bron"),
    SEE("See", "Se", "Zie"),
    COUNTERS("counters", "motvirker", "gaat in tegen"),
    MOVES("moves", "påvirker", "beïnvloedt"),
    REVEALS("reveals", "viser", "laat zien"),
    SUPPORTS("speaks for", "taler for", "pleit voor"),
    ABOUT("is about", "handler om", "gaat over"),
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

    /** Returns the heading without its explanation. */
    String one(Language language) {
        String whole = in(language);
        int colon = whole.indexOf(':');
        return colon < 0 ? whole : whole.substring(0, colon);
    }
}
