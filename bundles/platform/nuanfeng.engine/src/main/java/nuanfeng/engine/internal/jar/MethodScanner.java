// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.jar;

import java.util.Map;
import java.util.Set;

import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

import nuanfeng.lifecycle.Complaint;
import nuanfeng.policy.Phrases;

/** Looks at every instruction of one method. */
final class MethodScanner extends MethodVisitor {

    private static final Phrases PHRASES = Phrases.beside(MethodScanner.class);

    /** What the compiler needs for lambdas, joined texts, records and switches; anything else would be reflection. */
    private static final Map<String, Set<String>> BOOTSTRAPS = Map.of(
            "java/lang/invoke/LambdaMetafactory", Set.of("metafactory", "altMetafactory"),
            "java/lang/invoke/StringConcatFactory", Set.of("makeConcatWithConstants", "makeConcat"),
            "java/lang/runtime/ObjectMethods", Set.of("bootstrap"),
            "java/lang/runtime/SwitchBootstraps", Set.of("typeSwitch", "enumSwitch"));

    private final String name;
    private final References references;
    private final OwnNumbers numbers;

    MethodScanner(String name, References references) {
        super(Opcodes.ASM9);
        this.name = name;
        this.references = references;
        this.numbers = new OwnNumbers(references);
    }

    @Override
    public void visitLineNumber(int line, Label start) {
        references.at(name, line);
    }

    @Override
    public void visitInsn(int opcode) {
        if (opcode == Opcodes.MONITORENTER) {
            references.refuse(Complaint.of(PHRASES, "synchronisation/2"));
        } else if (isFloating(opcode)) {
            references.floating();
        }
        if (opcode >= Opcodes.ICONST_M1 && opcode <= Opcodes.ICONST_5) {
            numbers.push(opcode - Opcodes.ICONST_0);
        } else if (opcode == Opcodes.LCONST_0 || opcode == Opcodes.LCONST_1) {
            numbers.push(opcode - Opcodes.LCONST_0);
        } else if (opcode != Opcodes.I2L && opcode != Opcodes.DUP) {
            numbers.somethingElse();
        }
    }

    @Override
    public void visitVarInsn(int opcode, int index) {
        numbers.somethingElse();
        if (opcode == Opcodes.FLOAD || opcode == Opcodes.DLOAD || opcode == Opcodes.FSTORE || opcode == Opcodes.DSTORE) {
            references.floating();
        } else if (opcode == Opcodes.RET) {
            subroutine();
        }
    }

    @Override
    public void visitJumpInsn(int opcode, Label label) {
        if (opcode == Opcodes.JSR) {
            subroutine();
        }
    }

    @Override
    public void visitIntInsn(int opcode, int operand) {
        numbers.push(operand);
        if (opcode == Opcodes.NEWARRAY && (operand == Opcodes.T_FLOAT || operand == Opcodes.T_DOUBLE)) {
            references.floating();
        }
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
        references.type(type);
    }

    @Override
    public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
        references.descriptor(Type.getType(descriptor));
    }

    @Override
    public void visitTryCatchBlock(Label start, Label end, Label handler, String type) {
        references.type(type == null ? "" : type);
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String field, String descriptor) {
        numbers.somethingElse();
        references.member(owner, field, descriptor);
        if (opcode == Opcodes.PUTSTATIC && !name.equals("<clinit>")) {
            references.refuse(Complaint.of(PHRASES, "mutable-static/2", field));
        }
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String method, String descriptor, boolean isInterface) {
        numbers.call(owner, method, descriptor);
        references.member(owner, method, descriptor);
    }

    @Override
    public void visitLdcInsn(Object constant) {
        numbers.push(constant);
        constant(constant);
    }

    @Override
    public void visitInvokeDynamicInsn(String method, String descriptor, Handle bootstrap, Object... arguments) {
        references.descriptor(Type.getType(descriptor));
        if (!BOOTSTRAPS.getOrDefault(bootstrap.getOwner(), Set.of()).contains(bootstrap.getName())) {
            references.refuse(Complaint.of(PHRASES, "forbidden-bootstrap", bootstrap.getOwner().replace('/', '.')));
        }
        for (Object argument : arguments) {
            if (argument instanceof Handle handle) {
                references.member(handle.getOwner(), handle.getName(), handle.getDesc());
            } else {
                constant(argument);
            }
        }
    }

    private void constant(Object constant) {
        if (constant instanceof Float || constant instanceof Double) {
            references.floating();
        } else if (constant instanceof Type type) {
            references.descriptor(type);
        } else if (constant instanceof Handle || constant instanceof ConstantDynamic) {
            references.refuse(Complaint.of(PHRASES, "forbidden-bootstrap/2"));
        }
    }

    private void subroutine() {
        references.refuse(Complaint.of(PHRASES, "subroutine"));
    }

    private static boolean isFloating(int opcode) {
        return switch (opcode) {
            case Opcodes.FCONST_0, Opcodes.FCONST_1, Opcodes.FCONST_2, Opcodes.DCONST_0, Opcodes.DCONST_1, Opcodes.FALOAD,
                    Opcodes.DALOAD, Opcodes.FASTORE, Opcodes.DASTORE, Opcodes.FADD, Opcodes.DADD, Opcodes.FSUB, Opcodes.DSUB,
                    Opcodes.FMUL, Opcodes.DMUL, Opcodes.FDIV, Opcodes.DDIV, Opcodes.FREM, Opcodes.DREM, Opcodes.FNEG,
                    Opcodes.DNEG, Opcodes.I2F, Opcodes.I2D, Opcodes.L2F, Opcodes.L2D, Opcodes.F2I, Opcodes.F2L, Opcodes.F2D,
                    Opcodes.D2I, Opcodes.D2L, Opcodes.D2F, Opcodes.FCMPL, Opcodes.FCMPG, Opcodes.DCMPL, Opcodes.DCMPG,
                    Opcodes.FRETURN, Opcodes.DRETURN -> true;
            default -> false;
        };
    }
}
