// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.jar;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.objectweb.asm.Opcodes;

import nuanfeng.engine.internal.jar.ManifestReader.Header;
import nuanfeng.engine.internal.yaml.Findings;
import nuanfeng.engine.internal.yaml.Origin;

/**
 * The components of a bundle: each is one rule, in a class that can be made and has no life of its own. Part of {@code bytecode}.
 *
 * @param classes those that could be read, by name as in class files
 */
record RulesCheck(Map<String, ClassFacts> classes, Findings findings) {

    private static final String DESCRIPTIONS = "OSGI-INF/";
    private static final String RULE = ComponentFile.RULE.replace('.', '/');
    /** Methods that Declarative Services call by their name alone. */
    private static final Set<String> CALLED_BY_NAME = Set.of("activate", "deactivate");

    /** The questions that the components answer. */
    Set<String> check(Manifest manifest, Archive archive) {
        Optional<Header> header = manifest.find("Service-Component");
        List<String> listed = header.map(each -> Arrays.stream(each.value().split(",")).map(String::trim).toList()).orElse(List.of());
        archive.names(name -> name.startsWith(DESCRIPTIONS) && !listed.contains(name)).forEach(name -> findings.refuse(name,
                "unlisted-component", "Service-Component does not name this file.", "Let the build write the header."));
        Set<String> rules = new LinkedHashSet<>();
        for (String file : new LinkedHashSet<>(listed)) {
            Optional<byte[]> bytes = archive.find(file).filter(found -> file.startsWith(DESCRIPTIONS));
            if (bytes.isEmpty()) {
                findings.refuse(header.map(Header::origin).orElseThrow(), "Service-Component", "missing-component",
                        "The bundle has no '%s'.".formatted(file), "Let the build write the header.");
            } else {
                ComponentFile component = ComponentReader.read(file, bytes.get(), findings);
                if (!component.rule().isEmpty() && !rules.add(component.rule())) {
                    refuse(component, "duplicate-rule", "Another component answers '%s' already.".formatted(component.rule()),
                            "Keep one of them.");
                }
                type(component);
            }
        }
        return rules;
    }

    private void type(ComponentFile component) {
        ClassFacts facts = classes.get(component.internalName());
        if (facts == null) {
            if (!component.type().isEmpty()) {
                refuse(component, "missing-class", "The bundle has no class '%s' that can be read.".formatted(component.type()),
                        "Add it, or remove the component.");
            }
            return;
        }
        boolean canBeMade = isPublic(facts.access()) && (facts.access() & Opcodes.ACC_ABSTRACT) == 0
                && isPublic(facts.methods().getOrDefault("<init>()V", 0));
        if (!canBeMade || !isRule(facts.name(), new HashSet<>())) {
            refuse(component, "not-a-rule", "'%s' is not a public class with a public constructor without parameters that implements %s."
                    .formatted(component.type(), ComponentFile.RULE), "Write it like that.");
        }
        lineage(facts).forEach(each -> {
            each.methods().keySet().stream().filter(method -> CALLED_BY_NAME.contains(method.substring(0, method.indexOf('('))))
                    .forEach(method -> findings.refuse(new Origin(each.file(), 0), component.rule(), "lifecycle-method",
                            "The container would call '%s'.".formatted(method), "A rule has no life of its own: rename or remove it."));
            each.changeable().forEach(field -> findings.refuse(new Origin(each.file(), 0), component.rule(), "mutable-rule",
                    "The field '%s' of a rule is not final.".formatted(field), "A rule has no state: make it final or local."));
        });
    }

    /** The class and those of the bundle that it extends. */
    private Set<ClassFacts> lineage(ClassFacts facts) {
        Set<ClassFacts> lineage = new LinkedHashSet<>();
        ClassFacts each = facts;
        while (each != null && lineage.add(each)) {
            each = classes.get(each.above());
        }
        return lineage;
    }

    private boolean isRule(String type, Set<String> seen) {
        ClassFacts facts = classes.get(type);
        return type.equals(RULE) || facts != null && seen.add(type)
                && (isRule(facts.above(), seen) || facts.interfaces().stream().anyMatch(each -> isRule(each, seen)));
    }

    private static boolean isPublic(int access) {
        return (access & Opcodes.ACC_PUBLIC) != 0;
    }

    private void refuse(ComponentFile component, String code, String detail, String mend) {
        findings.refuse(new Origin(component.file(), 1), component.rule(), code, detail, mend);
    }
}
