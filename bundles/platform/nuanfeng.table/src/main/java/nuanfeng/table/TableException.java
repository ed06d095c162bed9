// SPDX-License-Identifier: Apache-2.0
package nuanfeng.table;

import nuanfeng.policy.Phrases;
import nuanfeng.policy.Text;

/** A file that cannot be read, or not further. Says what is wrong with it and what to do, in both languages, and nothing of what it holds. */
public final class TableException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final Phrases PHRASES = Phrases.beside(TableException.class);

    private final String code;
    private final transient Text text;
    private final transient Text mend;

    /** @param key of a phrase: the code, or {@code code/variant} where a code says several things */
    public TableException(String key, Object... arguments) {
        super(PHRASES.say(key, arguments).in(true));
        this.code = key.indexOf('/') < 0 ? key : key.substring(0, key.indexOf('/'));
        this.text = PHRASES.say(key, arguments);
        this.mend = PHRASES.find(key + ".mend", arguments).orElse(Text.NONE);
    }

    /** Kebab-case, stable. */
    public String code() {
        return code;
    }

    public Text text() {
        return text;
    }

    /** What to do; may be empty. */
    public Text mend() {
        return mend;
    }
}
