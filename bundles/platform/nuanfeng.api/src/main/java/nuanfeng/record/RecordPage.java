// SPDX-License-Identifier: Apache-2.0
package nuanfeng.record;

import java.util.List;
import java.util.OptionalLong;

/**
 * Some of the records that were asked for, in order of their ids.
 *
 * @param next where the next page begins ({@link Search#after}); empty when there is none
 */
public record RecordPage(List<StoredRecord> records, OptionalLong next) {

    public RecordPage {
        records = List.copyOf(records);
    }
}
