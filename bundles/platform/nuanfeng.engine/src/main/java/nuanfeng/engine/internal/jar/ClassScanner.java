// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.jar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

import nuanfeng.lifecycle.Complaint;
import nuanfeng.policy.Phrases;

/** Looks at one class: its version, what it is made of, and by way of {@link MethodScanner} what it does. */
final class ClassScanner extends ClassVisitor {

    private static final Phrases PHRASES = Phrases.beside(ClassScanner.class);

    private static final int OLDEST = Opcodes.V1_8;
    private static final int NEWEST = Opcodes.V17;
    private static final int MAJOR = 0xFFFF;
    private static final Set<String> ABOVE = Set.of("java/lang/Object", "java/lang/Record", "java/lang/Enum");

    private static final Set<String> CHANGEABLE = Stream.of("java/util/ArrayList", "java/util/LinkedList", "java/util/ArrayDeque", "java/util/Deque",
            "java/util/Queue", "java/util/PriorityQueue", "java/util/HashMap", "java/util/LinkedHashMap", "java/util/TreeMap",
            "java/util/EnumMap", "java/util/HashSet", "java/util/LinkedHashSet", "java/util/TreeSet", "java/util/EnumSet",
            "java/util/Iterator", "java/util/ListIterator", "java/util/StringJoiner", "java/util/IntSummaryStatistics",
            "java/util/LongSummaryStatistics", "java/lang/StringBuilder", "nuanfeng/policy/spi/Worksheet").map(type -> "L" + type + ";")
            .collect(Collectors.toUnmodifiableSet());

    private final References references;
    private final Map<String, Integer> methods = new HashMap<>();
    private final List<String> changeable = new ArrayList<>();
    private String name = "";
    private int access;
    private String above = "";
    private List<String> interfaces = List.of();

    ClassScanner(References references) {
        super(Opcodes.ASM9);
        this.references = references;
    }

    ClassFacts facts() {
        return new ClassFacts(references.file(), name, access, above, interfaces, Map.copyOf(methods), List.copyOf(changeable));
    }

    @Override
    public void visit(int version, int access, String name, String signature, String superName, String[] interfaces) {
        this.name = name;
        this.access = access;
        this.above = superName == null ? "" : superName;
        this.interfaces = List.of(interfaces);
        int major = version & MAJOR;
        if (major < OLDEST || major > NEWEST || version != major) {
            references.refuse(Complaint.of(PHRASES, "wrong-class-version", major, version >>> 16));
        }
        if (!(name + ".class").equals(references.file())) {
            references.refuse(Complaint.of(PHRASES, "foreign-class/2", name));
        }
        references.type(above);
        if (!ABOVE.contains(above) && above.startsWith("java/") && !above.endsWith("Exception") && !above.endsWith("Error")) {
            references.refuse(Complaint.of(PHRASES, "forbidden-superclass", References.shown(above)));
        }
        this.interfaces.forEach(references::type);
    }

    @Override
    public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
        references.at(name, 0);
        references.descriptor(Type.getType(descriptor));
        boolean isFinal = (access & Opcodes.ACC_FINAL) != 0;
        if ((access & Opcodes.ACC_STATIC) != 0 && !isFinal) {
            references.refuse(Complaint.of(PHRASES, "mutable-static", name));
        } else if (!isFinal || isChangeable(access, name, descriptor)) {
            changeable.add(name);
        }
        if ((access & Opcodes.ACC_STATIC) != 0 && isChangeable(access, name, descriptor)) {
            references.refuse(Complaint.of(PHRASES, "mutable-static/held", name));
        }
        return null;
    }

    /** By its type; what a field of another type holds is looked at when the rule starts. Arrays of the compiler's own are handed out as copies. */
    private static boolean isChangeable(int access, String name, String descriptor) {
        return descriptor.startsWith("[") ? (access & Opcodes.ACC_SYNTHETIC) == 0 || !name.startsWith("$") : CHANGEABLE.contains(descriptor);
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] exceptions) {
        methods.put(name + descriptor, access);
        references.at(name, 0);
        references.descriptor(Type.getMethodType(descriptor));
        if ((access & Opcodes.ACC_NATIVE) != 0) {
            references.refuse(Complaint.of(PHRASES, "native-method", name));
        }
        if ((access & Opcodes.ACC_SYNCHRONIZED) != 0) {
            references.refuse(Complaint.of(PHRASES, "synchronisation", name));
        }
        if (name.equals("finalize") && descriptor.equals("()V")) {
            references.refuse(Complaint.of(PHRASES, "finalizer"));
        }
        return new MethodScanner(name, references);
    }
}
