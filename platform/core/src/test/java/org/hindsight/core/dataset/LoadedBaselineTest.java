package org.hindsight.core.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hindsight.plugin.BaselineLoader;
import org.junit.jupiter.api.Test;

class LoadedBaselineTest {

    @Test
    void itsOriginDoesNotTellWhoBroughtIt() {
        assertThat(from("uploaded by anna on duty@example.org on 2026-03-01").origin()).isEqualTo("uploaded on 2026-03-01");
        assertThat(from("shipped").origin()).isEqualTo("shipped");
    }

    private static LoadedBaseline from(String source) {
        return new LoadedBaseline(new BaselineLoader.Baseline(List.of(), List.of(), List.of()), "abc", source, false);
    }
}
