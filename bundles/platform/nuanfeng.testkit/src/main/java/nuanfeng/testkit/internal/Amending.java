// SPDX-License-Identifier: Apache-2.0
package nuanfeng.testkit.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nuanfeng.calendar.LegalTime;
import nuanfeng.library.Difference;
import nuanfeng.library.Edition;
import nuanfeng.library.UnknownNameException;
import nuanfeng.lifecycle.GateReport;
import nuanfeng.lifecycle.Plan;
import nuanfeng.lifecycle.StoredPolicy;
import nuanfeng.parameter.ParameterView;
import nuanfeng.policy.Citation;
import nuanfeng.policy.Setting;
import nuanfeng.policy.Text;

/**
 * Puts a value into the folder of a policy: the entry, a raised version, and an example of each side of its day. All of it or nothing: the
 * folder is changed when the gate would pass what it becomes.
 */
public final class Amending {

    private static final int NEAR = 5;

    private final Path folder;
    private final Amendment amendment;
    private final boolean english;
    private final PolicyFolder policy;
    /** File → what it shall say. */
    private final Map<String, String> texts = new LinkedHashMap<>();

    /** @param english of what it says, else Chinese */
    public Amending(Path folder, Amendment amendment, boolean english) throws IOException {
        this.folder = folder;
        this.english = english;
        this.amendment = amendment;
        this.policy = PolicyFolder.of(folder);
    }

    /**
     * What was done, and what it would change on a server.
     *
     * @param report of the gate, on the folder as it becomes
     * @param lines the plan, then the files that were written; none when the gate does not pass it
     */
    public record Outcome(GateReport report, List<String> lines) {
    }

    /** @throws IllegalArgumentException when it cannot be put in; the message says why */
    public Outcome run(List<Path> above, boolean write) throws IOException {
        try (TrialServer server = TrialServer.around(folder, above)) {
            Optional<StoredPolicy> silent = server.speak(folder);
            if (silent.isPresent()) {
                return new Outcome(silent.get().report(), List.of());
            }
            amend(server.current());
            StoredPolicy amended = server.submit(written(server.folder("amended").resolve(policy.symbolicName())));
            if (!amended.report().passed()) {
                return new Outcome(amended.report(), List.of());
            }
            List<String> lines = new ArrayList<>(plan(server.plan(amended)));
            if (write) {
                for (Map.Entry<String, String> text : texts.entrySet()) {
                    put(folder.resolve(text.getKey()), text.getValue());
                    lines.add(say("已写入：", "written: ") + folder.resolve(text.getKey()));
                }
            }
            return new Outcome(amended.report(), lines);
        }
    }

    private void amend(Edition now) throws IOException {
        ParameterView before = view(now, amendment.day().minusDays(1));
        String parameters = "policy/parameters/%s.yaml".formatted(amendment.subject());
        YamlLines values = new YamlLines(text(parameters).orElse("format: 1\n\nparameters:\n"));
        int taken = values.addEntry(amendment.name(), amendment.day().toString(), amendment.entry(LocalDate.now(LegalTime.ZONE)));
        if (taken > 0) {
            throw new RefusedAmendment(
                    "%s已有%s的取值（%s:%s）；更正已有取值的，请直接修改该处".formatted(amendment.key(), amendment.day(), parameters, taken),
                    "%s has a value of %s already (%s:%s); to correct it, edit it there.".formatted(amendment.key(), amendment.day(), parameters, taken));
        }
        texts.put(parameters, values.text());

        YamlLines place = new YamlLines(text("policy/place.yaml").orElseThrow());
        if (!place.raiseVersion()) {
            throw new RefusedAmendment("policy/place.yaml的version应为三个数字，例如1.0.0",
                    "The version in policy/place.yaml should be three numbers, as 1.0.0.");
        }
        texts.put("policy/place.yaml", place.text());

        String examples = "examples/%s.yaml".formatted(amendment.subject());
        YamlLines situations = new YamlLines(text(examples).orElse("format: 1\n\nexamples:\n"));
        situations.addItems("examples", examples(before));
        texts.put(examples, situations.text());
    }

    private ParameterView view(Edition edition, LocalDate day) {
        try {
            return edition.place(policy.place().path()).parameters().parameter(amendment.key(), day);
        } catch (UnknownNameException e) {
            String near = e.suggestions().stream().limit(NEAR).collect(Collectors.joining("、"));
            throw new RefusedAmendment("国家政策包未登记参数“%s”%s".formatted(amendment.key(), near.isEmpty() ? "" : "，相近：" + near),
                    "The nation declares no '%s'%s.".formatted(amendment.key(), near.isEmpty() ? "" : "; near: " + near));
        }
    }

    /** The last day of what held, and the first day of what is new. */
    private List<String> examples(ParameterView before) {
        LocalDate last = amendment.day().minusDays(1);
        String label = before.description().zh();
        String unit = amendment.unit().map(each -> ", unit: " + ValueText.quoted(each)).orElse("");
        return List.of(
                "- name: " + ValueText.quoted("%s %s起为%s".formatted(label, amendment.day(), ValueText.typed(amendment.value(), before.type(),
                        amendment.unit().orElse("")))),
                "  parameter: " + amendment.key(), "  on: " + amendment.day(),
                "  expect: { status: value, value: %s%s, decidedBy: %s }".formatted(amendment.valueInYaml(), unit, policy.place()),
                "- name: " + ValueText.quoted("%s %s仍为%s".formatted(label, last, before.setting().map(each -> each.inWords().zh()).orElse("未作规定"))),
                "  parameter: " + amendment.key(), "  on: " + last,
                "  expect: " + before.setting().filter(each -> each.status() == Setting.Status.VALUE)
                        .map(each -> "{ status: value, value: %s, unit: %s, decidedBy: %s }".formatted(ValueText.yaml(each.value()),
                                ValueText.quoted(each.unit()), each.decidedBy()))
                        .orElse("{ status: %s }".formatted(before.status().name().toLowerCase(Locale.ROOT).replace('_', '-'))));
    }

    private List<String> plan(Plan plan) {
        List<String> lines = new ArrayList<>();
        for (Plan.PlaceChange change : plan.places()) {
            for (Difference each : change.differences()) {
                String clauses = each.hereCitations().stream().map(Amending::clause).collect(Collectors.joining("；"));
                String name = each.label().map(label -> label.in(english)).orElse(each.key());
                lines.add(say("修改：“%s”（%s）自%s起由%s改为%s（依据%s）".formatted(name, each.key(), each.from(), orNothing(each.there().text(english)),
                        orNothing(each.here().text(english)), clauses),
                        "change: %s (%s) from %s: %s → %s (%s)".formatted(name, each.key(), each.from(), orNothing(each.there().text(english)),
                                orNothing(each.here().text(english)), clauses)));
            }
        }
        plan.consequences().forEach(each -> lines.add(say("影响待确认：", "consequence to be accepted: ") + each.id()));
        return lines;
    }

    private String say(String chinese, String inEnglish) {
        return Text.of(chinese, inEnglish).in(english);
    }

    private String orNothing(String code) {
        return code.isEmpty() ? say("未作规定", "nothing") : code;
    }

    private static String clause(Citation citation) {
        return citation.document() + " " + citation.clause();
    }

    private Optional<String> text(String file) throws IOException {
        Path path = folder.resolve(file);
        return Files.exists(path) ? Optional.of(Files.readString(path)) : Optional.empty();
    }

    /** The folder as it becomes, elsewhere. */
    private Path written(Path copy) throws IOException {
        try (Stream<Path> walk = Files.walk(policy.folder())) {
            for (Path each : walk.sorted(Comparator.naturalOrder()).toList()) {
                Path there = copy.resolve(policy.folder().relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(there);
                } else {
                    Files.copy(each, there);
                }
            }
        }
        for (Map.Entry<String, String> text : texts.entrySet()) {
            Path there = copy.resolve(text.getKey());
            Files.createDirectories(there.getParent());
            Files.writeString(there, text.getValue());
        }
        return copy;
    }

    private static void put(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Path fresh = Files.createTempFile(file.getParent(), ".nuanfeng", ".part");
        try {
            Files.writeString(fresh, text);
            if (Files.exists(file)) {
                Files.setPosixFilePermissions(fresh, Files.getPosixFilePermissions(file));
            }
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
