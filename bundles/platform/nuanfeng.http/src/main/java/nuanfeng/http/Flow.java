// SPDX-License-Identifier: Apache-2.0
package nuanfeng.http;

/**
 * How an answer says that it leaves piece by piece, because nobody knows its length or its end is far: with this header, which is taken away at the
 * door. Whoever writes one waits for its reader with a thread in hand, so there must be few of them at a time; a reader who takes nothing is hung up on.
 */
public final class Flow {

    public static final String HEADER = "Nuanfeng-Flow";

    private Flow() {
    }
}
