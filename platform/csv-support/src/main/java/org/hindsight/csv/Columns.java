package org.hindsight.csv;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hindsight.plugin.Wording;

/** The columns a plugin knows, and which header of a file is which of them. */
final class Columns {

    private final Map<String, String> names = new LinkedHashMap<>();
    private final Set<String> wanted;
    private final Set<String> optional;
    private final Set<String> unheardOf;

    /**
     * Checks that no header could mean two columns.
     *
     * @param aliases  a column's name to the other headers it is known by
     * @param optional the columns without which a file is still accepted
     * @param unheardOf those of them whose absence is not worth a remark
     */
    Columns(Map<String, List<String>> aliases, Set<String> optional, Set<String> unheardOf) {
        this.wanted = Collections.unmodifiableSet(new LinkedHashSet<>(aliases.keySet()));
        this.optional = Set.copyOf(optional);
        this.unheardOf = Set.copyOf(unheardOf);
        aliases.forEach((name, others) -> {
            add(name, name);
            others.forEach(other -> add(other, name));
        });
    }

    private void add(String header, String name) {
        String normalised = ColumnNames.normalise(header);
        String known = names.putIfAbsent(normalised, name);
        if (normalised.isEmpty() || known != null && !known.equals(name)) {
            throw new IllegalArgumentException("Column '" + name + "': the header '" + header + "' means '" + known
                    + "' already.");
        }
    }

    /**
     * The columns of a file by the plugin's names, with a slot behind the file's own for every column it lacks.
     *
     * @throws org.hindsight.plugin.BaselineRefusedException when two headers mean the same column
     */
    Map<String, Integer> locate(List<String> headers) {
        Map<String, Integer> positions = new LinkedHashMap<>();
        Problems problems = new Problems();
        for (int i = 0; i < headers.size(); i++) {
            String name = names.getOrDefault(ColumnNames.normalise(headers.get(i)), headers.get(i));
            Integer other = positions.putIfAbsent(name, i);
            if (other != null && wanted.contains(name)) {
                problems.add(Words.of("columns.same", Problems.quote(headers.get(other)), Problems.quote(headers.get(i)), name));
            }
        }
        problems.refuse(Words.of("columns.same.headline"));
        int slot = headers.size();
        for (String name : wanted) {
            if (positions.putIfAbsent(name, slot) == null) {
                slot++;
            }
        }
        return positions;
    }

    /** Refuses a file that lacks a column, and tells which were left out. */
    void check(Table table) {
        Problems problems = new Problems();
        for (String name : wanted) {
            if (!table.has(name) && !optional.contains(name)) {
                String others = knownAs(name);
                problems.add(others.isEmpty() ? Words.of("columns.missing", name) : Words.of("columns.missing.known", name, others));
            }
        }
        String found = table.headers().stream().limit(60).map(Problems::quote).collect(Collectors.joining(", "));
        problems.refuse(Words.of("columns.missing.headline", found));
        List<Wording> unused = unused(table.headers());
        if (!unused.isEmpty()) {
            table.remark(Words.of("columns.left", Wording.join(", ", unused)));
        }
        wanted.stream()
                .filter(name -> !table.has(name) && !unheardOf.contains(name))
                .forEach(name -> table.remark(Words.of("columns.absent", name)));
    }

    private String knownAs(String name) {
        Set<String> others = new HashSet<>();
        names.forEach((header, means) -> {
            if (means.equals(name)) {
                others.add(header);
            }
        });
        others.remove(ColumnNames.normalise(name));
        return others.stream().sorted().collect(Collectors.joining(", "));
    }

    /** The headers no column is known by; leading ones that merely number the rows are not worth a word. */
    private List<Wording> unused(List<String> headers) {
        List<Wording> unused = new ArrayList<>();
        boolean leading = true;
        for (String header : headers) {
            boolean known = names.containsKey(ColumnNames.normalise(header));
            leading &= !known && ColumnNames.numbersRows(header);
            if (!known && !leading && unused.size() < 60) {
                unused.add(header.isEmpty() ? Words.of("columns.nameless") : Wording.plain(Problems.quote(header)));
            }
        }
        return unused;
    }
}
