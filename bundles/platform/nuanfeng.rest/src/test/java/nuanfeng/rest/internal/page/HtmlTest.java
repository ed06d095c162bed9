// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class HtmlTest {

    @Test
    void textsAreEscapedAndMarkupIsNot() {
        assertEquals("<b title=\"&quot;&#39;\">&lt;i&gt; &amp;amp; {}</b>",
                new Html().add("<b title=\"{}\">{}</b>", "\"'", "<i> &amp; {}").toString());
    }

    @Test
    void controlCharactersDoNotReachThePage() {
        assertEquals("a\uFFFDb\nc", new Html().add("{}", "a\u0000b\nc").toString());
    }
}
