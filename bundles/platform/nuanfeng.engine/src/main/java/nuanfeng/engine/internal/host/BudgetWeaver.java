// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.host;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/**
 * Puts the class files of policy bundles under a budget: a tick at every method entry, at every handler and before every jump
 * backwards, a look at the length before every array, the cost of what libraries are given to work through ({@link CallWeaver}),
 * and no handler that swallows the end of the budget. Nothing that can change stays in a static field ({@link StateWeaver}). What
 * a rule computes stays the same.
 *
 * <p>The calls leave the operand stack as they found it, so the stack map frames of the compiler stay valid.
 */
public final class BudgetWeaver {

    static final String BUDGET = "nuanfeng/policy/spi/Budget";

    private BudgetWeaver() {
    }

    /**
     * The class under a budget.
     *
     * @throws IllegalArgumentException when the class makes arrays of several dimensions at once, or is no class
     */
    public static byte[] weave(byte[] original) {
        ClassReader reader = new ClassReader(original);
        ClassNode type = new ClassNode();
        reader.accept(type, ClassReader.EXPAND_FRAMES);
        ReferenceWeaver references = new ReferenceWeaver(type);
        for (MethodNode method : List.copyOf(type.methods)) {
            if (method.instructions.size() > 0) {
                references.weave(method);
            }
        }
        for (MethodNode method : type.methods) {
            if (method.instructions.size() > 0) {
                weave(type, method);
            }
        }
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        type.accept(writer);
        return writer.toByteArray();
    }

    private static void weave(ClassNode type, MethodNode method) {
        weaveTicks(type.name, method);
        CallWeaver.weave(type, method);
        StateWeaver.weave(type, method);
        method.instructions.insert(call("tick", "()V"));
        guardHandlers(method);
    }

    private static void weaveTicks(String type, MethodNode method) {
        Map<LabelNode, Integer> positions = positions(method.instructions);
        int position = 0;
        for (AbstractInsnNode each : method.instructions.toArray()) {
            if (isBackward(each, positions, position++)) {
                method.instructions.insertBefore(each, call("tick", "()V"));
            } else if (each.getOpcode() == Opcodes.NEWARRAY || each.getOpcode() == Opcodes.ANEWARRAY) {
                method.instructions.insertBefore(each, call("elements", "(I)I"));
            } else if (each.getOpcode() == Opcodes.MULTIANEWARRAY) {
                throw new IllegalArgumentException("%s.%s makes an array of several dimensions at once; make one of them after the other."
                        .formatted(type.replace('/', '.'), method.name));
            }
        }
    }

    /** Where each label stands, counted in instructions before anything is woven. */
    private static Map<LabelNode, Integer> positions(InsnList instructions) {
        Map<LabelNode, Integer> positions = new HashMap<>();
        int position = 0;
        for (AbstractInsnNode each : instructions) {
            if (each instanceof LabelNode label) {
                positions.put(label, position);
            }
            position++;
        }
        return positions;
    }

    private static boolean isBackward(AbstractInsnNode each, Map<LabelNode, Integer> positions, int position) {
        return targets(each).stream().anyMatch(target -> positions.get(target) <= position);
    }

    private static List<LabelNode> targets(AbstractInsnNode each) {
        if (each instanceof JumpInsnNode jump) {
            return List.of(jump.label);
        }
        Set<LabelNode> targets = new HashSet<>();
        if (each instanceof TableSwitchInsnNode table) {
            targets.addAll(table.labels);
            targets.add(table.dflt);
        } else if (each instanceof LookupSwitchInsnNode lookup) {
            targets.addAll(lookup.labels);
            targets.add(lookup.dflt);
        }
        return List.copyOf(targets);
    }

    /**
     * Puts a look at what was caught, and a cost, before every handler: a handler may stand before what throws, so that the way
     * to it is a way back. The look stands behind the method, where no handler reaches: one in place would be inside its own
     * range, for that is how {@code finally} is compiled.
     */
    private static void guardHandlers(MethodNode method) {
        Map<LabelNode, LabelNode> guards = new HashMap<>();
        for (TryCatchBlockNode block : method.tryCatchBlocks) {
            block.handler = guards.computeIfAbsent(block.handler, handler -> guard(method.instructions, handler));
        }
    }

    private static LabelNode guard(InsnList instructions, LabelNode handler) {
        AbstractInsnNode each = handler;
        while (!(each instanceof FrameNode)) {
            if (each.getOpcode() >= 0) {
                throw new IllegalArgumentException("A handler has no stack map frame; compile with --release 17.");
            }
            each = each.getNext();
        }
        LabelNode guard = new LabelNode();
        instructions.add(guard);
        instructions.add(new FrameNode(Opcodes.F_NEW, ((FrameNode) each).local.size(), ((FrameNode) each).local.toArray(),
                ((FrameNode) each).stack.size(), ((FrameNode) each).stack.toArray()));
        instructions.add(new InsnNode(Opcodes.DUP));
        instructions.add(call("caught", "(Ljava/lang/Throwable;)V"));
        instructions.add(new JumpInsnNode(Opcodes.GOTO, handler));
        return guard;
    }

    private static MethodInsnNode call(String name, String descriptor) {
        return new MethodInsnNode(Opcodes.INVOKESTATIC, BUDGET, name, descriptor, false);
    }
}
