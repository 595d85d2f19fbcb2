package org.hindsight.ui.platform;

import jakarta.inject.Singleton;
import java.util.List;
import org.hindsight.core.audit.AuditLog;
import org.jspecify.annotations.Nullable;

@Singleton
record CoreAudit(AuditLog log) implements Audit {

    @Override
    public List<AuditLog.Entry> page(@Nullable String actor, @Nullable String path, long before, int limit) {
        return log.page(actor, path, before, limit);
    }
}
