// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.jar;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.objectweb.asm.Type;

import nuanfeng.engine.internal.yaml.Findings;
import nuanfeng.engine.internal.yaml.Origin;
import nuanfeng.lifecycle.Complaint;
import nuanfeng.policy.Phrases;

/** Judges what one class refers to. Says each thing once per method. */
final class References {

    private static final Phrases PHRASES = Phrases.beside(References.class);

    private static final String LANG = "java/lang/";

    private final String file;
    private final String ownPackage;
    private final Set<String> ownTypes;
    private final Findings findings;
    private final Set<List<Object>> said = new HashSet<>();
    private final List<InheritedCall> calls = new ArrayList<>();
    private String member = "";
    private int line;

    /**
     * @param file entry of the class
     * @param ownPackage {@code nuanfeng/cn/x/}
     * @param ownTypes the types of the bundle
     */
    References(String file, String ownPackage, Set<String> ownTypes, Findings findings) {
        this.file = file;
        this.ownPackage = ownPackage;
        this.ownTypes = ownTypes;
        this.findings = findings;
    }

    String file() {
        return file;
    }

    /** Calls of members that no type has for rules, on types of the bundle: allowed if the bundle itself has that method. */
    List<InheritedCall> calls() {
        return calls;
    }

    /** What follows is about this member. */
    void at(String name, int sourceLine) {
        member = name;
        line = sourceLine;
    }

    void refuse(Complaint complaint) {
        if (said.add(List.of(member, complaint))) {
            findings.refuse(new Origin(file, line), member, complaint);
        }
    }

    /** @param name as in a class file; may be that of an array */
    void type(String name) {
        if (name.startsWith("[")) {
            descriptor(Type.getObjectType(name));
        } else if (name.startsWith(ownPackage)) {
            if (!ownTypes.contains(name)) {
                refuse(Complaint.of(PHRASES, "missing-class", shown(name)));
            }
        } else if (PermittedTypes.isFloating(name)) {
            floating();
        } else if (!name.isEmpty() && !PermittedTypes.listed().isType(name)) {
            refuse(Complaint.of(PHRASES, "forbidden-type", shown(name)));
        }
    }

    void descriptor(Type type) {
        switch (type.getSort()) {
            case Type.METHOD -> {
                descriptor(type.getReturnType());
                for (Type argument : type.getArgumentTypes()) {
                    descriptor(argument);
                }
            }
            case Type.ARRAY -> descriptor(type.getElementType());
            case Type.OBJECT -> type(type.getInternalName());
            case Type.FLOAT, Type.DOUBLE -> floating();
            default -> {
                // Whole numbers, truth values and characters are exact.
            }
        }
    }

    /** A field or method of any type. */
    void member(String owner, String name, String descriptor) {
        type(owner);
        descriptor(Type.getType(descriptor));
        if (owner.startsWith(ownPackage)) {
            if (PermittedTypes.listed().isNever(name)) {
                calls.add(new InheritedCall(owner, name + descriptor, new Origin(file, line), member));
            }
        } else if (!owner.startsWith("[") && PermittedTypes.listed().isType(owner)
                && !PermittedTypes.listed().isMember(owner, name, descriptor)) {
            refuse(Complaint.of(PHRASES, "forbidden-call/2", shown(owner), name));
        }
    }

    void floating() {
        refuse(Complaint.of(PHRASES, "floating-point"));
    }

    /** As in a source: {@code System}, {@code java.util.Random}. */
    static String shown(String type) {
        String name = type.startsWith(LANG) && type.lastIndexOf('/') < LANG.length() ? type.substring(LANG.length()) : type;
        return name.replace('/', '.');
    }

    /** @param method name and descriptor @param member the method that calls */
    record InheritedCall(String owner, String method, Origin origin, String member) {
    }
}
