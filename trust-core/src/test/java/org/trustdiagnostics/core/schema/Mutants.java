package org.trustdiagnostics.core.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Changes one property of a valid text after the other and lists the changes that a schema does not see. */
final class Mutants {
    private final String file;
    private final JsonNode root;
    private final Set<String> optional;
    private final List<String> unseen = new ArrayList<>();

    private Mutants(String file, String json, Set<String> optional) {
        this.file = file;
        this.root = JsonMapper.shared().readTree(json);
        this.optional = optional;
    }

    /** Returns what goes unseen when any property is left out (unless it is optional), made an object, or one is added. */
    static List<String> unseen(String file, String json, Set<String> optional) {
        assertThat(Schemas.problems(file, json)).isEmpty();
        Mutants mutants = new Mutants(file, json, optional);
        mutants.mutate("", mutants.root);
        return mutants.unseen;
    }

    private void mutate(String path, JsonNode node) {
        for (int i = 0; i < node.size() && node.isArray(); i++) {
            mutate(path + "/" + i, node.get(i));
        }
        if (!(node instanceof ObjectNode object)) {
            return;
        }
        for (String name : List.copyOf(object.propertyNames())) {
            JsonNode value = object.remove(name);
            expectRefused(!optional.contains(name), path + " without " + name);
            object.putObject(name).put("no", "such thing");
            expectRefused(true, path + " with an object as " + name);
            object.set(name, value);
            mutate(path + "/" + name, value);
        }
        object.put("extra", 1);
        expectRefused(true, path + " with extra");
        object.remove("extra");
    }

    private void expectRefused(boolean refused, String mutant) {
        if (Schemas.problems(file, root).isEmpty() == refused) {
            unseen.add(mutant + (refused ? " is taken" : " is refused"));
        }
    }
}
