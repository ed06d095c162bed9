// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.reader;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import nuanfeng.engine.internal.agency.AgencyNames;
import nuanfeng.engine.internal.clock.TimeLimits;
import nuanfeng.engine.internal.document.ClauseTexts;
import nuanfeng.engine.internal.measure.MeasureChecks;
import nuanfeng.engine.internal.yaml.FileKind;
import nuanfeng.engine.internal.yaml.Findings;
import nuanfeng.engine.internal.yaml.Origin;
import nuanfeng.engine.internal.yaml.PolicyFile;
import nuanfeng.engine.internal.yaml.PolicyFiles;
import nuanfeng.engine.internal.yaml.YamlNode;

/** What a schema cannot say: files of one policy that contradict each other, or themselves. */
public final class Contradictions {

    private static final Map<String, Pattern> CODES = Map.of(
            "nation", Pattern.compile("CN"),
            "province", Pattern.compile("[1-9]\\d0000"),
            "municipality", Pattern.compile("[1-9]\\d0000"),
            "city", Pattern.compile("[1-9]\\d(?!00)\\d\\d00"),
            "county", Pattern.compile("[1-9]\\d\\d\\d(?!00)\\d\\d"));

    private final PolicyFiles policy;
    private final Findings findings;

    Contradictions(PolicyFiles policy, Findings findings) {
        this.policy = policy;
        this.findings = findings;
    }

    void find() {
        inPlace();
        policy.of(FileKind.DOCUMENTS).forEach(this::inDocuments);
        policy.of(FileKind.DOCUMENT_TEXT).forEach(new ClauseTexts(policy, findings)::find);
        policy.of(FileKind.AGENCIES).forEach(new AgencyNames(policy, findings)::find);
        policy.of(FileKind.MEASURES).forEach(new MeasureChecks(policy, findings)::find);
        inExamples();
        new TimeLimits(policy, findings).find();
    }

    private void inPlace() {
        PolicyFile home = policy.home();
        String code = home.root().text("code").orElse("");
        String level = home.root().text("level").orElse("");
        if (level.equals("nation") != policy.isNation()) {
            refuse(home, "level", "wrong-level", "'%s' cannot have the level '%s'.".formatted(policy.place(), level),
                    "Only the uppermost place is the nation.");
        } else if (!CODES.getOrDefault(level, Pattern.compile(".*")).matcher(code).matches()) {
            refuse(home, "code", "wrong-code", "'%s' is not the division code of a place of the level '%s'.".formatted(code, level),
                    "Look the code up in GB/T 2260; the nation is CN.");
        }
        home.root().members("covers").values().stream().filter(district -> district.key().equals(code))
                .forEach(district -> findings.refuse(home.at(district.line()), "covers", "covers-itself",
                        "The place's own code stands among its districts.", "Remove the line."));
    }

    private void inDocuments(PolicyFile file) {
        Map<String, String> numbers = new HashMap<>();
        file.root().members("documents").values().forEach(document -> {
            document.value().text("number").map(Contradictions::folded).ifPresent(number -> {
                String first = numbers.putIfAbsent(number, document.key());
                if (first != null) {
                    findings.refuse(file.at(file.line(List.of("documents", document.key(), "number"))), document.key(),
                            "duplicate-number", "'%s' has this number already.".formatted(first), "Keep one of the two documents.");
                }
            });
            inClauses(file, document);
        });
    }

    /** A clause may be cited by its id or by its own number: neither may name two. */
    private void inClauses(PolicyFile file, YamlNode.Member document) {
        Map<String, String> names = new HashMap<>();
        Map<String, YamlNode.Member> clauses = document.value().members("clauses");
        clauses.keySet().forEach(id -> names.put(folded(id), id));
        clauses.values().forEach(clause -> {
            String number = clause.value() instanceof YamlNode.Scalar scalar ? folded(scalar.text()) : "";
            String first = names.putIfAbsent(number, clause.key());
            if (first != null && !first.equals(clause.key())) {
                findings.refuse(file.at(clause.line()), document.key(), "duplicate-clause",
                        "The clause '%s' is named like the clause '%s'.".formatted(clause.key(), first),
                        "Give each clause a name of its own.");
            }
        });
    }

    private void inExamples() {
        Map<String, Origin> names = new HashMap<>();
        policy.of(FileKind.EXAMPLES).forEach(file -> file.root().items("examples").forEach(example -> {
            String name = example.text("name").orElse("");
            Origin first = names.putIfAbsent(name, file.at(example.line()));
            if (first != null) {
                findings.refuse(file.at(example.line()), name, "duplicate-example",
                        "The example at %s has this name already.".formatted(first), "Give each example a name of its own.");
            }
            example.text("place").filter(district -> !isOwn(district)).ifPresent(district -> findings.refuse(
                    file.at(example.line()), name, "unknown-district", "'%s' is no district that place.yaml covers."
                    .formatted(district), "Add it to 'covers' in place.yaml, or mend the code."));
        }));
    }

    private boolean isOwn(String district) {
        YamlNode home = policy.home().root();
        return home.members("covers").containsKey(district) || home.text("code").filter(district::equals).isPresent();
    }

    private void refuse(PolicyFile file, String key, String code, String detail, String mend) {
        findings.refuse(file.at(file.line(List.of(key))), key, code, detail, mend);
    }

    /** Half- and full-width brackets are the same, and blanks are none. */
    public static String folded(String name) {
        return name.replaceAll("[（〔［\\[【]", "(").replaceAll("[）〕］\\]】]", ")").replaceAll("[ 　]", "");
    }
}
