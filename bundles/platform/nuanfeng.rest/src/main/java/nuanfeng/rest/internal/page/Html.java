// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.page;

/** A page as it grows. Whatever is not a tag of ours is escaped. */
final class Html {

    private final StringBuilder page = new StringBuilder(1 << 14);

    /** A piece of our own markup. @param texts put in place of each {@code {}}, escaped */
    Html add(String markup, Object... texts) {
        int from = 0;
        for (Object text : texts) {
            int at = markup.indexOf("{}", from);
            page.append(markup, from, at);
            escape(text.toString());
            from = at + 2;
        }
        page.append(markup, from, markup.length());
        return this;
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> page.append("&lt;");
                case '>' -> page.append("&gt;");
                case '&' -> page.append("&amp;");
                case '"' -> page.append("&quot;");
                case '\'' -> page.append("&#39;");
                default -> page.append(c < ' ' && c != '\n' && c != '\t' ? '\uFFFD' : c);
            }
        }
    }

    @Override
    public String toString() {
        return page.toString();
    }
}
