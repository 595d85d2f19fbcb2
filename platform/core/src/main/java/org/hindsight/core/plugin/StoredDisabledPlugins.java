package org.hindsight.core.plugin;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.hindsight.core.database.Moment;
import org.hindsight.core.database.Transactions;

/** Keeps the switched-off plugins in the database. */
@Singleton
@Requires(beans = DataSource.class)
final class StoredDisabledPlugins implements DisabledPlugins {

    private final DisabledPluginRepository plugins;
    private final Transactions transactions;
    private final Clock clock;

    StoredDisabledPlugins(DisabledPluginRepository plugins, Transactions transactions, Clock clock) {
        this.plugins = plugins;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Set<String> load() {
        return plugins.findAll().stream().map(DisabledPluginRow::pluginId).collect(Collectors.toSet());
    }

    @Override
    public void save(Set<String> ids) {
        transactions.write(() -> {
            Set<String> stored = load();
            stored.stream().filter(id -> !ids.contains(id)).forEach(plugins::deleteById);
            Set<String> added = new HashSet<>(ids);
            added.removeAll(stored);
            added.forEach(id -> plugins.save(new DisabledPluginRow(id, Moment.now(clock))));
            return added.size();
        });
    }
}
