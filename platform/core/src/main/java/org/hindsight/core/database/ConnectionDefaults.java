package org.hindsight.core.database;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;

/** Gives every pool the settings that the platform relies on, however its URL was configured. */
@Singleton
final class ConnectionDefaults implements BeanCreatedEventListener<DatasourceConfiguration> {

    @Override
    public DatasourceConfiguration onCreated(BeanCreatedEvent<DatasourceConfiguration> event) {
        DatasourceConfiguration pool = event.getBean();
        pool.setUrl(ConnectionUrl.complete(pool.getUrl()));
        // MySQL's own default, REPEATABLE_READ, locks gaps and shows other rows than H2's.
        pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        return pool;
    }
}
