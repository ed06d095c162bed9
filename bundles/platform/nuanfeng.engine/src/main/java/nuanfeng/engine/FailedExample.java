// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine;

import java.util.List;

import nuanfeng.policy.Text;

/**
 * An example that does not get the answer it expects.
 *
 * @param id short where that says which: {@code work-injury/AC-01} of {@code work-injury/AC-01 按工资总额计算}
 * @param file where it stands in the bundle
 * @param detail name of the example, then one sentence for each difference: what was expected and what came
 * @param because the keys and rules among those that were changed on which the answer rests; empty where nothing was compared
 */
public record FailedExample(String id, String name, String file, int line, Text detail, List<String> because) {

    public FailedExample {
        because = List.copyOf(because);
    }
}
