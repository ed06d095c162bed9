// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.pack;

/** What comes next in packed content. */
enum PackMark {
    /** The next of the texts. */
    TEXT,
    /** One that stood here before. */
    KNOWN_TEXT,
    YES, NO, NUMBER, DAY, MONTH, CONSTANT, NOTHING, SOMETHING, LIST, MAP, RECORD,
    /** A line of a file, by its distance from the one that stood here before. */
    ORIGIN,
    /** An exact number, as the text that follows. */
    QUANTITY;

    private static final PackMark[] ALL = values();

    static PackMark of(int number) {
        return ALL[number];
    }
}
