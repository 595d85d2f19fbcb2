package org.hindsight.web.body;

import io.micronaut.http.HttpStatus;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.hindsight.web.problem.ProblemException;

/** A body that is counted while it is read; one that is too large gives 413. */
public final class LimitedBody extends FilterInputStream {

    private static final int MEGABYTE = 1 << 20;

    private final long largest;
    private final String advice;
    private long taken;

    /**
     * Counts a body.
     *
     * @param largest in bytes
     * @param advice  what to do about one that is larger
     */
    public LimitedBody(InputStream body, long largest, String advice) {
        super(body);
        this.largest = largest;
        this.advice = advice;
    }

    @Override
    public int read() throws IOException {
        int one = in.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = in.read(bytes, offset, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int bytes) {
        taken += bytes;
        if (taken > largest) {
            throw ProblemException.of(
                    HttpStatus.REQUEST_ENTITY_TOO_LARGE, "The file is larger than " + size() + ". " + advice);
        }
    }

    private String size() {
        return largest < MEGABYTE ? largest + " bytes" : largest / MEGABYTE + " MB";
    }
}
