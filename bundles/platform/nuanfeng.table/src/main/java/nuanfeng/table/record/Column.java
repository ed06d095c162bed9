// SPDX-License-Identifier: Apache-2.0
package nuanfeng.table.record;

import java.math.BigDecimal;
import java.util.Optional;

import nuanfeng.register.Field;
import nuanfeng.register.FieldType;

/**
 * One column of a table that is read.
 *
 * @param index counted from 0
 * @param unit by what its numbers are multiplied, where its heading or a row above the table says so
 * @param manner how it is meant, where somebody said so
 */
record Column(int index, Heading heading, Field field, Optional<BigDecimal> unit, Optional<Manner> manner) {

    /** Whether a cell names several values, each a line of a list that has one column. */
    boolean isList() {
        return field.type() instanceof FieldType.Rows;
    }

    /** The same for the one column of the list. */
    Column ofLines() {
        return new Column(index, heading, ((FieldType.Rows) field.type()).fields().get(0), unit, manner);
    }

    boolean means(Manner one) {
        return manner.filter(one::equals).isPresent();
    }
}
