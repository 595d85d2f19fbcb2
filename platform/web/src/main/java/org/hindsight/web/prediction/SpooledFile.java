package org.hindsight.web.prediction;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.hindsight.web.body.LimitedBody;
import org.hindsight.web.problem.ProblemException;

/** A body that was taken to disk. The file is readable by its owner alone and gone when it is closed, or the process ends. */
final class SpooledFile implements AutoCloseable {

    private final FileChannel channel;

    private SpooledFile(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes a body.
     *
     * @throws ProblemException 413 when it is too large
     */
    static SpooledFile of(InputStream body, long largest) throws IOException {
        Path path = Files.createTempFile("batch", ".csv");
        FileChannel channel = FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        try {
            new LimitedBody(body, largest, "Send it in parts.").transferTo(Channels.newOutputStream(channel));
            channel.position(0);
            return new SpooledFile(channel);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** What was taken, from the beginning; closing it closes the file. */
    InputStream content() {
        return Channels.newInputStream(channel);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
