// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.kind;

import java.util.Set;

import nuanfeng.policy.Text;

/**
 * An example that does not get the answer it expects.
 *
 * @param detail name of the example, then one sentence for each difference: what was expected and what came
 * @param touched what the answer rests on: {@code place|key} and {@code place|rule:name}, with the place that decided and the
 *        silent places below it that could have decided instead
 */
public record ExampleFailure(Example example, Text detail, Set<String> touched) {

    public ExampleFailure {
        touched = Set.copyOf(touched);
    }
}
