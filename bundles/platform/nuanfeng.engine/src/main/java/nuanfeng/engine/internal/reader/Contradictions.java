// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.reader;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import nuanfeng.engine.internal.kinds.Kinds;
import nuanfeng.engine.internal.yaml.Findings;
import nuanfeng.engine.internal.yaml.Origin;
import nuanfeng.engine.internal.yaml.PolicyFile;
import nuanfeng.engine.internal.yaml.PolicyFiles;
import nuanfeng.engine.internal.yaml.YamlNode;
import nuanfeng.lifecycle.Complaint;
import nuanfeng.policy.Phrases;

/** What a schema cannot say: files of one policy that contradict each other, or themselves. */
public final class Contradictions {

    private static final Phrases PHRASES = Phrases.beside(Contradictions.class);

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
        Kinds.ALL.forEach(kind -> kind.checkWords(policy, findings));
        inExamples();
    }

    private void inPlace() {
        PolicyFile home = policy.home();
        String code = home.root().text("code").orElse("");
        String level = home.root().text("level").orElse("");
        if (level.equals("nation") != policy.isNation()) {
            refuse(home, "level", Complaint.of(PHRASES, "wrong-level", policy.place(), level));
        } else if (!CODES.getOrDefault(level, Pattern.compile(".*")).matcher(code).matches()) {
            refuse(home, "code", Complaint.of(PHRASES, "wrong-code", code, level));
        }
        home.root().members("covers").values().stream().filter(district -> district.key().equals(code))
                .forEach(district -> findings.refuse(home.at(district.line()), "covers", Complaint.of(PHRASES, "covers-itself")));
        inFormer(home);
        home.root().members("assigns").values().forEach(each -> assigned(home, each));
    }

    /** An abolished code leads to one that is in use, and is in use no more. */
    private void inFormer(PolicyFile home) {
        home.root().members("formerly").values().forEach(former -> {
            if (home.root().members("covers").containsKey(former.key()) || home.root().text("code").filter(former.key()::equals).isPresent()) {
                findings.refuse(home.at(former.line()), "formerly", Complaint.of(PHRASES, "former-and-today", former.key()));
            }
            former.value().text("now").filter(code -> !isInUse(code)).ifPresent(code -> findings.refuse(home.at(former.line()), "formerly",
                    Complaint.of(PHRASES, "unknown-successor", code)));
        });
    }

    private void assigned(PolicyFile home, YamlNode.Member code) {
        String place = code.value() instanceof YamlNode.Scalar scalar ? scalar.text() : "";
        if (!place.startsWith(policy.place().path() + ".")) {
            findings.refuse(home.at(code.line()), "assigns", Complaint.of(PHRASES, "wrong-place", place, policy.place()));
        }
    }

    private void inExamples() {
        Map<String, Origin> names = new HashMap<>();
        policy.of(Kinds.EXAMPLES).forEach(file -> file.root().items("examples").forEach(example -> {
            String name = example.text("name").orElse("");
            Origin first = names.putIfAbsent(name, file.at(example.line()));
            if (first != null) {
                findings.refuse(file.at(example.line()), name, Complaint.of(PHRASES, "duplicate-example", first));
            }
            example.text("place").filter(district -> !isOwn(district)).ifPresent(district -> findings.refuse(
                    file.at(example.line()), name, Complaint.of(PHRASES, "unknown-district", district)));
        }));
    }

    private boolean isOwn(String district) {
        return isInUse(district) || policy.home().root().members("formerly").containsKey(district);
    }

    private boolean isInUse(String district) {
        YamlNode home = policy.home().root();
        return home.members("covers").containsKey(district) || home.text("code").filter(district::equals).isPresent();
    }

    private void refuse(PolicyFile file, String key, Complaint complaint) {
        findings.refuse(file.at(file.line(List.of(key))), key, complaint);
    }
}
