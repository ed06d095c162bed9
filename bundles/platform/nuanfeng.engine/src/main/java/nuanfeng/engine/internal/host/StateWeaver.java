// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.host;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;

/**
 * Keeps state out of static fields: when a class has been initialised, what they hold is looked at; and of an array, which the
 * compiler makes for the switch over an enumeration, everybody gets a copy.
 */
final class StateWeaver {

    /** The gate lets no other static arrays through. */
    private static final String OF_COMPILER = "$";
    private static final String CONSTANTS = "nuanfeng/policy/spi/Constants";

    private StateWeaver() {
    }

    static void weave(ClassNode type, MethodNode method) {
        boolean isInitialiser = method.name.equals("<clinit>");
        for (AbstractInsnNode each : method.instructions.toArray()) {
            if (isInitialiser && each.getOpcode() == Opcodes.RETURN) {
                method.instructions.insertBefore(each, look(type));
            } else if (!isInitialiser && each.getOpcode() == Opcodes.GETSTATIC && ((FieldInsnNode) each).desc.startsWith("[")
                    && ((FieldInsnNode) each).name.startsWith(OF_COMPILER)) {
                String array = ((FieldInsnNode) each).desc;
                method.instructions.insert(each, new TypeInsnNode(Opcodes.CHECKCAST, array));
                method.instructions.insert(each, new MethodInsnNode(Opcodes.INVOKEVIRTUAL, array, "clone", "()Ljava/lang/Object;", false));
            }
        }
    }

    private static InsnList look(ClassNode type) {
        InsnList look = new InsnList();
        for (FieldNode field : type.fields) {
            int sort = Type.getType(field.desc).getSort();
            boolean isStatic = (field.access & Opcodes.ACC_STATIC) != 0;
            if (isStatic && (sort == Type.OBJECT || sort == Type.ARRAY) && !field.desc.equals("Ljava/lang/String;")) {
                look.add(new FieldInsnNode(Opcodes.GETSTATIC, type.name, field.name, field.desc));
                look.add(new LdcInsnNode(type.name.substring(type.name.lastIndexOf('/') + 1) + "." + field.name));
                look.add(new MethodInsnNode(Opcodes.INVOKESTATIC, CONSTANTS, "check", "(Ljava/lang/Object;Ljava/lang/String;)V", false));
            }
        }
        return look;
    }
}
