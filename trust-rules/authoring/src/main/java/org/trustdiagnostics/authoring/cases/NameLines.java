package org.trustdiagnostics.authoring.cases;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** On which lines of a JSON text the field {@code name} has which value; goes through the text once. Not thread-safe. */
final class NameLines {
    private static final Pattern NAME = Pattern.compile("\"name\"\\s*+:\\s*+\"");

    private final Map<String, Deque<Integer>> lines = new HashMap<>();

    NameLines(String json) {
        Matcher found = NAME.matcher(json);
        int line = 1;
        int counted = 0;
        while (found.find()) {
            for (; counted < found.start(); counted++) {
                line += json.charAt(counted) == '\n' ? 1 : 0;
            }
            String name = json.substring(found.end(), endOfText(json, found.end()));
            lines.computeIfAbsent(name, n -> new ArrayDeque<>()).add(line);
        }
    }

    private static int endOfText(String json, int start) {
        int at = start;
        while (at < json.length() && json.charAt(at) != '"') {
            at += json.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(at, json.length());
    }

    /** Returns the next line with a name, the second time the second; 0 where the name is written with unusual escapes. */
    int next(String name) {
        Deque<Integer> left = lines.getOrDefault(name.replace("\\", "\\\\").replace("\"", "\\\""), new ArrayDeque<>());
        return left.isEmpty() ? 0 : left.remove();
    }
}
