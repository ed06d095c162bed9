// SPDX-License-Identifier: Apache-2.0
package nuanfeng.library;

import nuanfeng.policy.Text;

/** What a difference is about. @param word {@code measure} @param heading what stands above such differences */
public record DifferenceKind(String word, Text heading) {
}
