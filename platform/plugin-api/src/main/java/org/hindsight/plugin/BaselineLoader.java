package org.hindsight.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * Reads baseline data as people really have it: header variants, separators, missing-value marks and known recodings, all decided
 * by the values. What is damaged or another data set is refused with line and reason, never guessed at.
 */
@FunctionalInterface
public interface BaselineLoader {

    /**
     * Reads a whole file. Called for the shipped file and for one that an admin uploads, so the content must be taken for hostile.
     *
     * @param csv the file's bytes; the caller closes it
     * @return the rows that fit and the lines that do not
     * @throws BaselineRefusedException when the file as a whole is no such data; its message tells line and reason
     * @throws IOException              when the stream cannot be read
     */
    Baseline load(InputStream csv) throws IOException;

    /**
     * What a file holds.
     *
     * @param rows     the rows that fit the schema, in the order of the file
     * @param rejected the lines that do not fit
     * @param remarks  what a reader of the file should know, such as "coding recognised: Kaggle; 723 duplicate rows left out"
     */
    record Baseline(List<LabelledRow> rows, List<RejectedLine> rejected, List<String> remarks) {
        /** Copies the lists. */
        public Baseline {
            rows = List.copyOf(rows);
            rejected = List.copyOf(rejected);
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * A line that is left out.
     *
     * @param line    the line's number in the file, from 1
     * @param message column, what was expected, what was found and what to do
     */
    record RejectedLine(long line, String message) {}
}
