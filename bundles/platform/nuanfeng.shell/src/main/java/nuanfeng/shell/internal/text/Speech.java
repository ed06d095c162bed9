// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.text;

import nuanfeng.json.Language;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.Text;

/**
 * What one class says, in the language that is wanted.
 *
 * @param phrases those beside the class
 */
public record Speech(Phrases phrases, Language language) {

    public String say(String key, Object... arguments) {
        return language.of(phrases.say(key, arguments));
    }

    public String of(Text text) {
        return language.of(text);
    }

    public TextTable table(String... columns) {
        return TextTable.headed(Terms.headings(language, columns));
    }
}
