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
import nuanfeng.lifecycle.Complaint;
import nuanfeng.policy.Phrases;

/**
 * The components of a bundle: each is one rule, in a class that can be made and has no life of its own. Part of {@code bytecode}.
 *
 * @param classes those that could be read, by name as in class files
 */
record RulesCheck(Map<String, ClassFacts> classes, Findings findings) {

    private static final Phrases PHRASES = Phrases.beside(RulesCheck.class);

    private static final String DESCRIPTIONS = "OSGI-INF/";
    private static final String RULE = ComponentFile.RULE.replace('.', '/');
    /** Methods that Declarative Services call by their name alone. */
    private static final Set<String> CALLED_BY_NAME = Set.of("activate", "deactivate");

    /** The questions that the components answer. */
    Set<String> check(Manifest manifest, Archive archive) {
        Optional<Header> header = manifest.find("Service-Component");
        List<String> listed = header.map(each -> Arrays.stream(each.value().split(",")).map(String::trim).toList()).orElse(List.of());
        archive.names(name -> name.startsWith(DESCRIPTIONS) && !listed.contains(name)).forEach(name -> findings.refuse(name,
                Complaint.of(PHRASES, "unlisted-component")));
        Set<String> rules = new LinkedHashSet<>();
        for (String file : new LinkedHashSet<>(listed)) {
            Optional<byte[]> bytes = archive.find(file).filter(found -> file.startsWith(DESCRIPTIONS));
            if (bytes.isEmpty()) {
                findings.refuse(header.map(Header::origin).orElseThrow(), "Service-Component",
                        Complaint.of(PHRASES, "missing-component", file));
            } else {
                ComponentFile component = ComponentReader.read(file, bytes.get(), findings);
                if (!component.rule().isEmpty() && !rules.add(component.rule())) {
                    refuse(component, Complaint.of(PHRASES, "duplicate-rule", component.rule()));
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
                refuse(component, Complaint.of(PHRASES, "missing-class/2", component.type()));
            }
            return;
        }
        boolean canBeMade = isPublic(facts.access()) && (facts.access() & Opcodes.ACC_ABSTRACT) == 0
                && isPublic(facts.methods().getOrDefault("<init>()V", 0));
        if (!canBeMade || !isRule(facts.name(), new HashSet<>())) {
            refuse(component, Complaint.of(PHRASES, "not-a-rule/2", component.type(), ComponentFile.RULE));
        }
        lineage(facts).forEach(each -> {
            each.methods().keySet().stream().filter(method -> CALLED_BY_NAME.contains(method.substring(0, method.indexOf('('))))
                    .forEach(method -> findings.refuse(new Origin(each.file(), 0), component.rule(),
                            Complaint.of(PHRASES, "lifecycle-method", method)));
            each.changeable().forEach(field -> findings.refuse(new Origin(each.file(), 0), component.rule(),
                    Complaint.of(PHRASES, "mutable-rule", field)));
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

    private void refuse(ComponentFile component, Complaint complaint) {
        findings.refuse(new Origin(component.file(), 1), component.rule(), complaint);
    }
}
