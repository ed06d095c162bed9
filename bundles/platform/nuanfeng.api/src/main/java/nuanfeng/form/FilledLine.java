// SPDX-License-Identifier: Apache-2.0
package nuanfeng.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A line of a filled form.
 *
 * @param key what tells it from the others; empty for the last line
 * @param mark by which it is found again whatever stands before it: its key, its record ({@code #12}), or its number; says nothing of a person
 * @param cells by column, in their order; every column has one
 */
public record FilledLine(String key, String mark, Map<String, FilledCell> cells) {

    /** What stands before a column in a reference to a cell of the last line. */
    public static final String TOTAL = "total.";

    public FilledLine {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }

    /** One that is found by its key. */
    public FilledLine(String key, Map<String, FilledCell> cells) {
        this(key, key, cells);
    }
}
