// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import nuanfeng.testkit.PolicyJar;

/**
 * Beijing's rule with something hostile in it, made by kind and by chance: what it does, how much of it, and how it is wrapped. It
 * does so only when it is asked about 2031, so that nothing of it shows while its examples are tried.
 */
final class HostileRules {

    static final String QUERY = "?on=2031-05-06";
    private static final String GUARD = "if (sheet.on().getYear() == 2031) { %s }";
    private static final String SPI = "nuanfeng.policy.spi.";
    private static final String QUANTITY = "nuanfeng.quantity.Quantity";

    private final Random chance;
    private final List<Kind> kinds = new ArrayList<>();

    /** What may become of it. */
    enum End {
        /** The gate does not let it in. */
        REFUSED,
        /** It runs, and ends as rule-failed. */
        FAILS,
        /** Refused, failed or answered: but it ends, and what it kept of one asker does not reach the next. */
        ENDS
    }

    /** @param wraps whether the statements may stand inside something else */
    private record Kind(String name, End end, String statements, String members, boolean wraps) {
    }

    /** One class. */
    record Hostile(String name, End end, String statements, String members) {

        PolicyJar jar() {
            return BeijingRule.with(statements, members);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private HostileRules(long seed) {
        this.chance = new Random(seed);
    }

    /** As many as wanted, every kind as often as every other. */
    static List<Hostile> of(long seed, int count) {
        List<Hostile> made = new ArrayList<>();
        int round = 0;
        while (made.size() < count) {
            HostileRules all = new HostileRules(seed + round);
            all.kinds();
            Collections.shuffle(all.kinds, all.chance);
            int number = round++;
            all.kinds.stream().limit(count - made.size()).forEach(kind -> made.add(all.wrapped(kind, number)));
        }
        return List.copyOf(made);
    }

    private Hostile wrapped(Kind kind, int round) {
        int way = kind.wraps ? (round + chance.nextInt(2)) % 6 : 0;
        String statements = kind.statements;
        String members = kind.members;
        switch (way) {
            case 1 -> statements = "Runnable hidden = () -> { %s }; hidden.run();".formatted(statements);
            case 2 -> {
                members += " private static final class Hidden { static void work(%sWorksheet sheet) { %s } }".formatted(SPI, statements);
                statements = "Hidden.work(sheet);";
            }
            case 3 -> statements = "try { %s } finally { sheet.hasParameter(\"work-injury.rate\"); }".formatted(statements);
            case 4 -> statements = "for (int again = 0; again < 3; again++) { try { %s } catch (RuntimeException e) { again++; } }".formatted(statements);
            case 5 -> {
                members += " private record Hidden(%sWorksheet sheet) implements Comparable<Hidden> { public int compareTo(Hidden other) { %s return 0; } }"
                        .formatted(SPI, statements);
                statements = "new Hidden(sheet).compareTo(new Hidden(sheet));";
            }
            default -> {
                // As it is.
            }
        }
        return new Hostile("%s (%s, %s)".formatted(kind.name, round, way), kind.end, GUARD.formatted(statements), members);
    }

    private void kinds() {
        loops();
        libraries();
        numbers();
        structures();
        thrown();
        outcomes();
        sheets();
        state();
        forbidden();
        starts();
    }

    private void fails(String name, String statements) {
        kinds.add(new Kind(name, End.FAILS, statements, "", true));
    }

    private void fails(String name, String statements, String members) {
        kinds.add(new Kind(name, End.FAILS, statements, members, false));
    }

    private void ends(String name, String statements, String members) {
        kinds.add(new Kind(name, End.ENDS, statements, members, false));
    }

    private void refused(String name, String statements) {
        kinds.add(new Kind(name, End.REFUSED, statements, "", true));
    }

    private void refusedMember(String name, String members) {
        kinds.add(new Kind(name, End.REFUSED, "", members, false));
    }

    private int some(int least, int most) {
        return least + chance.nextInt(most - least);
    }

    private void loops() {
        fails("loops", "int n = %d; while (n != 0) { n += 2; if (n == 0) { n = 2; } }".formatted(1 + 2 * some(1, 1000)));
        fails("loops in a loop", "for (int i = 0; i >= 0; i = (i + 1) %% %1$d) { for (int j = 0; j < %1$d; j++) { sheet.on(); } }".formatted(some(10, 10_000)));
        fails("loops and catches", "boolean on = sheet.on() != null; while (on) { try { while (on) { } } catch (Throwable t) { on = true; } }");
        fails("loops in finally", "boolean on = sheet.on() != null; while (on) { try { while (on) { } } finally { if (on) { continue; } } }");
        fails("catches and throws for ever", "boolean on = sheet.on() != null; while (on) { try { throw new IllegalStateException(); } catch (RuntimeException e) { } }");
        fails("provokes the machine", "int zero = sheet.on().getYear() - 2031; boolean on = true; while (on) { try { on = 1 / zero > 0; } catch (ArithmeticException e) { } }");
        fails("recurses", "deep(%d);".formatted(some(0, 9)), "static int deep(int n) { return deep(n + 1) + 1; }");
        fails("recurses and catches", "deep(0);", "static int deep(int n) { try { return deep(n + 1); } catch (StackOverflowError e) { return deep(n + 1); } }");
        fails("recurses by two", "deep(%d);".formatted(some(60, 99)), "static int deep(int n) { return n < 2 ? n : deep(n - 1) + deep(n - 2); }");
        fails("recurses by a lambda", "new Object() { java.util.function.IntUnaryOperator f = n -> this.f.applyAsInt(n + 1); }.f.applyAsInt(0);", "");
        fails("iterates for ever", "for (Object each : (Iterable<Object>) () -> new Endless()) { each.hashCode(); }",
                "static final class Endless implements java.util.Iterator<Object> { public boolean hasNext() { return true; } public Object next() { return \"\"; } }");
        fails("copies what has no end", "new ArrayList<Object>(new Endless()).size();", endlessCollection());
        fails("joins what has no end", "String.join(\"-\", (Iterable<String>) () -> new Endless());",
                "static final class Endless implements java.util.Iterator<String> { public boolean hasNext() { return true; } public String next() { return \"ab\"; } }");
    }

    private static String endlessCollection() {
        return "static final class Endless implements java.util.Collection<Object> { public int size() { return 7; } public boolean isEmpty() { return false; } "
                + "public boolean contains(Object o) { return true; } public java.util.Iterator<Object> iterator() { return null; } "
                + "public Object[] toArray() { while (size() == 7) { } return null; } public <T> T[] toArray(T[] a) { return a; } public boolean add(Object o) { return true; } "
                + "public boolean remove(Object o) { return true; } public boolean containsAll(java.util.Collection<?> c) { return true; } "
                + "public boolean addAll(java.util.Collection<? extends Object> c) { return true; } public boolean removeAll(java.util.Collection<?> c) { return true; } "
                + "public boolean retainAll(java.util.Collection<?> c) { return true; } public void clear() { } }";
    }

    private void libraries() {
        int many = some(100_000, 900_000);
        fails("fills", "long[] a = new long[%d]; for (int i = 0; i < 1_000_000; i++) { java.util.Arrays.fill(a, i); }".formatted(many));
        fails("copies arrays", "int[] a = new int[9]; for (int i = 0; i < 100_000; i++) { a = java.util.Arrays.copyOf(a, %d); }".formatted(many));
        fails("sorts", "Integer[] a = new Integer[%d]; java.util.Arrays.fill(a, 1); for (int i = 0; i < 100_000; i++) { java.util.Arrays.sort(a); }".formatted(many / 4));
        fails("counts a range", "java.util.stream.IntStream.range(0, %d).filter(i -> i < 0).count();".formatted(some(1 << 28, 1 << 30)));
        fails("counts ranges of ranges", "java.util.stream.IntStream.range(0, %1$d).flatMap(i -> java.util.stream.IntStream.range(0, %1$d)).filter(i -> i < 0).count();".formatted(some(20_000, 90_000)));
        fails("looks through copies", "java.util.Collections.nCopies(%d, \"a\").stream().filter(java.util.Objects::isNull).count();".formatted(some(1 << 28, 1 << 30)));
        fails("wants a list", "new ArrayList<Object>(%d);".formatted(some(1 << 27, 1 << 30)));
        fails("wants a map", "new HashMap<Object, Object>(%d);".formatted(some(1 << 27, 1 << 30)));
        fails("wants blanks", "String.format(\"%%%%%dd\", 1);".formatted(some(10_000_000, 400_000_000)));
        fails("wants blanks of its text", "\"%%%%-%ds\".formatted(\"x\");".formatted(some(10_000_000, 400_000_000)));
        fails("doubles a text", "String s = \"%s\"; for (int i = 0; i < 60; i++) { s = s + s; } s.length();".formatted("ab".repeat(some(1, 9))));
        fails("doubles by concat", "String s = \"ab\"; for (int i = 0; i < 60; i++) { s = s.concat(s); } s.length();");
        fails("doubles a builder", "StringBuilder s = new StringBuilder(\"ab\"); for (int i = 0; i < 60; i++) { s.append(s); } s.length();");
        fails("doubles by join", "String s = \"ab\"; for (int i = 0; i < 60; i++) { s = String.join(s, s, s); } s.length();");
        fails("doubles by replace", "String s = \"aa\"; for (int i = 0; i < 60; i++) { s = s.replace(\"a\", s); } s.length();");
        fails("searches long texts", "String s = \"aaaaaaaa\"; for (int i = 0; i < 17; i++) { s += s; } String t = s.substring(%d) + \"b\"; for (int i = 0; i < 1000; i++) { s.indexOf(t); }".formatted(some(1000, 9000)));
        fails("compares long texts", "String s = \"aaaaaaaa\"; for (int i = 0; i < 15; i++) { s += s; } String t = s + \"b\"; s = s + \"c\"; for (int i = 0; i < 10_000_000; i++) { if (s.equals(t)) { i--; } }");
        fails("adds in front", "List<Integer> l = new ArrayList<>(); for (int i = 0; i < 5_000_000; i++) { l.add(0, i); }");
        fails("looks into a chain", "List<Integer> l = new java.util.LinkedList<>(); for (int i = 0; i < 5_000_000; i++) { l.add(i); l.get(i / 2); }");
        fails("asks a long list", "List<Integer> l = new ArrayList<>(); for (int i = 0; i < 5_000_000; i++) { l.add(i); l.contains(-1); }");
        fails("reduces by a reference", "List<String> l = new ArrayList<>(java.util.Collections.nCopies(%d, \"xy\")); l.stream().reduce(\"\", String::concat);".formatted(some(50_000, 90_000)));
        fails("joins big texts", "String s = \"abcdefgh\"; for (int i = 0; i < 14; i++) { s += s; } String big = s; java.util.stream.IntStream.range(0, 90_000).mapToObj(i -> big).collect(java.util.stream.Collectors.joining());");
        fails("puts colliding keys", "Map<Object, Object> m = new HashMap<>(); for (int i = 0; i < 2_000_000; i++) { List<Object> k = new ArrayList<>(); for (int j = 0; j < 500; j++) { k.add(i * j); } m.put(k, k); }");
        fails("makes a queue of texts", "java.util.PriorityQueue<String> q = new java.util.PriorityQueue<>(); String s = \"ab\".concat(\"c\"); for (int i = 0; i < 5_000_000; i++) { q.add(s); }");
    }

    private void numbers() {
        fails("squares", "java.math.BigInteger b = java.math.BigInteger.TEN; for (int i = 0; i < 100; i++) { b = b.multiply(b); }");
        fails("divides big numbers", "java.math.BigInteger b = java.math.BigInteger.TEN; for (int i = 0; i < 19; i++) { b = b.multiply(b); } for (int i = 0; i < 1000; i++) { b.divide(java.math.BigInteger.valueOf(1)).toString(); }");
        fails("shifts far", "java.math.BigInteger.TWO.shiftRight(-%d).bitCount();".formatted(some(1 << 28, 1 << 30)));
        fails("clears a far bit", "java.math.BigInteger.valueOf(-1).clearBit(%d).bitCount();".formatted(some(1 << 28, 1 << 30)));
        fails("adds what lies far apart", "java.math.BigDecimal b = new java.math.BigDecimal(java.math.BigInteger.TEN, -%d); b.add(java.math.BigDecimal.ONE);".formatted(some(1 << 28, 1 << 30)));
        fails("sets a far scale", "java.math.BigDecimal.ONE.setScale(%d);".formatted(some(1 << 28, 1 << 30)));
        fails("divides finely", "java.math.BigDecimal.ONE.divide(java.math.BigDecimal.TEN.subtract(java.math.BigDecimal.ONE), new java.math.MathContext(%d));".formatted(some(1 << 25, 1 << 28)));
        fails("writes out a big exponent", "java.math.BigDecimal b = new java.math.BigDecimal(java.math.BigInteger.TEN, -%d); b.toPlainString();".formatted(some(1 << 28, 1 << 30)));
        fails("multiplies quantities", QUANTITY + " q = " + QUANTITY + ".of(sheet.on().getDayOfMonth()); for (int i = 0; i < 100_000; i++) { q = q.times(q).plus(" + QUANTITY + ".ONE); }");
        fails("divides quantities", QUANTITY + " q = " + QUANTITY + ".of(sheet.on().getDayOfMonth()); for (int i = 0; i < 100_000; i++) { q = q.dividedBy(q.plus(q).times(q)); }");
    }

    private void structures() {
        int deep = some(40, 90);
        fails("hashes a list of lists", "List<Object> l = List.of(1, 2); for (int i = 0; i < %d; i++) { l = List.of(l, l); } l.hashCode();".formatted(deep));
        fails("shows a list of lists", "List<Object> l = List.of(1, 2); for (int i = 0; i < %d; i++) { l = List.of(l, l); } l.toString();".formatted(deep));
        fails("joins a list of lists", "List<Object> l = List.of(1, 2); for (int i = 0; i < %d; i++) { l = List.of(l, l); } String s = \"\" + l; s.length();".formatted(deep));
        fails("compares lists of lists", "List<Object> l = List.of(1, 2); List<Object> m = List.of(1, 2); for (int i = 0; i < %d; i++) { l = List.of(l, l); m = List.of(m, m); } l.equals(m);".formatted(deep));
        fails("keys by a list of lists", "List<Object> l = List.of(1, 2); for (int i = 0; i < %d; i++) { l = List.of(l, l); } new HashMap<Object, Object>().put(l, l);".formatted(deep));
        fails("hashes optionals", "Object o = 1; for (int i = 0; i < %d; i++) { o = java.util.Optional.of(List.of(o, o)); } java.util.Objects.hash(o);".formatted(deep));
        fails("hashes maps", "Object o = 1; for (int i = 0; i < %d; i++) { o = Map.of(1, o, 2, o); } o.hashCode();".formatted(deep));
        fails("hashes records", "Object o = 1; for (int i = 0; i < %d; i++) { o = new Two(o, List.of(o)); } o.hashCode();".formatted(deep), "record Two(Object one, Object other) { }");
        fails("shows records", "Object o = List.of(); for (int i = 0; i < %d; i++) { o = List.of(o, o); } new Two(o, o).toString();".formatted(deep), "record Two(Object one, Object other) { }");
        fails("holds itself", "List<Object> l = new ArrayList<>(); l.add(l); l.hashCode();");
        fails("fills the heap", "List<Object> l = new ArrayList<>(); for (int i = 0; i < 1_000_000; i++) { l.add(new long[%d]); }".formatted(some(100_000, 900_000)));
        fails("fills the heap with lists", "List<Object> l = new ArrayList<>(); for (int i = 0; i < 100_000_000; i++) { l.add(new ArrayList<Object>(%d)); }".formatted(some(100, 900)));
    }

    private void thrown() {
        for (String type : List.of("RuntimeException", "IllegalStateException", "Error", "AssertionError", "StackOverflowError", "OutOfMemoryError",
                "LinkageError", "UnsupportedOperationException")) {
            if (Set.of("StackOverflowError", "OutOfMemoryError", "LinkageError").contains(type)) {
                kinds.add(new Kind("throws " + type, End.ENDS, "if (sheet.on() != null) { throw new " + type + "(); }", "", false));
            } else {
                fails("throws " + type, "if (sheet.on() != null) { throw new " + type + "(\"%s\"); }".formatted("x".repeat(some(1, 3000))), "");
            }
        }
        fails("sneaks", "sneak(new Exception(\"checked\"));", "@SuppressWarnings(\"unchecked\") static <T extends Throwable> void sneak(Throwable t) throws T { throw (T) t; }");
        for (String hostile : List.of("public String toString() { while (true) { } }", "public String getMessage() { while (true) { } }",
                "public String getMessage() { throw new Error(); }", "public Throwable getCause() { while (true) { } }",
                "public String toString() { return null; }", "public StackTraceElement[] getStackTrace() { throw new Error(); }",
                "public String getLocalizedMessage() { return getLocalizedMessage() + 1; }", "public int hashCode() { throw new Error(); }")) {
            boolean isError = chance.nextBoolean();
            kinds.add(new Kind("throws its own: " + hostile, hostile.contains("StackTrace") ? End.ENDS : End.FAILS, "if (sheet.on() != null) { throw new Own(); }",
                    "static final class Own extends %s { %s }".formatted(isError ? "Error" : "RuntimeException", hostile), false));
        }
        fails("throws nothing", "RuntimeException none = sheet.on() == null ? new RuntimeException() : null; if (sheet.on() != null) { throw none; }", "");
        fails("refuses with nothing", "if (sheet.on() != null) { throw new nuanfeng.policy.spi.Refused(new Outcome.Refusal(nuanfeng.calculation.RefusalCode.NOT_APPLICABLE, (String) null, null, null, List.of(), null)); }", "");
        fails("a gap of nothing", "if (sheet.on() != null) { throw new nuanfeng.calendar.CalendarGapException(null, 1, null, null, null); }", "");
    }

    private void outcomes() {
        for (String outcome : List.of("null", "new Outcome.Amount(nuanfeng.quantity.Money.ZERO, Map.of(), nuanfeng.policy.Modality.MUST)",
                "new Outcome.Dates(Map.of(\"due\", sheet.on()))", "new Outcome.Listing(List.of())", "new Outcome.Decision(null, Map.of(), List.of())",
                "new Outcome.Decision(\"\\uD800\", Map.of(), List.of())", "new Outcome.Decision(\"X\", Map.of(\"\\uDC00x\", \"\"), List.of())",
                "new Outcome.Decision(\"X\", Map.of(), List.of(new Reason(null, (String) null, null)))",
                "new Outcome.Decision(\"X\", (Map<String, String>) (Map<?, ?>) Map.of(\"a\", List.of()), List.of())",
                "new Outcome.Decision(\"X\", (Map<String, String>) (Map<?, ?>) Map.of(1, 2), List.of())",
                "new Outcome.Decision(\"X\", Map.of(), (List<Reason>) (List<?>) List.of(\"a\"))",
                "new Outcome.Decision(\"%s\", Map.of(), List.of())".formatted("长".repeat(20_001)),
                "new Outcome.Decision(\"X\", Map.of(), java.util.Collections.nCopies(%d, new Reason(\"A\", \"b\", java.util.Optional.empty())))".formatted(some(6_000, 90_000)),
                "new Outcome.Refusal(nuanfeng.calculation.RefusalCode.RULE_FAILED, \"\", \"\", \"\", List.of(), java.util.Optional.empty())",
                "new Outcome.Refusal(null, \"\", \"\", \"\", List.of(), java.util.Optional.empty())",
                "new Outcome.Refusal(nuanfeng.calculation.RefusalCode.NOT_ALLOWED, \"\", \"\", \"\", List.of(), (java.util.Optional) java.util.Optional.of(1))")) {
            fails("returns " + (outcome.length() > 90 ? outcome.substring(0, 90) : outcome), "if (sheet.on() != null) { return " + outcome + "; }", "");
        }
        fails("returns days of its own", "if (sheet.on() != null) { return new Outcome.Dates((Map<String, java.time.temporal.Temporal>) (Map<?, ?>) Map.of(\"due\", new Object())); }", "");
        fails("returns texts without end", "String s = \"abcdefgh\"; for (int i = 0; i < 10; i++) { s += s; } Map<String, String> m = new HashMap<>(); "
                + "for (int i = 0; i < 1000; i++) { m.put(\"k\" + i, s); } if (sheet.on() != null) { return new Outcome.Decision(\"X\", m, List.of()); }", "");
    }

    private void sheets() {
        String zero = QUANTITY + ".ZERO";
        fails("writes steps", "for (int i = 0; i < %d; i++) { sheet.step(\"s\", %s); }".formatted(some(10_000, 1_000_000), zero));
        fails("warns", "for (int i = 0; i < %d; i++) { sheet.warn(\"c\" + i, \"d\"); }".formatted(some(10_000, 1_000_000)));
        fails("writes a long step", "sheet.step(\"%s\", %s);".formatted("s".repeat(some(5_000, 20_000)), zero), "");
        fails("writes nothing", "sheet.step(null, null);", "");
        fails("warns of nothing", "sheet.warn(null, (String) null);", "");
        fails("writes half a character", "sheet.step(\"\\uD83D\", %s);".formatted(zero), "");
        ends("asks above twice", "sheet.inherited(); sheet.inherited();", "");
        fails("asks above for ever", "for (int i = 0; i < 1_000_000; i++) { sheet.inherited(); }", "");
        fails("asks above at the end of its budget", "for (int i = 0; i < 1_000_000_000; i++) { if (i % 1000 == 0) { sheet.inherited(); } }", "");
        fails("asks above at the end of its stack", "deep(sheet);", "static Outcome deep(" + SPI + "Worksheet sheet) { try { return deep(sheet); } catch (RuntimeException e) { return sheet.inherited(); } }");
        fails("reads what nobody declares", "sheet.parameter(\"nobody.declares-this\");", "");
        fails("reads nothing", "sheet.parameter(null);", "");
        fails("counts far", "for (int i = 0; i < 100_000_000; i++) { sheet.workingDays().counted(java.time.LocalDate.of(2022, 1, 1), 200); }");
        fails("changes what it was given", "sheet.parameter(\"work-injury.enrolment-places\").codes().add(\"X\");", "");
    }

    /** Two askers must get the same, whatever the first one said. */
    private void state() {
        for (String holder : List.of("java.util.ArrayList<Object> SEEN = new ArrayList<>()", "int[] SEEN = {0}", SPI + "Worksheet[] SEEN = new " + SPI + "Worksheet[1]",
                "java.util.HashMap<Object, Object> SEEN = new HashMap<>()", "StringBuilder SEEN = new StringBuilder()")) {
            refusedMember("keeps in a static " + holder, "private static final " + holder + ";");
            refusedMember("keeps in a field " + holder, "private final " + holder + ";");
        }
        for (String holder : List.of("List<Object> SEEN = new ArrayList<>()", "Object SEEN = new HashMap<Object, Object>()", "List<Object> SEEN = List.of(new ArrayList<>())",
                "java.util.function.Supplier<Object> SEEN = keep(new ArrayList<>())", "Kept SEEN = new Kept()", "Object SEEN = java.util.Arrays.asList(1, 2)",
                "Map<String, Object> SEEN = Map.of(\"a\", new StringBuilder())", "Throwable SEEN = new IllegalStateException()",
                "java.util.Collection<Object> SEEN = java.util.Collections.unmodifiableCollection(new ArrayList<>())")) {
            String more = " static final class Kept { int count; } static java.util.function.Supplier<Object> keep(List<Object> list) { return () -> list; }";
            kinds.add(new Kind("holds in a static " + holder, End.FAILS, "if (Held.SEEN.hashCode() == 7) { return null; }",
                    "static final class Held { static final " + holder + "; }" + more, false));
            refusedMember("holds in a field " + holder, "private final " + holder + ";" + more);
        }
        kinds.add(new Kind("keeps in an enumeration", End.FAILS, "Kept.ONE.count++;", "enum Kept { ONE; int count; }", false));
        refusedMember("changes a static", "private static int calls;");
        refusedMember("changes a field", "private int calls;");
    }

    private void forbidden() {
        for (String statement : List.of("System.exit(0);", "Runtime.getRuntime().halt(1);", "new Thread(() -> { }).start();", "try { Thread.sleep(1000); } catch (InterruptedException e) { }",
                "System.out.println();", "System.getProperty(\"user.home\");", "System.getenv();", "System.currentTimeMillis();", "java.time.LocalDate.now();", "java.time.Instant.now();",
                "Math.random();", "new java.util.Random().nextInt();", "java.util.UUID.randomUUID();", "new java.io.File(\"/tmp\").delete();",
                "try { java.nio.file.Files.delete(java.nio.file.Path.of(\"/tmp/x\")); } catch (java.io.IOException e) { }",
                "try { new java.net.URL(\"http://127.0.0.1/\").openStream(); } catch (java.io.IOException e) { }", "new ProcessBuilder(\"id\");",
                "java.util.concurrent.ForkJoinPool.commonPool();", "java.util.concurrent.CompletableFuture.completedFuture(1);", "List.of(1).parallelStream().count();",
                "java.util.stream.Stream.iterate(1, i -> i).count();", "java.util.stream.Stream.generate(() -> 1).count();", "java.util.stream.IntStream.iterate(0, i -> i).count();",
                "java.time.LocalDate.MIN.datesUntil(java.time.LocalDate.MAX).count();", "\"a\".repeat(1_000_000_000);", "\"a\".matches(\"(a+)+b\");", "\"a\".split(\"(a+)+b\");",
                "java.util.regex.Pattern.compile(\"a\");", "\"a\".intern();", "synchronized (this) { sheet.on(); }", "sheet.getClass().getClassLoader();",
                "try { Class.forName(\"java.lang.System\"); } catch (ClassNotFoundException e) { }", "sheet.getClass().getDeclaredMethods();",
                "try { java.lang.invoke.MethodHandles.lookup().findStatic(System.class, \"gc\", java.lang.invoke.MethodType.methodType(void.class)); } catch (Exception e) { }",
                "java.util.Locale.setDefault(java.util.Locale.CHINA);", "java.util.TimeZone.setDefault(null);", "new java.util.Timer();", "new ThreadLocal<Object>();",
                "new java.lang.ref.WeakReference<Object>(sheet);", "java.util.ServiceLoader.load(Runnable.class);", "nuanfeng.policy.spi.Budget.begin(1L << 60);",
                "nuanfeng.policy.spi.Budget.current().exchange(1L << 60);", "nuanfeng.policy.spi.Cost.spend(-1);", "nuanfeng.policy.spi.Constants.check(sheet, \"\");",
                "double d = 0.5 * sheet.on().getYear(); if (d > 1) { sheet.on(); }", "float f = sheet.on().getYear(); if (f > 1) { sheet.on(); }",
                "nuanfeng.quantity.Quantity.ofRatio(1, 2);", "nuanfeng.quantity.Quantity.parse(\"0.5\");", "nuanfeng.quantity.Quantity.of(7);",
                "java.util.function.Function<Object, Object> f = java.util.function.Function.identity(); f.andThen(f).apply(1);",
                "java.util.Comparator<Object> c = (a, b) -> 0; c.thenComparing(c).compare(1, 1);", "try { wait(); } catch (InterruptedException e) { }", "notifyAll();",
                "new Object[2][3].clone();")) {
            refused("is not to " + statement, statement);
        }
        refusedMember("is native", "native int call();");
        refusedMember("holds a monitor", "synchronized int call() { return 1; }");
        refusedMember("is finalised", "protected void finalize() { }");
        refusedMember("is a thread", "static final class Worker extends Thread { }");
        refusedMember("is a list", "static final class Rows extends ArrayList<Object> { }");
    }

    private void starts() {
        refusedMember("fails to initialise", "static final int NOTHING = Integer.parseInt(\"nothing\");");
        refusedMember("loops to initialise", "static final int NEVER; static { int n = 0; while (n >= 0) { n = n == 7 ? 0 : n + 1; } NEVER = n; }");
        refusedMember("works to initialise", "static final long SUM = java.util.stream.IntStream.range(0, 2_000_000_000).filter(i -> i < 0).count();");
        refusedMember("throws when made", "public RegistrationPlaceRoute() { throw new Own(); } static final class Own extends Error { public String getMessage() { while (true) { } } }");
        refusedMember("loops when made", "public RegistrationPlaceRoute() { while (getClass() != null) { } }");
        refusedMember("throws its own to initialise", "static final Object O = make(); static Object make() { throw new Own(); } static final class Own extends RuntimeException { public String toString() { while (true) { } } }");
    }
}
