package org.trustdiagnostics.authoring.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.trustdiagnostics.authoring.drl.DrlFile;
import org.trustdiagnostics.authoring.drl.Word;
import org.trustdiagnostics.core.input.Nearest;

/** Which types the names in a file stand for. */
final class Names {
    private final Map<String, Class<?>> imported = new TreeMap<>();

    /** Reads the imports; what may not be imported is a problem. */
    Names(DrlFile file, Problems problems) {
        file.packageName().ifPresent(name -> packageName(name, problems));
        for (Word name : file.imports()) {
            Optional<Class<?>> type = KnownTypes.imported(name.text());
            type.ifPresent(known -> imported.put(known.getSimpleName(), known));
            if (type.isEmpty()) {
                problems.at(name.span(), notImportable(name.text()));
            }
        }
    }

    private static void packageName(Word name, Problems problems) {
        for (String taken : List.of("java.", "javax.", "jdk.", "sun.", "com.sun.", "org.drools.", "org.kie.")) {
            if ((name.text() + ".").startsWith(taken)) {
                problems.at(
                        name.span(),
                        "package '" + name.text()
                                + "' belongs to others; name one of your own, such as org.example.rules.");
            }
        }
    }

    private static String notImportable(String name) {
        String simple = name.substring(name.lastIndexOf('.') + 1);
        return "'" + name + "' is no type that rules may use"
                + KnownTypes.fullName(simple)
                        .map(known -> "; did you mean '" + known + "'?")
                        .orElseGet(() -> hint(name));
    }

    private static String hint(String name) {
        return Nearest.to(name, KnownTypes.names())
                .map(near -> "; did you mean '" + near + "'?")
                .orElse("; rules may use readings, limits, records and dates, and what belongs to them.");
    }

    /** Returns the type of a name, which may be a full one or that of a nested type behind the imported one. */
    Optional<Class<?>> type(String name) {
        int point = name.indexOf('.');
        Class<?> first = imported.get(point < 0 ? name : name.substring(0, point));
        if (first == null) {
            return KnownTypes.imported(name);
        }
        return point < 0 ? Optional.of(first) : KnownTypes.imported(first.getCanonicalName() + name.substring(point));
    }

    /** Returns what to do about a name that stands for no type. */
    String unknown(String name) {
        if (KnownTypes.fullName(name).isPresent()) {
            return "type '" + name + "' is not imported; write import "
                    + KnownTypes.fullName(name).get() + "; at the top of the file.";
        }
        Collection<String> known = new ArrayList<>(imported.keySet());
        KnownTypes.names().forEach(full -> {
            String simple = full.substring(full.lastIndexOf('.') + 1);
            known.add(simple);
        });
        return "unknown type '" + name + "'"
                + Nearest.to(name, known)
                        .map(near -> "; did you mean '" + near + "'?")
                        .orElse(".")
                + " Imported: " + (imported.isEmpty() ? "none" : String.join(", ", imported.keySet()));
    }
}
