// SPDX-License-Identifier: Apache-2.0
package nuanfeng.testkit.synthetic;

import java.util.Optional;

/**
 * What a place asks for besides: a column of one table that says the same in every row.
 *
 * @param type of record: {@code outlet-list-entry}
 * @param field of it; {@code sentTo/agency} where it is a list of one row
 */
public record AlsoColumn(String type, String field, String title, String value) {

    /** @param text {@code outlet-list-entry:sentTo/agency:报送单位:试验单位}; empty where it is not so */
    public static Optional<AlsoColumn> of(String text) {
        String[] parts = text.split(":", -1);
        boolean whole = parts.length == 4 && ProvinceTable.of(parts[0]).isPresent() && parts[1].matches("[A-Za-z]+(/[A-Za-z]+)?") && !parts[2].isBlank();
        return whole ? Optional.of(new AlsoColumn(parts[0], parts[1], parts[2], parts[3])) : Optional.empty();
    }
}
