// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.apache.karaf.shell.api.console.CommandLine;

/** What was typed so far. */
public final class TypedWords {

    /** Options without a value. */
    private static final Set<String> FLAGS = Set.of("--json", "--texts");

    private TypedWords() {
    }

    /** The words behind the command, without options and their values. */
    public static List<String> of(CommandLine line) {
        List<String> words = new ArrayList<>(Arrays.asList(line.getArguments()));
        words.remove(0);
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).startsWith("-")) {
                boolean hasValueBehind = !words.get(i).contains("=") && !FLAGS.contains(words.get(i));
                words.subList(i, Math.min(words.size(), hasValueBehind ? i + 2 : i + 1)).clear();
                i--;
            }
        }
        return words;
    }
}
