// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.host;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Turns references to methods of libraries ({@code String::concat}) into references to a method of the class that calls them, as
 * if a lambda had been written: a library that calls a library would pass no tick.
 */
final class ReferenceWeaver {

    private static final String LAMBDAS = "java/lang/invoke/LambdaMetafactory";
    private static final int TARGET = 1;

    private final ClassNode type;
    private final Map<Reference, Handle> made = new HashMap<>();

    ReferenceWeaver(ClassNode type) {
        this.type = type;
    }

    void weave(MethodNode method) {
        for (AbstractInsnNode each : method.instructions) {
            if (each instanceof InvokeDynamicInsnNode dynamic && dynamic.bsm.getOwner().equals(LAMBDAS)
                    && dynamic.bsmArgs[TARGET] instanceof Handle target && CallCost.isForeign(target.getOwner())) {
                Type[] bound = Type.getArgumentTypes(dynamic.desc);
                dynamic.bsmArgs[TARGET] = made.computeIfAbsent(new Reference(target, bound.length == 0 ? null : bound[0]), this::ownMethod);
            }
        }
    }

    /** @param bound the type of what the reference is bound to, which a method of one's own must take as it is; null for nothing */
    private record Reference(Handle target, Type bound) {
    }

    private Handle ownMethod(Reference reference) {
        Handle target = reference.target();
        boolean isStatic = target.getTag() == Opcodes.H_INVOKESTATIC;
        boolean isNew = target.getTag() == Opcodes.H_NEWINVOKESPECIAL;
        List<Type> parameters = new ArrayList<>(List.of(Type.getArgumentTypes(target.getDesc())));
        if (!isStatic && !isNew) {
            parameters.add(0, reference.bound() != null ? reference.bound() : Type.getObjectType(target.getOwner()));
        }
        Type result = isNew ? Type.getObjectType(target.getOwner()) : Type.getReturnType(target.getDesc());
        String name = "lambda$counted$" + made.size();
        MethodNode method = new MethodNode(Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC, name,
                Type.getMethodDescriptor(result, parameters.toArray(Type[]::new)), null, null);
        if (isNew) {
            method.instructions.add(new TypeInsnNode(Opcodes.NEW, target.getOwner()));
            method.instructions.add(new InsnNode(Opcodes.DUP));
        }
        int at = 0;
        for (Type each : parameters) {
            method.instructions.add(new VarInsnNode(each.getOpcode(Opcodes.ILOAD), at));
            at += each.getSize();
        }
        method.instructions.add(new MethodInsnNode(opcode(target.getTag()), target.getOwner(), target.getName(), target.getDesc(),
                target.isInterface()));
        method.instructions.add(new InsnNode(result.getOpcode(Opcodes.IRETURN)));
        method.maxLocals = at;
        type.methods.add(method);
        return new Handle(Opcodes.H_INVOKESTATIC, type.name, name, method.desc, (type.access & Opcodes.ACC_INTERFACE) != 0);
    }

    private static int opcode(int tag) {
        return switch (tag) {
            case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
            case Opcodes.H_INVOKEINTERFACE -> Opcodes.INVOKEINTERFACE;
            case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
            default -> Opcodes.INVOKEVIRTUAL;
        };
    }
}
