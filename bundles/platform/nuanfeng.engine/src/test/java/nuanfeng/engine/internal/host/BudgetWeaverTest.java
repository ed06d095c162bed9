// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

import nuanfeng.engine.internal.reader.RuleCompiler;
import nuanfeng.policy.spi.Budget;

class BudgetWeaverTest {

    private static final long TICKS = 200_000;

    private static Callable<?> woven(String body) {
        return woven(body, "");
    }

    /** The body of a method that returns an object, and further members of its class. */
    private static Callable<?> woven(String body, String members) {
        Map<String, byte[]> classes = RuleCompiler.compile("t", "T", "@SuppressWarnings(\"all\") public class T implements "
                + "java.util.concurrent.Callable<Object> { public Object call() throws Exception { " + body + " } " + members + " }");
        ClassLoader loader = new ClassLoader(BudgetWeaverTest.class.getClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                byte[] bytes = BudgetWeaver.weave(classes.get(name.replace('.', '/') + ".class"));
                return defineClass(name, bytes, 0, bytes.length);
            }
        };
        try {
            return (Callable<?>) loader.loadClass("t.T").getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object call(Callable<?> code) throws Exception {
        long before = Budget.begin(TICKS);
        try {
            return code.call();
        } finally {
            Budget.end(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "while (true) { }",
        "for (;;) { int i = 0; i++; }",
        "int i = 0; do { i += 2; } while (i != 1); return i;",
        "long n = 0; for (int i = 0; i < 10; ) { n++; if (n < 0) return n; } return n;",
        "int i = 0; for (;;) { switch (i) { case 0: i = 1; continue; case 1: i = 0; continue; default: return i; } }",
        "String s = \"a\"; for (;;) { switch (s) { case \"a\": s = \"b\"; continue; case \"b\": s = \"a\"; continue; default: return s; } }",
        "outer: for (;;) { for (int j = 0; j < 3; j++) { if (j == 2) continue outer; } }",
        "Iterator<Integer> all = new Iterator<>() { public boolean hasNext() { return true; } public Integer next() { return 1; } }; "
            + "int sum = 0; while (all.hasNext()) { sum += all.next(); } return sum;",
    })
    void whatLoopsEnds(String body) {
        ends(woven(body));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "int down(int n) { return down(n + 1) + 1; }",
        "int down(int n) { try { return down(n + 1); } catch (StackOverflowError e) { return down(n + 1); } }",
        "int down(int n) { java.util.function.IntUnaryOperator f = this::down; return f.applyAsInt(n); }",
    })
    void whatRecursesEnds(String members) {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            Throwable thrown = assertThrows(Error.class, () -> call(woven("return down(0);", members)));
            assertTrue(thrown instanceof Budget.Exceeded || thrown instanceof StackOverflowError, thrown.toString());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "for (;;) { try { while (true) { } } catch (Throwable t) { } }",
        "for (;;) { try { while (true) { } } catch (Error e) { continue; } }",
        "for (;;) { try { while (true) { } } finally { continue; } }",
        "try { for (;;) { } } catch (RuntimeException | Error e) { return \"caught\"; }",
        "try { for (;;) { } } catch (nuanfeng.policy.spi.Budget.Exceeded e) { return \"caught\"; }",
        "for (;;) { try { down(0); } catch (StackOverflowError e) { } }",
        "try { for (;;) { } } finally { return \"swallowed\"; }",
    })
    void whatCatchesEverythingEndsAllTheSame(String body) {
        ends(woven(body, "int down(int n) { return n > 100 ? 0 : down(n + 1); }"));
    }

    @Test
    void whatHoldsALockEndsToo() {
        Callable<?> code = woven("Object lock = new Object(); "
                + "for (;;) { try { synchronized (lock) { for (;;) { } } } catch (Throwable t) { } }");
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertThrows(Throwable.class, () -> call(code)));
    }

    @Test
    void manyArraysEndToo() {
        ends(woven("List<Object> all = new ArrayList<>(); for (int i = 0; i < 1000; i++) { all.add(new byte[100_000]); } return all;"));
    }

    /** What loops inside a library, or makes ever longer texts, lists and numbers, with hardly a step of the rule's own. */
    @ParameterizedTest
    @ValueSource(strings = {
        "long[] a = new long[100_000]; for (;;) { Arrays.fill(a, 1); }",
        "int[] a = new int[100_000]; for (;;) { a = Arrays.copyOf(a, 1_000_000); }",
        "for (;;) { java.util.stream.IntStream.range(0, 1_000_000_000).filter(i -> false).count(); }",
        "return java.util.stream.IntStream.range(0, 100_000).flatMap(i -> java.util.stream.IntStream.range(0, 100_000)).filter(i -> false).count();",
        "return Collections.nCopies(500_000_000, \"a\").stream().filter(Objects::isNull).count();",
        "return new ArrayList<>(500_000_000);",
        "return new HashMap<>(1 << 30);",
        "return String.format(\"%400000000d\", 1);",
        "return \"%1$-99999999s\".formatted(\"a\");",
        "String s = \"ab\"; for (;;) { s = s + s; }",
        "String s = \"ab\"; for (;;) { s = s.concat(s); }",
        "StringBuilder s = new StringBuilder(\"ab\"); for (;;) { s.append(s); }",
        "String s = \"ab\"; for (;;) { s = String.join(s, s, s, s); }",
        "String s = \"aa\"; for (;;) { s = s.replace(\"a\", s); }",
        "List<Object> l = List.of(1, 2, 3); for (int i = 0; i < 60; i++) { l = List.of(l, l, l); } return l.hashCode();",
        "List<Object> l = new ArrayList<>(); for (int i = 0; i < 60; i++) { l = new ArrayList<>(List.of(l, l)); } return l.toString();",
        "Map<Object, Object> m = Map.of(); for (int i = 0; i < 60; i++) { m = Map.of(1, m, 2, m); } return m.equals(Map.copyOf(m));",
        "Optional<Object> o = Optional.of(1); for (int i = 0; i < 60; i++) { o = Optional.of(List.of(o, o)); } return o.hashCode();",
        "Object o = 1; for (int i = 0; i < 60; i++) { o = new Two(o, o); } return o.hashCode();",
        "Object o = List.of(); for (int i = 0; i < 60; i++) { o = List.of(o, o); } return new Two(o, o).toString();",
        "Object o = List.of(); for (int i = 0; i < 60; i++) { o = new Object[] {o, o}; } return Arrays.deepHashCode((Object[]) o);",
        "Object o = 1; for (int i = 0; i < 60; i++) { o = List.of(o, o); } return \"\" + o;",
        "List<Integer> l = new LinkedList<>(); for (int i = 0; ; i++) { l.add(i); l.get(l.size() / 2); }",
        "List<Integer> l = new ArrayList<>(); for (int i = 0; ; i++) { l.add(0, i); }",
        "List<Integer> l = new ArrayList<>(); for (int i = 0; ; i++) { l.add(i); l.contains(-1); }",
        "List<String> l = new ArrayList<>(); for (int i = 0; i < 50_000; i++) { l.add(\"a\"); } return l.containsAll(new ArrayList<>(l));",
        "List<String> l = new ArrayList<>(); for (int i = 0; i < 50_000; i++) { l.add(\"x\"); } return l.stream().reduce(\"\", String::concat);",
        "String s = \"abcdefgh\"; for (int i = 0; i < 14; i++) { s += s; } String big = s; List<Integer> l = new ArrayList<>(); "
            + "for (int i = 0; i < 100_000; i++) { l.add(i); } return l.stream().map(i -> big).collect(java.util.stream.Collectors.joining());",
        "BigInteger b = BigInteger.TEN; for (;;) { b = b.multiply(b); }",
        "BigInteger b = BigInteger.TWO.shiftRight(-2_000_000_000); return b;",
        "BigDecimal b = new BigDecimal(\"1e1000000000\"); return b.add(BigDecimal.ONE);",
        "BigDecimal b = BigDecimal.ONE; return b.setScale(1_000_000_000);",
        "return BigDecimal.ONE.divide(new BigDecimal(3), new MathContext(500_000_000));",
        "BigDecimal b = new BigDecimal(\"1.1\"); for (;;) { b = b.multiply(b); }",
        "nuanfeng.quantity.Quantity q = nuanfeng.quantity.Quantity.ofRatio(3, 7); for (;;) { q = q.times(q).plus(q); }",
        "nuanfeng.quantity.Quantity q = nuanfeng.quantity.Quantity.ofRatio(3, 7); for (int i = 0; i < 9; i++) { q = q.times(q); } "
            + "for (;;) { q.compareTo(q); }",
        "for (;;) { new RuntimeException(); }",
        "for (;;) { try { Object o = null; o.hashCode(); } catch (NullPointerException e) { } }",
        "for (;;) { Collections.sort(new ArrayList<>(List.of(3, 1, 2))); }",
    })
    void whatLoopsInALibraryEnds(String body) {
        Callable<?> code = woven(body, "record Two(Object one, Object other) { }");
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            Throwable thrown = assertThrows(Throwable.class, () -> call(code));
            assertTrue(thrown instanceof Budget.Exceeded || thrown instanceof ArithmeticException, thrown.toString());
        });
    }

    /** No compiler writes it: the handler stands before what throws. */
    @Test
    void aWayBackByAHandlerEnds() throws Exception {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES);
        writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, "t/Back", null, "java/lang/Object", null);
        MethodVisitor method = writer.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, "loop", "()V", null, null);
        Label handler = new Label();
        Label begin = new Label();
        Label end = new Label();
        method.visitCode();
        method.visitTryCatchBlock(begin, end, handler, "java/lang/ArithmeticException");
        method.visitJumpInsn(Opcodes.GOTO, begin);
        method.visitLabel(handler);
        method.visitInsn(Opcodes.POP);
        method.visitLabel(begin);
        method.visitInsn(Opcodes.ICONST_1);
        method.visitInsn(Opcodes.ICONST_0);
        method.visitInsn(Opcodes.IDIV);
        method.visitInsn(Opcodes.POP);
        method.visitLabel(end);
        method.visitInsn(Opcodes.RETURN);
        method.visitMaxs(0, 0);
        method.visitEnd();
        writer.visitEnd();
        byte[] bytes = BudgetWeaver.weave(writer.toByteArray());
        Class<?> back = new ClassLoader(BudgetWeaverTest.class.getClassLoader()) {
            Class<?> define() {
                return defineClass("t.Back", bytes, 0, bytes.length);
            }
        }.define();
        ends(() -> {
            try {
                return back.getMethod("loop").invoke(null);
            } catch (InvocationTargetException e) {
                throw (Error) e.getCause();
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "static final List<Object> SEEN = new ArrayList<>();",
        "static final Map<String, Object> SEEN = new HashMap<>();",
        "static final List<Object> SEEN = List.of(new ArrayList<>());",
        "static final Object SEEN = new StringBuilder();",
        "static final Object SEEN = Optional.of(new int[1]);",
        "static final int[][] SEEN = {{1}};",
        "static final Object SEEN = Collections.unmodifiableList(new ArrayList<>());",
        "static final Box SEEN = new Box(); static class Box { int count; }",
        "static final Box SEEN = new Box(new ArrayList<>()); record Box(List<Object> list) { }",
        "static final java.util.function.Supplier<Object> SEEN = keep(new ArrayList<>()); "
            + "static java.util.function.Supplier<Object> keep(List<Object> list) { return () -> list; }",
        "static final Throwable SEEN = new IllegalStateException();",
        "static final Object SEEN = Arrays.asList(1, 2);",
        "static final Iterator<String> SEEN = List.of(\"a\").iterator();",
        "enum Kind { ONE; int asked; } static final Kind SEEN = Kind.ONE;",
        "static final nuanfeng.policy.spi.Fact<?> SEEN = nuanfeng.policy.spi.Fact.code(\"x\", nuanfeng.policy.Text.of(\"x\"), "
            + "(List<String>) (List<?>) List.of(new ArrayList<>()));",
    })
    void stateInStaticFieldsDoesNotStart(String members) {
        assertThrows(ExceptionInInitializerError.class, () -> call(woven("return Holder.SEEN;", "interface Empty { } static class Holder { "
                + members + " }")));
    }

    @Test
    void constantsStartAndArraysOfTheCompilerAreCopies() throws Exception {
        assertEquals("[a, b]:B:2:ONE:{x=1}:7", call(woven("return Holder.LIST + \":\" + Holder.name(Holder.Kind.TWO) + \":\" + Holder.Kind.values().length "
                + "+ \":\" + Holder.F.apply(0) + \":\" + Holder.MAP + \":\" + Holder.DAY;", """
                static class Holder {
                    enum Kind { ONE, TWO }
                    record Pair(String one, List<String> others) { }
                    static final List<String> LIST = List.of("a", "b");
                    static final Map<String, Integer> MAP = Map.of("x", 1);
                    static final Pair PAIR = new Pair("a", LIST);
                    static final java.util.function.IntFunction<Kind> F = i -> Kind.values()[i];
                    static final java.time.LocalDate DATE = java.time.LocalDate.of(2022, 7, 7);
                    static final int DAY = DATE.getDayOfMonth();
                    static final nuanfeng.policy.spi.Fact<?> FACT = nuanfeng.policy.spi.Fact.code("x", nuanfeng.policy.Text.of("x", "y"), LIST);
                    static final Comparator<String> ORDER = Comparator.reverseOrder();
                    static final BigDecimal NUMBER = new BigDecimal("0.5");
                    static String name(Kind kind) { return switch (kind) { case ONE -> "A"; case TWO -> "B"; }; }
                }""")));
    }

    private static void ends(Callable<?> code) {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertThrows(Budget.Exceeded.class, () -> call(code)));
    }

    @Test
    void hugeArraysAreNotMade() throws Exception {
        assertThrows(Budget.Exceeded.class, () -> call(woven("return new long[1_000_000_000];")));
        assertThrows(Budget.Exceeded.class, () -> call(woven("return new String[2_000_000];")));
        assertThrows(NegativeArraySizeException.class, () -> call(woven("return new int[-1];")));
        assertEquals(3, ((int[]) call(woven("return new int[] {1, 2, 3};"))).length);
        assertEquals(2, ((int[][]) call(woven("return new int[2][];"))).length);
        assertThrows(IllegalArgumentException.class, () -> woven("return new int[2][3];"));
    }

    @Test
    void whatARuleComputesStaysTheSame() throws Exception {
        assertEquals("[1, 4, 9, 16]:ab:6:caught:fin:120:B", call(woven("""
                List<Integer> squares = new ArrayList<>();
                for (int i = 1; i < 5; i++) { squares.add(i * i); }
                StringBuilder text = new StringBuilder();
                for (String each : List.of("a", "b")) { text.append(each); }
                int sum = java.util.stream.IntStream.of(1, 2, 3).map(n -> n).sum();
                String caught;
                try { Integer.parseInt("x"); caught = "no"; } catch (NumberFormatException e) { caught = "caught"; }
                String fin = "";
                try { fin = "f"; } finally { fin += "in"; }
                Shape shape = new Shape(2);
                Object kind = shape.side() > 1 ? "B" : 'A';
                return squares + ":" + text + ":" + sum + ":" + caught + ":" + fin + ":" + factorial(5) + ":" + kind;""",
                "record Shape(int side) { Shape { if (side < 0) throw new IllegalArgumentException(); } } "
                + "static long factorial(int n) { return n < 2 ? 1 : n * factorial(n - 1); }")));
    }

    @Test
    void referencesToMethodsOfLibrariesStayTheSame() throws Exception {
        assertEquals("[A, B]:3:true:[a, b]:ab:2:1:[1, 2]", call(woven("""
                List<String> all = List.of("a", "b");
                CharSequence text = "abc";
                java.util.function.Supplier<Object> bound = text::length;
                java.util.function.Supplier<Integer> hash = text::hashCode;
                java.util.function.Function<Collection<String>, List<String>> made = ArrayList::new;
                java.util.function.ToIntFunction<String> length = String::length;
                List<Integer> sink = new ArrayList<>();
                List.of(1, 2).forEach(sink::add);
                java.util.stream.IntStream.of(1, 2).boxed().map(Integer::longValue).mapToLong(Long::longValue).sum();
                return all.stream().map(String::toUpperCase).collect(java.util.stream.Collectors.toList()) + ":" + bound.get() + ":"
                        + (hash.get() == "abc".hashCode()) + ":" + made.apply(all) + ":" + all.stream().reduce("", String::concat) + ":"
                        + all.stream().mapToInt(length).sum() + ":" + Optional.of(1).map(Objects::toString).get() + ":" + sink;""")));
    }

    @Test
    void aConstructorThatPassesAChoiceUpwardsIsStillValid() throws Exception {
        assertEquals("long", call(woven("return new Sub(3).name;", "static class Top { final String name; Top(String n) { name = n; } } "
                + "static class Sub extends Top { Sub(int n) { super(n > 2 ? \"long\" : \"short\"); } }")));
    }

    @Test
    void platformCodeIsNotUnderABudgetWithoutOne() throws Exception {
        assertEquals(500_000, woven("int n = 0; for (int i = 0; i < 500_000; i++) { n++; } return n;").call());
    }
}
