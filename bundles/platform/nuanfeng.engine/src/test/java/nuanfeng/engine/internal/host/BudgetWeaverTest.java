// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    void aConstructorThatPassesAChoiceUpwardsIsStillValid() throws Exception {
        assertEquals("long", call(woven("return new Sub(3).name;", "static class Top { final String name; Top(String n) { name = n; } } "
                + "static class Sub extends Top { Sub(int n) { super(n > 2 ? \"long\" : \"short\"); } }")));
    }

    @Test
    void platformCodeIsNotUnderABudgetWithoutOne() throws Exception {
        assertEquals(500_000, woven("int n = 0; for (int i = 0; i < 500_000; i++) { n++; } return n;").call());
    }
}
