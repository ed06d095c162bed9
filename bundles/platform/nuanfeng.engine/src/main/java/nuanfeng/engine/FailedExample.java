// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine;

import java.util.List;

import nuanfeng.engine.internal.kind.Example;
import nuanfeng.engine.internal.kind.ExampleFailure;

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

    static FailedExample of(ExampleFailure failure, List<Example> all, List<String> because) {
        Example example = failure.example();
        String brief = brief(example);
        boolean isClear = all.stream().filter(each -> brief(each).equals(brief)).count() == 1;
        return new FailedExample(isClear ? brief : example.id(), example.name(), example.origin().file(), example.origin().line(),
                failure.detail(), because);
    }

    private static String brief(Example example) {
        int blank = example.id().indexOf(' ');
        return blank < 0 ? example.id() : example.id().substring(0, blank);
    }
}
