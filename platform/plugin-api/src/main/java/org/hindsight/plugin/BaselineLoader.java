package org.hindsight.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

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
     * @throws BaselineRefusedException when the file as a whole is no such data; its reason tells the line
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
    record Baseline(List<LabelledRow> rows, List<RejectedLine> rejected, List<Wording> remarks) {
        /** Copies the lists. */
        public Baseline {
            rows = List.copyOf(rows);
            rejected = List.copyOf(rejected);
            remarks = List.copyOf(remarks);
        }

        /** The remarks in the reader's language. */
        public List<String> remarks(Locale locale) {
            return remarks.stream().map(remark -> remark.in(locale)).toList();
        }
    }

    /**
     * A line that is left out. Two are equal when they say the same of the same line.
     *
     * @param line    the line's number in the file, from 1
     * @param problem column, what was expected, what was found and what to do
     */
    record RejectedLine(long line, Wording problem) {

        /** A line whose problem is said the same in every language. */
        public RejectedLine(long line, String problem) {
            this(line, Wording.plain(problem));
        }

        /** The problem in English. */
        public String message() {
            return problem.in(Locale.ENGLISH);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof RejectedLine that && line == that.line && message().equals(that.message());
        }

        @Override
        public int hashCode() {
            return Objects.hash(line, message());
        }
    }
}
