package org.hindsight.web.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.hindsight.web.problem.ProblemException;
import org.junit.jupiter.api.Test;

class LimitedBodyTest {

    @Test
    void readsWhatIsNotTooLargeAndNoByteMoreHoweverItIsRead() throws IOException {
        assertThat(body(10).readAllBytes()).hasSize(10);
        assertThatThrownBy(() -> body(9).readAllBytes()).isInstanceOf(ProblemException.class).hasMessageContaining("larger than 9 bytes");

        LimitedBody byByte = body(9);
        for (int i = 0; i < 9; i++) {
            assertThat(byByte.read()).isZero();
        }
        assertThatThrownBy(byByte::read).isInstanceOf(ProblemException.class);
    }

    private static LimitedBody body(long largest) {
        return new LimitedBody(new ByteArrayInputStream(new byte[10]), largest, "Send less.");
    }
}
