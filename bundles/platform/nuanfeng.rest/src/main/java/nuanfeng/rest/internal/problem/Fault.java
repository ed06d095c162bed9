// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.problem;

import nuanfeng.policy.Text;

/**
 * One thing wrong with a request.
 *
 * @param field JSON pointer into the body ({@code /facts/month}), or {@code ?on} for a name in the query
 * @param code kebab-case: {@code unknown}, {@code missing}, {@code wrong-type}, {@code duplicate-member} …
 */
public record Fault(String field, String code, Text detail) {

    public static Fault of(String field, String code, String zh, String english) {
        return new Fault(field, code, Text.of(zh, english));
    }
}
