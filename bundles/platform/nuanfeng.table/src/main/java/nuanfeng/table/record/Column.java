// SPDX-License-Identifier: Apache-2.0
package nuanfeng.table.record;

import java.math.BigDecimal;
import java.util.Optional;

import nuanfeng.register.Field;

/**
 * One column of a table that is read.
 *
 * @param index counted from 0
 * @param unit by what its numbers are multiplied, where its heading or a row above the table says so
 * @param manner how it is meant, where somebody said so
 */
record Column(int index, Heading heading, Field field, Optional<BigDecimal> unit, Optional<Manner> manner) {

    boolean means(Manner one) {
        return manner.filter(one::equals).isPresent();
    }
}
