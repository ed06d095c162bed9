// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.parameter;

import java.time.LocalDate;
import java.util.Optional;

import nuanfeng.engine.internal.kind.Example;
import nuanfeng.engine.internal.kind.Mismatches;
import nuanfeng.engine.internal.kind.Probe;
import nuanfeng.engine.internal.kind.Trail;
import nuanfeng.library.UnknownNameException;
import nuanfeng.parameter.ParameterView;
import nuanfeng.policy.Setting;

/** Asks what a key is. */
final class ParameterProbe implements Probe {

    @Override
    public String word() {
        return "parameter";
    }

    @Override
    public void ask(Example example, Asked asked, Mismatches found, Trail trail) {
        LocalDate on = example.on().orElse(asked.today());
        ParameterView answer = asked.place().parameters().parameter(example.asked(), on);
        answer.setting().ifPresent(trail.rested()::on);
        ExpectedSetting.compare(example.expect(), answer, found);
        if (!found.sentences().isEmpty()) {
            trail.upTo(answer.setting().map(Setting::decidedBy), answer.key());
        }
    }

    @Override
    public Optional<String> missing(UnknownNameException.Kind kind, Example example) {
        return kind == UnknownNameException.Kind.PARAMETER ? Optional.of(example.asked()) : Optional.empty();
    }
}
