// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal;

import java.util.function.Consumer;

import nuanfeng.access.AccessException;
import nuanfeng.audit.AuditEntry;
import nuanfeng.audit.AuditPeriod;
import nuanfeng.audit.AuditShelf;
import nuanfeng.policy.Phrases;

/** Stands in where nothing was configured that can be opened. */
final class NoAudit implements AuditShelf {

    @Override
    public void each(AuditEntry.Kind kind, AuditPeriod period, Consumer<AuditEntry> entries) {
        throw new AccessException(AccessException.Kind.UNAVAILABLE, Phrases.beside(NoAudit.class).say("not-configured"));
    }
}
