// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nuanfeng.document.Documents;
import nuanfeng.engine.internal.timeline.DayChecks;
import nuanfeng.engine.internal.yaml.Findings;
import nuanfeng.engine.internal.yaml.Names;
import nuanfeng.engine.internal.yaml.PolicyFile;
import nuanfeng.engine.internal.yaml.WrittenDay;
import nuanfeng.engine.internal.yaml.YamlNode;
import nuanfeng.lifecycle.Complaint;
import nuanfeng.policy.Phrases;

/** Documents that contradict themselves, or each other. */
record DocumentChecks(Findings findings) {

    private static final Phrases PHRASES = Phrases.beside(DocumentChecks.class);

    private static final List<String> DAYS = List.of("issued", "effective", "ended");

    void days(PolicyFile file) {
        file.root().members("documents").values().forEach(document -> {
            new DayChecks(findings).members(file, document.key(), document.value(), DAYS);
            Optional<WrittenDay> effective = WrittenDay.find(document.value(), "effective");
            WrittenDay.find(document.value(), "ended").filter(ended -> effective.isPresent()
                    && !ended.day().isAfter(effective.get().day())).ifPresent(ended -> findings.refuse(file.at(ended.line()),
                            document.key(), Complaint.of(PHRASES, "empty-period")));
        });
    }

    void words(PolicyFile file) {
        Map<String, String> numbers = new HashMap<>();
        file.root().members("documents").values().forEach(document -> {
            document.value().text("number").map(Names::folded).ifPresent(number -> {
                String first = numbers.putIfAbsent(number, document.key());
                if (first != null) {
                    findings.refuse(file.at(file.line(List.of("documents", document.key(), "number"))), document.key(),
                            Complaint.of(PHRASES, "duplicate-number", first));
                }
            });
            inClauses(file, document);
        });
    }

    /** A clause may be cited by its id or by its own number: neither may name two. */
    private void inClauses(PolicyFile file, YamlNode.Member document) {
        Map<String, String> names = new HashMap<>();
        Map<String, YamlNode.Member> clauses = document.value().members("clauses");
        clauses.keySet().forEach(id -> names.put(Names.folded(id), id));
        clauses.values().forEach(clause -> {
            String number = clause.value() instanceof YamlNode.Scalar scalar ? Names.folded(scalar.text()) : "";
            String first = names.putIfAbsent(number, clause.key());
            if (first != null && !first.equals(clause.key())) {
                findings.refuse(file.at(clause.line()), document.key(), Complaint.of(PHRASES, "duplicate-clause", clause.key(), first));
            }
        });
    }
}
