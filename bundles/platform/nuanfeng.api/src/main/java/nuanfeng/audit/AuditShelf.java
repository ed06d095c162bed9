// SPDX-License-Identifier: Apache-2.0
package nuanfeng.audit;

import java.util.function.Consumer;

import org.osgi.annotation.versioning.ProviderType;

/** What the database knows of who did what. */
@ProviderType
public interface AuditShelf {

    /**
     * Tells every entry of a kind, oldest first, without holding more than a page of them.
     *
     * @param kind any but {@link AuditEntry.Kind#ACTIVATION}, which is kept elsewhere
     * @throws nuanfeng.access.AccessException {@code UNAVAILABLE} when the database is away
     */
    void each(AuditEntry.Kind kind, AuditPeriod period, Consumer<AuditEntry> entries);
}
