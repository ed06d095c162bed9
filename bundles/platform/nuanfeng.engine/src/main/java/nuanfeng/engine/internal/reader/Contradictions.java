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
        Kinds.ALL.forEach(kind -> kind.checkWords(policy, findings));
        inExamples();
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
        inFormer(home);
        home.root().members("assigns").values().forEach(each -> assigned(home, each));
    }

    /** An abolished code leads to one that is in use, and is in use no more. */
    private void inFormer(PolicyFile home) {
        home.root().members("formerly").values().forEach(former -> {
            if (home.root().members("covers").containsKey(former.key()) || home.root().text("code").filter(former.key()::equals).isPresent()) {
                findings.refuse(home.at(former.line()), "formerly", "former-and-today", "%s is in use today.".formatted(former.key()),
                        "Remove the line here, or the code where it is said to be in use.");
            }
            former.value().text("now").filter(code -> !isInUse(code)).ifPresent(code -> findings.refuse(home.at(former.line()), "formerly",
                    "unknown-successor", "%s is neither this place's code nor that of a district that it covers.".formatted(code),
                    "Name the code that took its place, or add the district to 'covers'."));
        });
    }

    private void assigned(PolicyFile home, YamlNode.Member code) {
        String place = code.value() instanceof YamlNode.Scalar scalar ? scalar.text() : "";
        if (!place.startsWith(policy.place().path() + ".")) {
            findings.refuse(home.at(code.line()), "assigns", "wrong-place", "'%s' is no place below '%s'.".formatted(place, policy.place()),
                    "A place assigns division codes to places below it.");
        }
    }

    private void inExamples() {
        Map<String, Origin> names = new HashMap<>();
        policy.of(Kinds.EXAMPLES).forEach(file -> file.root().items("examples").forEach(example -> {
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
        return isInUse(district) || policy.home().root().members("formerly").containsKey(district);
    }

    private boolean isInUse(String district) {
        YamlNode home = policy.home().root();
        return home.members("covers").containsKey(district) || home.text("code").filter(district::equals).isPresent();
    }

    private void refuse(PolicyFile file, String key, String code, String detail, String mend) {
        findings.refuse(file.at(file.line(List.of(key))), key, code, detail, mend);
    }
}
