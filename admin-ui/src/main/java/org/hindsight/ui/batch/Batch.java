package org.hindsight.ui.batch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hindsight.core.batch.BatchRow;

/** A file that is being predicted, or was. */
final class Batch {

    /** Where it stands. */
    enum State {
        RUNNING,
        DONE,
        BROKEN_OFF
    }

    private final String key;
    private final String owner;
    private final String assessment;
    private final String file;
    private final Instant startedAt;
    private final int lines;
    private final List<BatchRow> rows = new ArrayList<>();
    private State state = State.RUNNING;

    /**
     * @param key   opens it, together with its owner's sign-in
     * @param owner who brought it
     * @param file  the name of the file
     * @param lines how many cases there are, as far as can be told before they are read
     */
    Batch(String key, String owner, String assessment, String file, Instant startedAt, int lines) {
        this.key = key;
        this.owner = owner;
        this.assessment = assessment;
        this.file = file;
        this.startedAt = startedAt;
        this.lines = lines;
    }

    String key() {
        return key;
    }

    String owner() {
        return owner;
    }

    String assessment() {
        return assessment;
    }

    String file() {
        return file;
    }

    Instant startedAt() {
        return startedAt;
    }

    synchronized void add(List<BatchRow> more) {
        rows.addAll(more);
    }

    synchronized void end(State how) {
        state = how;
    }

    synchronized State state() {
        return state;
    }

    /** The rows so far, in the order of the file. */
    synchronized List<BatchRow> rows() {
        return List.copyOf(rows);
    }

    /** How many cases there will be. */
    synchronized int total() {
        return state == State.RUNNING ? Math.max(lines, rows.size()) : rows.size();
    }
}
