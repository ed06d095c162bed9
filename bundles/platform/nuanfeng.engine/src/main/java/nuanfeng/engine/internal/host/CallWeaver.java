// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.host;

import java.util.ArrayList;
import java.util.List;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Puts what a call costs before every call of a library, and before everything that a method hands back to one: a library works
 * through texts, lists and numbers without a tick.
 */
final class CallWeaver {

    private static final String COST = "nuanfeng/policy/spi/Cost";
    private static final String RECORDS = "java/lang/runtime/ObjectMethods";
    private static final String TEXTS = "java/lang/invoke/StringConcatFactory";
    private static final String ON_OBJECT = "(Ljava/lang/Object;)V";

    private final ClassNode type;
    private final MethodNode method;
    private final int firstFree;

    private CallWeaver(ClassNode type, MethodNode method) {
        this.type = type;
        this.method = method;
        this.firstFree = method.maxLocals;
    }

    static void weave(ClassNode type, MethodNode method) {
        CallWeaver weaver = new CallWeaver(type, method);
        for (AbstractInsnNode each : method.instructions.toArray()) {
            if (each instanceof MethodInsnNode call && CallCost.isForeign(call.owner)) {
                weaver.call(call);
            } else if (each instanceof InvokeDynamicInsnNode dynamic) {
                weaver.dynamic(dynamic);
            } else if (each.getOpcode() == Opcodes.ARETURN && isGivenToLibraries(Type.getReturnType(method.desc))) {
                method.instructions.insertBefore(each, new InsnNode(Opcodes.DUP));
                method.instructions.insertBefore(each, cost("weigh", ON_OBJECT));
            }
        }
    }

    private static boolean isGivenToLibraries(Type result) {
        return CallCost.isHeavy(result);
    }

    private void call(MethodInsnNode call) {
        CallCost cost = CallCost.of(call.owner, call.name, call.desc);
        List<Type> operands = new ArrayList<>();
        boolean withObject = call.getOpcode() != Opcodes.INVOKESTATIC && !call.name.equals("<init>");
        if (withObject) {
            operands.add(Type.getObjectType(call.owner));
        }
        operands.addAll(List.of(Type.getArgumentTypes(call.desc)));
        if (cost == CallCost.STACK) {
            method.instructions.insertBefore(call, cost("thrown", "()V"));
        }
        before(call, operands, cost, withObject);
    }

    private void dynamic(InvokeDynamicInsnNode dynamic) {
        if (dynamic.bsm.getOwner().equals(TEXTS)) {
            before(dynamic, List.of(Type.getArgumentTypes(dynamic.desc)), CallCost.EVERYTHING, false);
        } else if (dynamic.bsm.getOwner().equals(RECORDS)) {
            method.instructions.insert(components());
        }
    }

    /** What a record compares, hashes or shows of itself. */
    private InsnList components() {
        InsnList look = new InsnList();
        for (FieldNode field : type.fields) {
            if ((field.access & Opcodes.ACC_STATIC) == 0 && CallCost.isHeavy(Type.getType(field.desc))) {
                look.add(new VarInsnNode(Opcodes.ALOAD, 0));
                look.add(new FieldInsnNode(Opcodes.GETFIELD, type.name, field.name, field.desc));
                look.add(cost("weigh", ON_OBJECT));
            }
        }
        return look;
    }

    private void before(AbstractInsnNode call, List<Type> operands, CallCost cost, boolean withObject) {
        List<Integer> weighed = new ArrayList<>();
        for (int i = 0; i < operands.size(); i++) {
            boolean isObject = i == 0 && withObject;
            if (isObject ? weighsObject(cost) : weighsArgument(operands.get(i), cost)) {
                weighed.add(i);
            }
        }
        int last = operands.size() - 1;
        if (weighed.isEmpty() || weighed.equals(List.of(last)) && call.getPrevious() instanceof LdcInsnNode before && before.cst instanceof String
                && cost != CallCost.FORMAT) {
            return;
        }
        if (weighed.equals(List.of(last)) && operands.get(last).getSize() == 1 && cost != CallCost.PRODUCT && cost != CallCost.DIGITS) {
            method.instructions.insertBefore(call, new InsnNode(Opcodes.DUP));
            method.instructions.insertBefore(call, each(operands.get(last), cost, withObject && last == 0));
        } else {
            method.instructions.insertBefore(call, aside(operands, weighed, cost, withObject));
        }
    }

    private static boolean weighsObject(CallCost cost) {
        return cost != CallCost.ARGUMENTS && cost != CallCost.STACK;
    }

    private static boolean weighsArgument(Type type, CallCost cost) {
        boolean counts = (cost == CallCost.NUMBERS || cost == CallCost.DIGITS) && type.getSort() == Type.INT;
        return counts || CallCost.isHeavy(type);
    }

    /** The operands are put aside, weighed, and put back. */
    private InsnList aside(List<Type> operands, List<Integer> weighed, CallCost cost, boolean withObject) {
        InsnList look = new InsnList();
        int[] at = new int[operands.size()];
        int free = firstFree;
        for (int i = operands.size() - 1; i >= 0; i--) {
            at[i] = free;
            free += operands.get(i).getSize();
            look.add(new VarInsnNode(operands.get(i).getOpcode(Opcodes.ISTORE), at[i]));
        }
        boolean together = cost == CallCost.PRODUCT || cost == CallCost.DIGITS;
        if (together) {
            look.add(new InsnNode(cost == CallCost.PRODUCT ? Opcodes.LCONST_1 : Opcodes.LCONST_0));
        }
        int taken = 0;
        for (int i : weighed) {
            Type type = operands.get(i);
            if (together && taken++ < 3) {
                look.add(new VarInsnNode(type.getOpcode(Opcodes.ILOAD), at[i]));
                look.add(type.getSort() == Type.INT ? cost("weightOfScale", "(I)J") : cost("weight", "(Ljava/lang/Object;)J"));
                look.add(new InsnNode(cost == CallCost.PRODUCT ? Opcodes.LMUL : Opcodes.LADD));
            } else if (!together) {
                look.add(new VarInsnNode(type.getOpcode(Opcodes.ILOAD), at[i]));
                look.add(each(type, cost, withObject && i == 0));
            }
        }
        if (together) {
            look.add(cost(cost == CallCost.PRODUCT ? "spend" : "spendSquare", "(J)V"));
        }
        for (int i = 0; i < operands.size(); i++) {
            look.add(new VarInsnNode(operands.get(i).getOpcode(Opcodes.ILOAD), at[i]));
        }
        return look;
    }

    private static MethodInsnNode each(Type type, CallCost cost, boolean isObject) {
        return type.getSort() == Type.INT ? cost("count", "(I)V")
                : isObject && cost == CallCost.REACH ? cost("reach", ON_OBJECT)
                : cost == CallCost.FORMAT ? cost("format", ON_OBJECT) : cost("weigh", ON_OBJECT);
    }

    private static MethodInsnNode cost(String name, String descriptor) {
        return new MethodInsnNode(Opcodes.INVOKESTATIC, COST, name, descriptor, false);
    }
}
