package org.hindsight.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.hindsight.core.database.DatabaseContract;
import org.junit.jupiter.api.Test;

abstract class DisabledPluginsContract extends DatabaseContract {

    @Test
    void remembersWhatWasSavedLast() {
        DisabledPlugins disabled = bean(DisabledPlugins.class);
        assertThat(disabled.load()).isEmpty();
        disabled.save(Set.of("heart", "ppd"));
        disabled.save(Set.of("ppd", "diabetes"));
        assertThat(disabled.load()).containsExactlyInAnyOrder("ppd", "diabetes");
        disabled.save(Set.of());
        assertThat(disabled.load()).isEmpty();
    }
}
