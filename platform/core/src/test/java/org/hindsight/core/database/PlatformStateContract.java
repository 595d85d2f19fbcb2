package org.hindsight.core.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

abstract class PlatformStateContract extends DatabaseContract {

    @Test
    void keepsTheFirstValue() {
        PlatformState state = bean(PlatformState.class);
        assertThat(state.find("first")).isEmpty();
        assertThat(state.putIfAbsent("first", "a")).isEqualTo("a");
        assertThat(state.putIfAbsent("first", "A")).isEqualTo("a");
        assertThat(state.find("first")).contains("a");
    }

    @Test
    void givesAllNodesTheSameValueWhenTheyStartTogether() throws Exception {
        PlatformState state = bean(PlatformState.class);
        try (ExecutorService nodes = Executors.newFixedThreadPool(8)) {
            List<Callable<String>> starts = IntStream.range(0, 8)
                    .<Callable<String>>mapToObj(node -> () -> state.putIfAbsent("race", "node " + node))
                    .toList();
            List<String> values = nodes.invokeAll(starts).stream().map(Future::resultNow).distinct().toList();
            assertThat(values).containsExactly(state.find("race").orElseThrow());
        }
    }
}
