// SPDX-License-Identifier: Apache-2.0
package nuanfeng.exchange.internal.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import nuanfeng.calculation.Calculation;
import nuanfeng.calculation.TraceLine;
import nuanfeng.job.RunReport;

/** The values of the policy that the answers of a run rest on. */
final class ValuesRead {

    private final Map<String, RunReport.Value> values = new TreeMap<>();

    void note(Calculation calculation) {
        for (TraceLine line : calculation.trace()) {
            if (line instanceof TraceLine.ParameterRead read) {
                var setting = read.setting();
                values.putIfAbsent(setting.key() + " " + setting.decidedBy().path() + " " + setting.from(),
                        new RunReport.Value(setting.key(), setting.decidedBy(), setting.from()));
            }
        }
    }

    List<RunReport.Value> all() {
        return new ArrayList<>(values.values());
    }
}
