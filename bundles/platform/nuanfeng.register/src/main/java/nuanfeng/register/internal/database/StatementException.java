// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.database;

import java.sql.SQLException;

/** Carries what a driver said out of a statement that was made by hand. Never leaves a transaction: {@link Database} reads its state. */
public final class StatementException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StatementException(SQLException cause) {
        super(cause);
    }
}
