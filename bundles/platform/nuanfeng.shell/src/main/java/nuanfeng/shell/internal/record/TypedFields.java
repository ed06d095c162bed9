// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.record;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import nuanfeng.shell.internal.calculation.FactFile;
import nuanfeng.shell.internal.command.WrongWordsException;

/** Fields as typed, {@code outletNo=W-1 headcount=7}, over those of a file. Whether they are right is judged where they are kept. */
record TypedFields(Map<String, Object> values) {

    /** @param file may be null, as Karaf says "not there" */
    static TypedFields read(List<String> words, String file, Path folder) throws IOException {
        Map<String, Object> values = new LinkedHashMap<>(file == null ? Map.of() : FactFile.read(folder.resolve(file)));
        for (String word : words) {
            int equals = word.indexOf('=');
            if (equals < 1) {
                throw new WrongWordsException("not-field", word);
            }
            values.put(word.substring(0, equals), word.substring(equals + 1));
        }
        return new TypedFields(values);
    }
}
