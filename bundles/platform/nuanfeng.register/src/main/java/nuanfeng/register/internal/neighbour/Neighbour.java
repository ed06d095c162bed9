// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.neighbour;

import java.util.Map;

import nuanfeng.register.internal.body.Slots;

/**
 * A record as others meet it.
 *
 * @param id its number
 * @param isNew whether it is only being written
 * @param values by field, as a body has them; of what is sealed the keyed digest in hexadecimal digits
 * @param slots by which it is found
 */
record Neighbour(long id, boolean isNew, Map<String, Object> values, Slots slots) {

    String text(String field) {
        Object value = values.get(field);
        return value == null ? "" : value.toString();
    }
}
