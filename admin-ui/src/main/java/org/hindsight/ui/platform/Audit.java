package org.hindsight.ui.platform;

import java.util.List;
import org.hindsight.core.audit.AuditLog;
import org.jspecify.annotations.Nullable;

/** Who changed what; the contract is that of the core's audit log. */
public interface Audit {

    List<AuditLog.Entry> page(@Nullable String actor, @Nullable String path, long before, int limit);
}
