package org.hindsight.core.retraining;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes read-only maps of answers that share what is equal in many of them: the names of the questions, and values that occur often. A
 * million outcomes take a fifth of the memory that way.
 */
final class CompactAnswers {

    private static final int SHARED_VALUES = 10_000;

    private final Map<List<String>, Map<String, Integer>> shapes = new HashMap<>();
    private final Map<Object, Object> values = new HashMap<>();

    private Map<String, Integer> last = Map.of();

    Map<String, Object> of(Map<String, Object> answers) {
        // Most people were asked the same questions as the one before.
        if (!sameNames(answers.keySet(), last.keySet())) {
            last = shapes.computeIfAbsent(new ArrayList<>(answers.keySet()), CompactAnswers::places);
        }
        Object[] row = answers.values().toArray();
        Arrays.setAll(row, place -> shared(row[place]));
        return new Shared(last, row);
    }

    private static boolean sameNames(Set<String> names, Set<String> others) {
        if (names.size() != others.size()) {
            return false;
        }
        Iterator<String> other = others.iterator();
        for (String name : names) {
            if (!name.equals(other.next())) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, Integer> places(List<String> names) {
        Map<String, Integer> places = new LinkedHashMap<>();
        names.forEach(name -> places.put(name, places.size()));
        return places;
    }

    private Object shared(Object value) {
        return values.size() < SHARED_VALUES ? values.computeIfAbsent(value, first -> first) : values.getOrDefault(value, value);
    }

    /** Values beside the places of their names. */
    private static final class Shared extends AbstractMap<String, Object> {
        private final Map<String, Integer> places;
        private final Object[] values;

        Shared(Map<String, Integer> places, Object[] values) {
            this.places = places;
            this.values = values;
        }

        @Override
        public @Nullable Object get(Object name) {
            Integer place = places.get(name);
            return place == null ? null : values[place];
        }

        @Override
        public boolean containsKey(Object name) {
            return places.containsKey(name);
        }

        @Override
        public Set<String> keySet() {
            return Collections.unmodifiableSet(places.keySet());
        }

        @Override
        public Set<Entry<String, Object>> entrySet() {
            return new AbstractSet<>() {
                @Override
                public Iterator<Entry<String, Object>> iterator() {
                    Iterator<Entry<String, Integer>> each = places.entrySet().iterator();
                    return new Iterator<>() {
                        @Override
                        public boolean hasNext() {
                            return each.hasNext();
                        }

                        @Override
                        public Entry<String, Object> next() {
                            Entry<String, Integer> place = each.next();
                            return Map.entry(place.getKey(), values[place.getValue()]);
                        }
                    };
                }

                @Override
                public int size() {
                    return values.length;
                }
            };
        }
    }
}
