package org.hindsight.weka;

import java.io.ObjectInputFilter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/**
 * Recognises streams of allowed classes that are small and yet take all memory or time: arrays that claim more elements than the stream has bytes,
 * and sets of sets of sets, whose hash codes take a time exponential in their depth. Told of every object of one stream, in its order.
 */
final class Bombs {

    /** Tables of hash collections are up to 2.7 times as large as what is in them. */
    private static final long ELEMENTS_OF_A_BYTE = 3;

    /** Small arrays are allocated before they are filled; they do no harm. */
    private static final long HARMLESS = 100_000;

    /** No model puts hash collections into hash collections deeper than that. */
    private static final int NESTED = 3;

    private final long bytes;
    private final Deque<Long> open = new ArrayDeque<>();
    private long claimed;

    /** Of a stream of so many bytes. */
    Bombs(long bytes) {
        this.bytes = bytes;
    }

    boolean isOne(ObjectInputFilter.FilterInfo info) {
        return claimsTooMuch(info) || nestsTooDeep(info);
    }

    private boolean claimsTooMuch(ObjectInputFilter.FilterInfo info) {
        claimed += Math.max(0, info.arrayLength());
        return claimed > HARMLESS + ELEMENTS_OF_A_BYTE * bytes;
    }

    /** A class is told once, but every hash collection asks for its table. */
    private boolean nestsTooDeep(ObjectInputFilter.FilterInfo info) {
        if (info.serialClass() != Map.Entry[].class) {
            return false;
        }
        while (!open.isEmpty() && open.peek() >= info.depth()) {
            open.pop();
        }
        open.push(info.depth());
        return open.size() > NESTED;
    }
}
