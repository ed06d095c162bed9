// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.reader;

import java.util.Arrays;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Classes that a rule must not be. */
final class BytecodeCases {

    private static final String RULE = Malformed.PACKAGE + "Route.class";
    private static final String KEY = "work-injury.route";
    /** Line of the first statement of a rule's body in its source. */
    private static final int BODY = 7;

    private BytecodeCases() {
    }

    static Stream<Malformed> all() {
        return Stream.concat(bodies(), Stream.of(
                members("a native method", "native-method", 0, "public native Outcome apply(Worksheet sheet);"),
                members("a synchronized method", "synchronisation", 0,
                        "public synchronized Outcome apply(Worksheet sheet) { return null; }"),
                members("a finalizer", "finalizer", 0, apply("return null;") + "protected void finalize() { }"),
                members("a static field that changes", "mutable-static", 0, "static int calls; " + apply("return null;")),
                members("a static field that is not final", "mutable-static", 0,
                        "private static List<String> seen = List.of(); " + apply("return null;")),
                members("a static list that can be added to", "mutable-static", 0,
                        "static final ArrayList<String> SEEN = new ArrayList<>(); " + apply("return null;")),
                members("a static array", "mutable-static", 0, "static final int[] CALLS = {0}; " + apply("return null;")),
                members("a static worksheet", "mutable-static", 0, "static final Worksheet LAST = null; " + apply("return null;")),
                members("a rule with an array", "mutable-rule", 0, "final int[] calls = {0}; " + apply("return null;")),
                members("a rule with a map of its own", "mutable-rule", 0,
                        "final HashMap<String, String> seen = new HashMap<>(); " + apply("return null;")),
                members("a field of type double", "floating-point", 0, "final double rate = 0.1; " + apply("return null;")),
                members("a parameter of type float", "floating-point", 0, "void x(float f) { } " + apply("return null;")),
                members("a thread of its own", "forbidden-type", 0, "static final Thread T = null; " + apply("return null;")),
                type("a class that is a thread", "forbidden-type", "Worker", "class Worker extends Thread { }"),
                type("a class that is a class loader", "forbidden-type", "Loader", "class Loader extends ClassLoader { }"),
                type("a list of one's own making", "forbidden-superclass", "Rows", "class Rows extends ArrayList<String> { }"),
                type("a class of doubles", "floating-point", "Sum", "class Sum { DoubleStream all; }"),
                bytes("a class of tomorrow", "wrong-class-version", RULE, () -> rule().file(RULE, version(rule(), 65, 0))),
                bytes("a class of a preview", "wrong-class-version", RULE, () -> rule().file(RULE, version(rule(), 61, 0xFFFF))),
                bytes("a class of Java 5", "wrong-class-version", RULE, () -> rule().file(RULE, version(rule(), 49, 0))),
                bytes("a class outside its own package", "foreign-class", "nuanfeng/core/Evil.class",
                        () -> Malformed.city().file("nuanfeng/core/Evil.class", rule().files().get(RULE))),
                bytes("a class of the JDK", "foreign-class", "java/lang/String.class",
                        () -> Malformed.city().file("java/lang/String.class", rule().files().get(RULE))),
                bytes("a class of a sibling", "foreign-class", "nuanfeng/cn/testland/testcityx/Route.class",
                        () -> Malformed.city().file("nuanfeng/cn/testland/testcityx/Route.class", rule().files().get(RULE))),
                bytes("a class by another name", "foreign-class", Malformed.PACKAGE + "Other.class",
                        () -> rule().file(Malformed.PACKAGE + "Other.class", rule().files().get(RULE))),
                bytes("a module", "foreign-class", "module-info.class", () -> Malformed.city().file("module-info.class", "x")),
                bytes("no class at all", "broken-class", RULE, () -> rule().file(RULE, "贵港")),
                bytes("an empty class", "broken-class", RULE, () -> rule().file(RULE, "")),
                bytes("half a class", "broken-class", RULE, () -> rule().file(RULE, half(rule().files().get(RULE)))),
                bytes("a huge class", "file-too-large", RULE, () -> rule().file(RULE, noise(1 << 20)))));
    }

    private static Stream<Malformed> bodies() {
        return Stream.of(
                body("iterates for ever", "forbidden-call", "Stream.iterate(\"a\", UnaryOperator.identity()).count(); return null;"),
                body("generates for ever", "forbidden-call", "Stream.generate(() -> 1).count(); return null;"),
                body("counts for ever", "forbidden-call", "java.util.stream.IntStream.iterate(0, i -> i).count(); return null;"),
                body("goes through all days", "forbidden-call", "LocalDate.MIN.datesUntil(LocalDate.MAX).count(); return null;"),
                body("doubles a function", "forbidden-call", "Function<String, String> f = Function.identity(); f = f.andThen(f); return null;"),
                body("doubles an order", "forbidden-call",
                        "Comparator<String> c = Comparator.naturalOrder(); c = c.thenComparing(c); return null;"),
                body("halves by itself", "number-of-its-own", "nuanfeng.quantity.Quantity.ofRatio(1, 2); return null;"),
                body("has a rate of its own", "number-of-its-own", "nuanfeng.quantity.Quantity.ofDecimal(5, 3); return null;"),
                body("has a rate in a text", "number-of-its-own", "nuanfeng.quantity.Quantity.parse(\"0.37\"); return null;"),
                body("has an amount of its own", "number-of-its-own", "nuanfeng.quantity.Quantity.of(7384); return null;"),
                body("asks how long a number is", "forbidden-call", "nuanfeng.quantity.Quantity.ONE.bits(); return null;"),
                body("ends the process", "forbidden-type", "System.exit(1); return null;"),
                body("asks for the time", "forbidden-type", "long now = System.currentTimeMillis(); return null;"),
                body("prints", "forbidden-type", "System.out.println(sheet); return null;"),
                body("reads a property", "forbidden-call", "Integer.getInteger(\"x\"); return null;"),
                body("sleeps", "forbidden-type", "try { Thread.sleep(1); } catch (InterruptedException e) { } return null;"),
                body("starts a process", "forbidden-type", "new ProcessBuilder(\"sh\"); return null;"),
                body("asks the runtime", "forbidden-type", "Runtime.getRuntime(); return null;"),
                body("looks up a class", "forbidden-call",
                        "try { Class.forName(\"x\"); } catch (ClassNotFoundException e) { } return null;"),
                body("reflects", "forbidden-call", "Route.class.getDeclaredMethods(); return null;"),
                body("makes an instance", "forbidden-call",
                        "try { Route.class.newInstance(); } catch (Exception e) { } return null;"),
                body("takes the class loader", "forbidden-call", "Object o = sheet.getClass().getClassLoader(); return null;"),
                body("keeps a thread local", "forbidden-type", "new ThreadLocal<String>(); return null;"),
                body("opens a file", "forbidden-type",
                        "try { java.nio.file.Files.readString(java.nio.file.Path.of(\"/etc/passwd\")); } "
                                + "catch (java.io.IOException e) { } return null;"),
                body("connects", "forbidden-type", "try { new java.net.Socket(\"a\", 1); } catch (java.io.IOException e) { } return null;"),
                body("waits for another thread", "forbidden-type", "new java.util.concurrent.CountDownLatch(1); return null;"),
                body("rolls dice", "forbidden-type", "new Random().nextInt(); return null;"),
                body("shuffles", "forbidden-call", "Collections.shuffle(new ArrayList<>()); return null;"),
                body("makes a unique id", "forbidden-type", "UUID.randomUUID(); return null;"),
                body("asks for today", "forbidden-call", "LocalDate.now(); return null;"),
                body("asks for today by a clock", "forbidden-type", "LocalDate.now(Clock.systemUTC()); return null;"),
                body("asks for today by a reference", "forbidden-call", "Supplier<LocalDate> today = LocalDate::now; return null;"),
                body("asks for the zone", "forbidden-call", "ZoneId.systemDefault(); return null;"),
                body("asks for the language", "forbidden-call", "Locale.getDefault(); return null;"),
                body("works in parallel", "forbidden-call", "List.of(1).parallelStream().count(); return null;"),
                body("synchronizes", "synchronisation", "synchronized (this) { return null; }"),
                body("waits", "forbidden-call", "try { this.wait(); } catch (InterruptedException e) { } return null;"),
                body("wakes others", "forbidden-call", "notifyAll(); return null;"),
                body("multiplies doubles", "floating-point", "double d = 0.1 * sheet.hashCode(); return null;"),
                body("multiplies floats", "floating-point", "float f = 0.1f * sheet.hashCode(); return null;"),
                body("takes the double of an exact number", "floating-point", "new BigDecimal(\"0.1\").doubleValue(); return null;"),
                body("makes an exact number of a double", "floating-point", "new BigDecimal(0.1); return null;"),
                body("rounds a double", "floating-point", "Math.round(1.5); return null;"),
                body("averages to a double", "floating-point", "IntStream.of(1, 2).average(); return null;"),
                body("averages to a boxed double", "forbidden-call",
                        "Stream.of(1).collect(Collectors.averagingInt(each -> each)); return null;"),
                body("gives itself more budget", "forbidden-type", "Budget.begin(Long.MAX_VALUE); return null;"),
                body("makes a text of any length", "forbidden-call", "\"x\".repeat(Integer.MAX_VALUE); return null;"),
                body("counts for ever", "forbidden-call", "LongStream.range(0, Long.MAX_VALUE).sum(); return null;"),
                body("matches for ever", "forbidden-call", "\"a\".matches(\"(a+)+b\"); return null;"),
                body("uses a method handle", "forbidden-type", "java.lang.invoke.MethodHandles.lookup(); return null;"),
                body("uses a logger", "forbidden-type", "java.util.logging.Logger.getLogger(\"x\"); return null;"),
                body("loads a service", "forbidden-type", "ServiceLoader.load(Rule.class); return null;"),
                body("prints a trace", "forbidden-call", "new RuntimeException().printStackTrace(); return null;"));
    }

    private static Malformed body(String name, String code, String body) {
        return new Malformed(name, () -> Malformed.city().rule("Route", KEY, body).toBytes(), "bytecode", code, RULE, BODY);
    }

    private static Malformed members(String name, String code, int line, String members) {
        return new Malformed(name, () -> Malformed.city().ruleType("Route", KEY, members).toBytes(), "bytecode", code, RULE, line);
    }

    private static Malformed type(String name, String code, String type, String source) {
        return new Malformed(name, () -> Malformed.city().type(type, source).toBytes(), "bytecode", code,
                Malformed.PACKAGE + type + ".class", 0);
    }

    private static Malformed bytes(String name, String code, String file, Supplier<BundleMaker> bundle) {
        return new Malformed(name, () -> bundle.get().toBytes(), "bytecode", code, file, 0);
    }

    private static String apply(String body) {
        return "public Outcome apply(Worksheet sheet) { " + body + " } ";
    }

    private static BundleMaker rule() {
        return Malformed.city().rule("Route", KEY, "return null;");
    }

    private static byte[] version(BundleMaker bundle, int major, int minor) {
        byte[] bytes = bundle.files().get(RULE).clone();
        bytes[4] = (byte) (minor >>> 8);
        bytes[5] = (byte) minor;
        bytes[7] = (byte) major;
        return bytes;
    }

    private static byte[] half(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length / 2);
    }

    private static byte[] noise(int length) {
        byte[] noise = new byte[length];
        new Random(1).nextBytes(noise);
        return noise;
    }
}
