// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import org.junit.jupiter.api.Test;

/** A few of {@link AccountsKilled}; {@code ./nuanfeng bench kill-accounts} makes more, and upgrades among them as {@link UpgradeIT} does. */
class AccountsKilledIT {

    private static final long SEED = 20261130;

    @Test
    void whatTwoPersonsHaveDoneIsThereAfterAKill() throws Exception {
        try (AccountsKilled killed = AccountsKilled.begin(SEED)) {
            killed.amidApprovals();
            killed.amidBackupAndRestore();
        }
    }
}
