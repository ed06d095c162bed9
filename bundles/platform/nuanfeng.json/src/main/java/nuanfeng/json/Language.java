// SPDX-License-Identifier: Apache-2.0
package nuanfeng.json;

import nuanfeng.policy.Text;

/** The language of texts for people. Codes never change with it. */
public enum Language {

    CHINESE("zh-CN"), ENGLISH("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    public String tag() {
        return tag;
    }

    public String of(Text text) {
        return text.in(this == ENGLISH);
    }
}
