// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.jar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.objectweb.asm.ClassReader;

import nuanfeng.engine.internal.jar.References.InheritedCall;
import nuanfeng.engine.internal.yaml.Checked;
import nuanfeng.engine.internal.yaml.Findings;
import nuanfeng.lifecycle.Complaint;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.PlaceId;

/** {@code bytecode}: rules are pure, exact and of this bundle. Nothing is loaded; only looked at. */
public final class BytecodeCheck {

    private static final Phrases PHRASES = Phrases.beside(BytecodeCheck.class);

    static final String NAME = "bytecode";

    private static final int LARGEST = 1 << 19;

    private final String ownPackage;
    private final Findings findings;
    private final Set<String> types = new HashSet<>();
    private final Map<String, ClassFacts> classes = new HashMap<>();
    private final List<InheritedCall> calls = new ArrayList<>();

    private BytecodeCheck(PlaceId place, Findings findings) {
        this.ownPackage = "nuanfeng/" + place.path().replace('.', '/') + "/";
        this.findings = findings;
    }

    /** The result are the questions that the bundle's components answer. */
    public static Checked<Set<String>> check(String bundle, PlaceId place, Manifest manifest, Archive archive) {
        Findings findings = new Findings(NAME, bundle);
        BytecodeCheck check = new BytecodeCheck(place, findings);
        List<String> files = archive.names(name -> name.endsWith(".class"));
        files.forEach(file -> check.types.add(file.substring(0, file.length() - ".class".length())));
        files.stream().takeWhile(file -> !findings.isFull()).forEach(file -> check.scan(file, archive.files().get(file)));
        check.inheritedCalls();
        Set<String> rules = new RulesCheck(check.classes, findings).check(manifest, archive);
        return new Checked<>(findings.toCheck(), Optional.of(rules));
    }

    private void scan(String file, byte[] bytes) {
        References references = new References(file, ownPackage, types, findings);
        if (!file.startsWith(ownPackage)) {
            references.refuse(Complaint.of(PHRASES, "foreign-class", ownPackage.replace('/', '.') + "*"));
        } else if (bytes.length > LARGEST) {
            references.refuse(Complaint.of(PHRASES, "file-too-large", LARGEST));
        } else {
            try {
                ClassScanner scanner = new ClassScanner(references);
                new ClassReader(bytes).accept(scanner, ClassReader.SKIP_FRAMES);
                ClassFacts facts = scanner.facts();
                classes.put(facts.name(), facts);
                calls.addAll(references.calls());
            } catch (RuntimeException | AssertionError | StackOverflowError e) {
                // The reader trusts its input: what it stumbles over is no class.
                references.refuse(Complaint.of(PHRASES, "broken-class"));
            }
        }
    }

    /** A call on an own type may still reach a method that no type has for rules, by way of what that type extends. */
    private void inheritedCalls() {
        calls.stream().filter(call -> !isDeclared(call.owner(), call.method(), new HashSet<>())).forEach(call -> findings.refuse(
                call.origin(), call.member(), Complaint.of(PHRASES, "forbidden-call", call.method())));
    }

    private boolean isDeclared(String type, String method, Set<String> seen) {
        ClassFacts facts = classes.get(type);
        return facts != null && seen.add(type) && (facts.methods().containsKey(method)
                || isDeclared(facts.above(), method, seen)
                || facts.interfaces().stream().anyMatch(each -> isDeclared(each, method, seen)));
    }
}
