// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle.internal.gate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import nuanfeng.lifecycle.Finding;
import nuanfeng.lifecycle.GateReport.Check;

/** The checks of the gate by name. */
final class Checks {

    static final String CITATIONS = "citations";
    static final String CONTRACT = "contract";
    static final String START = "start";
    static final String EXAMPLES = "examples";
    static final String REVIEW = "review";

    private static final List<String> ORDER = List.of("archive", "signature", "manifest", "schema", CITATIONS, "timelines",
            CONTRACT, "imports", "bytecode", START, EXAMPLES, REVIEW, "places-below");

    /** Those that are judged against the places above; the others by the jar alone. */
    private static final Set<String> OF_THE_EDITION = Set.of("unknown-clause", "unknown-parent", "cyclic-parents",
            "duplicate-document");

    private Checks() {
    }

    static Check of(String name, List<Finding> findings) {
        return new Check(name, findings.stream().noneMatch(Finding::severe), findings);
    }

    /** What binding found, as the checks it belongs to. */
    static List<Check> binding(List<Finding> findings) {
        List<Finding> citations = findings.stream().filter(each -> OF_THE_EDITION.contains(each.code())).toList();
        List<Finding> contract = findings.stream().filter(each -> !OF_THE_EDITION.contains(each.code())).toList();
        return List.of(of(CITATIONS, citations), of(CONTRACT, contract));
    }

    /** In the order of the gate; checks of the same name become one. */
    static List<Check> inOrder(List<Check> checks) {
        Map<String, Check> byName = new LinkedHashMap<>();
        ORDER.forEach(name -> checks.stream().filter(check -> check.check().equals(name)).forEach(check -> add(byName, check)));
        checks.stream().filter(check -> !ORDER.contains(check.check())).forEach(check -> add(byName, check));
        return List.copyOf(byName.values());
    }

    private static void add(Map<String, Check> byName, Check check) {
        byName.merge(check.check(), check, (a, b) -> {
            List<Finding> both = new ArrayList<>(a.findings());
            both.addAll(b.findings());
            return new Check(a.check(), a.passed() && b.passed(), both);
        });
    }
}
