// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import static nuanfeng.testkit.PolicyJar.DOCUMENTS;
import static nuanfeng.testkit.PolicyJar.EXAMPLES;
import static nuanfeng.testkit.PolicyJar.PARAMETERS;
import static nuanfeng.testkit.PolicyJar.PLACE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nuanfeng.testkit.PolicyJar;

/** Bundles that no gate may let through: Guigang's and Beijing's with one thing wrong in each. */
final class MalformedBundles {

    private static final String MANIFEST = "META-INF/MANIFEST.MF";
    private static final String JAVA = "nuanfeng/cn/beijing/RegistrationPlaceRoute.class";
    private static final String CALENDAR = "POLICY-INF/calendar/2022.yaml";
    private static final String RECURRING = "POLICY-INF/calendar/recurring.yaml";
    private static final String TEXTS = "POLICY-INF/documents/gg-2022-18.yaml";
    private static final String ARCHIVE = "";

    private final List<Malformed> cases = new ArrayList<>();

    private MalformedBundles() {
    }

    /**
     * One of them.
     *
     * @param file that the report must name; empty when it is about the archive or the bundle as a whole
     * @param line whether the report must name a line of it
     */
    record Malformed(String name, byte[] jar, String file, boolean line) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Malformed> all() {
        MalformedBundles all = new MalformedBundles();
        all.archives();
        all.manifests();
        all.files();
        all.yaml();
        all.places();
        all.documents();
        all.cases.addAll(MalformedTexts.all());
        all.cases.addAll(MalformedResponsibilities.all());
        all.cases.addAll(MalformedDuties.all());
        all.entries();
        all.contract();
        all.calendars();
        all.examples();
        all.java();
        return List.copyOf(all.cases);
    }

    // --- archive ---------------------------------------------------------------------------------------------------------

    private void archives() {
        bytes("no archive at all", PolicyJar.utf8("I am a policy, honestly."), ARCHIVE);
        bytes("an archive cut in half", cut(guigang().bytes(), 2), ARCHIVE);
        bytes("an archive without its last bytes", cut(guigang().bytes(), 1.01), ARCHIVE);
        bytes("an empty archive", new byte[] {'P', 'K', 5, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}, ARCHIVE);
        bytes("a damaged entry", damaged(guigang().bytes()), ARCHIVE);
        String twin = "POLICY-INF/placf.yaml";
        bytes("two entries of one name", replaced(guigang().with(twin, "format: 1\n").bytes(), twin, PLACE), PLACE);
        jar("a path that leads out", guigang().with("../evil.yaml", "format: 1\n"), "../evil.yaml");
        jar("an absolute path", guigang().with("/etc/evil.yaml", "format: 1\n"), "/etc/evil.yaml");
        jar("a path with a backslash", guigang().with("POLICY-INF\\evil.yaml", "format: 1\n"), "POLICY-INF\\evil.yaml");
        bytes("a bomb", bomb(), "POLICY-INF/documents.yaml");
        PolicyJar crowd = guigang();
        for (int i = 0; i < 2_500; i++) {
            crowd = crowd.with("POLICY-INF/parameters/p" + i + ".yaml", "");
        }
        jar("thousands of entries", crowd, ARCHIVE);
        jar("an archive inside", guigang().with("POLICY-INF/inner.jar", guigang().bytes()), "POLICY-INF/inner.jar");
        jar("a script", guigang().with("run.sh", "#!/bin/sh\n"), "run.sh");
    }

    // --- manifest --------------------------------------------------------------------------------------------------------

    private void manifests() {
        jar("no manifest", guigang().without(MANIFEST), MANIFEST);
        manifest("no name", jar -> jar.withoutHeader("Bundle-SymbolicName"));
        manifest("a name that is no place's", jar -> jar.header("Bundle-SymbolicName", "com.example.policy"));
        manifest("the name of another place", jar -> jar.header("Bundle-SymbolicName", "nuanfeng.cn.guangxi.nanning"));
        manifest("a place in capitals", jar -> jar.header("Bundle-SymbolicName", "nuanfeng.cn.Guangxi").header("Nuanfeng-Policy", "cn.Guangxi"));
        manifest("the name of the platform", jar -> jar.header("Bundle-SymbolicName", "nuanfeng.core").header("Nuanfeng-Policy", "core"));
        manifest("no version", jar -> jar.withoutHeader("Bundle-Version"));
        manifest("a version that is none", jar -> jar.header("Bundle-Version", "newest"));
        manifest("another version than place.yaml", jar -> jar.header("Bundle-Version", "9.9.9"));
        manifest("no mark of a policy", jar -> jar.withoutHeader("Nuanfeng-Policy"));
        manifest("manifest version one", jar -> jar.header("Bundle-ManifestVersion", "1"));
        manifest("no requirement of the extender", jar -> jar.withoutHeader("Require-Capability"));
        manifest("the capability of somebody else", jar -> jar.header("Provide-Capability", "osgi.extender;osgi.extender=nuanfeng.policy"));
        manifest("an exported package", jar -> jar.header("Export-Package", "nuanfeng.cn.guangxi.guigang"));
        manifest("the framework imported", jar -> jar.header("Import-Package", "org.osgi.framework"));
        manifest("the lifecycle imported", jar -> jar.header("Import-Package", "nuanfeng.lifecycle"));
        manifest("everything imported", jar -> jar.header("DynamicImport-Package", "*"));
        manifest("a bundle required", jar -> jar.header("Require-Bundle", "nuanfeng.core"));
        manifest("a fragment of the platform", jar -> jar.header("Fragment-Host", "nuanfeng.core"));
        manifest("an activator", jar -> jar.header("Bundle-Activator", "nuanfeng.cn.guangxi.guigang.Activator"));
        manifest("native code", jar -> jar.header("Bundle-NativeCode", "evil.so;osname=linux"));
        manifest("a class path of its own", jar -> jar.header("Bundle-ClassPath", "lib/evil.jar"));
    }

    // --- which files -------------------------------------------------------------------------------------------------------

    private void files() {
        jar("no place.yaml", guigang().without(PLACE), PLACE);
        cases.add(new Malformed("no documents.yaml", guigang().without(DOCUMENTS).without(TEXTS).bytes(), PARAMETERS, true));
        jar("an unknown file", guigang().with("POLICY-INF/secrets.yaml", "format: 1\n"), "POLICY-INF/secrets.yaml");
        jar("a subject in capitals", guigang().with("POLICY-INF/parameters/Work.yaml", "format: 1\nparameters: {}\n"), "POLICY-INF/parameters/Work.yaml");
    }

    // --- YAML ----------------------------------------------------------------------------------------------------------------

    private void yaml() {
        line("an empty file", PLACE, text -> "");
        line("a list where a mapping belongs", PLACE, text -> "- format: 1\n");
        bytes("bytes that are no UTF-8", guigang().with(DOCUMENTS, new byte[] {'f', 'o', 'r', 'm', 'a', 't', ':', ' ', (byte) 0xC3, (byte) 0x28}).bytes(),
                DOCUMENTS);
        line("a tab for indentation", PLACE, text -> text.replace("\nlevel: city", "\n\tlevel: city"));
        line("a bracket that is never closed", PARAMETERS, text -> text.replace("[TOTAL_WAGES, AVG_WAGE]", "[TOTAL_WAGES, AVG_WAGE"));
        line("a key twice", PLACE, text -> text + "level: city\n");
        line("an anchor", PLACE, text -> text.replace("level: city", "level: &l city"));
        line("a billion laughs", DOCUMENTS, text -> "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\n" + text);
        line("a tag of a Java class", PLACE, text -> text.replace("level: city", "level: !!java.net.URL [\"http://127.0.0.1/\"]"));
        line("a merge key", PLACE, text -> text + "<<: { level: city }\n");
        line("two documents in one file", PLACE, text -> text + "---\nformat: 1\n");
        line("no format", PLACE, text -> text.replace("format: 1\n", ""));
        line("the format of a later time", PLACE, text -> text.replace("format: 1\n", "format: 2\n"));
        line("a hundred thousand levels", PLACE, text -> text + "x: " + "[".repeat(100_000) + "]".repeat(100_000) + "\n");
        line("a number of a million digits", PARAMETERS, text -> text.replace("value: 0.004", "value: 0." + "4".repeat(1_000_000)));
    }

    // --- place.yaml ------------------------------------------------------------------------------------------------------------

    private void places() {
        line("an unknown key of a place", PLACE, text -> text + "colour: red\n");
        line("no code", PLACE, text -> text.replace("code: \"450800\"\n", ""));
        line("a code of five digits", PLACE, text -> text.replace("\"450800\"", "\"45080\""));
        line("no name", PLACE, text -> text.replace("name: { zh: 贵港市, en: Guigang }\n", ""));
        line("a level that is none", PLACE, text -> text.replace("level: city", "level: village"));
        line("a version of two numbers", PLACE, text -> text.replaceAll("version: [0-9.]+", "version: 2.0"));
        line("a district without digits", PLACE, text -> text.replace("\"450802\"", "\"gangbei\""));
    }

    // --- documents.yaml ----------------------------------------------------------------------------------------------------------

    private void documents() {
        line("a document without a title", DOCUMENTS, text -> text.replaceAll("    title: .*\n", ""));
        line("a document without clauses", DOCUMENTS, text -> text.substring(0, text.indexOf("    clauses:")));
        line("a document without a day of issue", DOCUMENTS, text -> text.replace("    issued: 2022-06-27\n", ""));
        line("a day that is none", DOCUMENTS, text -> text.replace("issued: 2022-06-27", "issued: 2022-02-30"));
        line("a kind that is none", DOCUMENTS, text -> text.replace("kind: normative", "kind: rumour"));
        line("a source that is none", DOCUMENTS, text -> text.replace("source: S", "source: hearsay"));
        renamed("an id in capitals", "GG-2022-18");
        renamed("the id of a document of the nation", "mot-2021-59");
        line("a parent that nobody knows", DOCUMENTS, text -> text.replace("parents: [gx-2022-78]", "parents: [gx-1999-1]"));
    }

    // --- one value -------------------------------------------------------------------------------------------------------------

    private void entries() {
        rate("an unknown key of a value", rate -> rate.replace("        entered:", "        because: of reasons\n        entered:"));
        rate("a value without a citation", rate -> rate.replaceAll("        citation: .*\n", ""));
        rate("a clause that the document has not", rate -> rate.replace("clause: 三（二）2", "clause: 九十九"));
        rate("a value that is no number", rate -> rate.replace("value: 0.004", "value: little"));
        rate("a value in hexadecimal", rate -> rate.replace("value: 0.004", "value: 0x04"));
        rate("a value that is not a number", rate -> rate.replace("value: 0.004", "value: .nan"));
        rate("a value and none", rate -> rate.replace("value: 0.004", "value: 0.004\n        ended: true"));
        rate("neither a value nor a word", rate -> rate.replace("        value: 0.004\n", ""));
        rate("a unit that the key has not", rate -> rate.replace("value: 0.004", "value: 0.004\n        unit: CNY"));
        rate("a modality that is none", rate -> rate.replace("value: 0.004", "value: 0.004\n        modality: PERHAPS"));
        rate("a first day that is none", rate -> rate.replace("      2022-06-27:", "      2022-13-27:"));
        rate("a month that is none", rate -> rate.replace("value: 0.004", "value: 0.004\n        fromMonth: 2022-7"));
        rate("a gap that nobody declared", rate -> rate.replace("value: 0.004", "value: 0.004\n        to: 2024-01-01") + later("2025-01-01"));
        rate("periods that overlap", rate -> rate.replace("value: 0.004", "value: 0.004\n        to: 2026-01-01") + later("2025-01-01"));
        rate("an end before the beginning", rate -> rate.replace("value: 0.004", "value: 0.004\n        to: 2022-06-27"));
        line("a code that is not in the list", PARAMETERS, text -> text.replace("value: [TOTAL_WAGES, AVG_WAGE]", "value: [TOTAL_WAGES, FEELING]"));
        line("a truth value that is a word", PARAMETERS, text -> text.replace("value: true", "value: maybe"));
    }

    // --- what the place above allows -----------------------------------------------------------------------------------------

    private void contract() {
        line("a declaration that is the nation's", PARAMETERS, text -> text.replace("  rate:\n", "  rate:\n    type: rate\n    override: open\n"));
        line("a value outside the bounds", PARAMETERS, text -> text.replace("        value: 0\n", "        value: 0.01\n"));
        line("a key that the nation closed", PARAMETERS, text -> text + later("\n  base-limit-lower:\n    values:\n", "2022-06-27", "0.5"));
    }

    // --- days off ------------------------------------------------------------------------------------------------------------

    private void calendars() {
        calendar("a day off that does not exist", "{ name: 试节, off: 2022-02-30 }");
        calendar("a holiday that ends on no day", "{ name: 试节, off: 2022-06-29/2022-06-31 }");
        calendar("a make-up day that does not exist", "{ name: 试节, work: 2022-09-31 }");
        calendar("a holiday that ends before it begins", "{ name: 试节, off: 2022-05-04/2022-05-02 }");
        calendar("a holiday that ends in the year before", "{ name: 试节, off: 2023-01-02/2022-12-31 }");
        calendar("a list with a holiday in the wrong order", "{ name: 试节, off: [2022-05-02, 2022-06-04/2022-06-03] }");
        calendar("a holiday of two months", "{ name: 试节, off: 2022-05-01/2022-06-30 }");
        calendar("a holiday of eight thousand years", "{ name: 试节, off: 2022-05-01/9999-12-31 }");
        calendar("a holiday of 32 days", "{ name: 试节, off: 2022-07-01/2022-08-01 }");
        calendar("a make-up day on a Monday", "{ name: 试节, work: 2022-05-09 }");
        calendar("a make-up day on a Friday", "{ name: 试节, work: 2022-05-13 }");
        calendar("a make-up day on a Wednesday among others", "{ name: 试节, work: [2022-05-07, 2022-05-11] }");
        calendar("a day that is off and work", "{ name: 试节, off: 2022-05-07, work: 2022-05-07 }");
        calendar("a day that is off in one holiday and work in another", "{ name: 试节, off: 2022-05-07 }", "{ name: 别的, work: 2022-05-07 }");
        calendar("a make-up day inside a holiday", "{ name: 试节, off: 2022-05-06/2022-05-09, work: 2022-05-08 }");
        calendar("a day in two holidays", "{ name: 试节, off: 2022-05-02 }", "{ name: 别的, off: 2022-05-01/2022-05-03 }");
        calendar("a day twice", "{ name: 试节, off: [2022-05-02, 2022-05-02] }");
        calendar("a make-up day twice", "{ name: 试节, work: 2022-05-07 }", "{ name: 别的, work: 2022-05-07 }");
        calendar("a day of next summer", "{ name: 试节, off: 2023-07-03 }");
        calendar("a day of last autumn", "{ name: 试节, off: 2021-10-01 }");
        calendar("a make-up day of the spring behind", "{ name: 试节, work: 2023-03-04 }");
        calendar("a clause that no notice has", "{ name: 试节, off: 2022-05-02, citation: { document: gg-2022-18, clause: 九十九 } }");
        calendar("a notice that nobody issued", "{ name: 试节, off: 2022-05-02, citation: { document: gg-1999-1, clause: \"1\" } }");
        calendar("three days joined", "{ name: 试节, off: 2022-05-01/2022-05-02/2022-05-03 }");
        String calendar = calendar("  - { name: 试节, off: 2022-05-02 }\n");
        file("festivals of a city", CALENDAR, calendar + "festivals: { days: { 2022-05-02: 试节 } }\n");
        file("open festivals of a city", CALENDAR, calendar + "festivals: { unset: { reason: 未定 } }\n");
        file("cited festivals of a city", CALENDAR, calendar + "festivals: { days: { 2022-05-02: 试节 }, citation: { document: gg-2022-18, clause: \"5\" } }\n");
        file("days without a clause", CALENDAR, calendar.replaceAll("citation: .*\n", ""));
        file("a year that is none", CALENDAR, calendar.replace("year: 2022", "year: MMXXII"));
        file("a year long past", CALENDAR, calendar.replace("year: 2022", "year: 1789"));
        file("the name of another year", CALENDAR, calendar.replace("2022", "2023"));
        cases.add(new Malformed("two calendars of one year", guigang().with(CALENDAR, calendar)
                .with("POLICY-INF/calendar/2022b.yaml", calendar).bytes(), "POLICY-INF/calendar/2022b.yaml", true));
        cases.add(new Malformed("two calendars of one year with other days", guigang().with(CALENDAR, calendar)
                .with("POLICY-INF/calendar/more.yaml", calendar("  - { name: 别的, off: 2022-06-06 }\n")).bytes(), "POLICY-INF/calendar/more.yaml", true));
        cases.add(new Malformed("two calendars of one year in one name", guigang().with(CALENDAR, calendar)
                .with("POLICY-INF/calendar/year-2022.yaml", calendar).bytes(), "POLICY-INF/calendar/year-2022.yaml", true));
        String recurring = "format: 1\nrecurring:\n  - { name: 试节, citation: { document: gg-2022-18, clause: \"5\" } }\n";
        file("a recurring holiday twice", RECURRING, recurring + recurring.substring(recurring.indexOf("  -")));
        file("a recurring holiday without a clause", RECURRING, "format: 1\nrecurring:\n  - { name: 试节 }\n");
        file("a recurring holiday of a clause that is none", RECURRING, recurring.replace("\"5\"", "九十九"));
    }

    // --- examples ----------------------------------------------------------------------------------------------------------------

    private void examples() {
        line("an example that does not hold", EXAMPLES, text -> text.replaceFirst("amount: 131.20", "amount: 131.21"));
        line("an example of a clause that does not occur", EXAMPLES, text -> text.replaceFirst("gg-2022-18#3.2.2", "gg-2022-18#5.4"));
        line("an example that expects nothing", EXAMPLES, text -> text + "\n  - name: nothing\n    rule: work-injury.premium\n    facts: { month: 2022-07 }\n");
        line("an example of a rule that is none", EXAMPLES, text -> text + example("no rule", "work-injury.wishes", "month: 2022-07"));
        line("an example with a fact that is none", EXAMPLES, text -> text + example("no fact", "work-injury.premium", "mood: good"));
        line("two examples of one name", EXAMPLES, text -> text + example("AC-01 只给出工资总额结果相同", "work-injury.premium", "month: 2022-07"));
        line("an example of a key that is none", EXAMPLES,
                text -> text + "\n  - name: no key\n    parameter: work-injury.wishes\n    on: 2022-07-01\n    expect: { status: not-yet }\n");
    }

    // --- Java ------------------------------------------------------------------------------------------------------------------

    private void java() {
        statements("a rule that ends the server", "System.exit(1);");
        statements("a rule that reads files", "try { java.nio.file.Files.readString(java.nio.file.Path.of(\"/etc/passwd\")); } catch (java.io.IOException e) { throw new IllegalStateException(); }");
        statements("a rule that opens a connection", "try { new java.net.Socket(\"127.0.0.1\", 22).close(); } catch (java.io.IOException e) { throw new IllegalStateException(); }");
        statements("a rule that starts a thread", "new Thread(() -> { }).start();");
        statements("a rule that starts a process", "try { Runtime.getRuntime().exec(\"id\"); } catch (java.io.IOException e) { throw new IllegalStateException(); }");
        statements("a rule that reflects", "try { Class.forName(\"java.lang.Runtime\"); } catch (ClassNotFoundException e) { throw new IllegalStateException(); }");
        statements("a rule that looks at the clock", "java.time.LocalDate.now();");
        statements("a rule that asks the environment", "System.getenv(\"HOME\");");
        statements("a rule that reckons in binary fractions", "if (0.1 + registered.length() > 1.0) { throw new IllegalStateException(); }", "private final String registered = \"\";");
        members("a rule with a state", "private int calls;");
        members("a rule with a native method", "native int call();");
        members("a rule that holds a monitor", "synchronized int call() { return 1; }");
        statements("a rule that throws", "if (true) { throw new IllegalStateException(\"always\"); }");
        statements("a rule that never ends", "while (sheet != null) { }");
        statements("a rule that calls itself for ever", "deeper(1);", "static int deeper(int n) { return deeper(n + 1) + 1; }");
        statements("a rule that wants all memory", "int[] much = new int[2_000_000_000]; much[0] = 1;");
        members("a class that fails to initialise", "static final int NOTHING = Integer.parseInt(\"nothing\");");
        members("a class that never initialises", "static final int NEVER; static { int n = 0; while (n >= 0) { n = n == 7 ? 0 : n + 1; } NEVER = n; }");
        members("a constructor that throws", "public RegistrationPlaceRoute() { throw new IllegalStateException(); }");
        jar("a class that is none", beijing().with(JAVA, PolicyJar.utf8("class Rule {}")), JAVA);
        jar("a class of a later Java", beijing().with(JAVA, laterJava()), JAVA);
        jar("a component without its class", beijing().without(JAVA), "OSGI-INF/nuanfeng.cn.beijing.RegistrationPlaceRoute.xml");
        jar("a class of the platform", beijing().with("nuanfeng/policy/PlaceId.class", laterJava()), "nuanfeng/policy/PlaceId.class");
        jar("a component that is no XML", beijing().with("OSGI-INF/nuanfeng.cn.beijing.RegistrationPlaceRoute.xml", "component"),
                "OSGI-INF/nuanfeng.cn.beijing.RegistrationPlaceRoute.xml");
    }

    // --- how they are made -----------------------------------------------------------------------------------------------------

    private static PolicyJar guigang() {
        return TestPolicies.shipped(TestPolicies.GUIGANG).version(TestPolicies.next());
    }

    private static PolicyJar beijing() {
        return TestPolicies.beijing();
    }

    private void bytes(String name, byte[] jar, String file) {
        cases.add(new Malformed(name, jar, file, false));
    }

    private void jar(String name, PolicyJar jar, String file) {
        bytes(name, jar.bytes(), file);
    }

    /** Without its texts, which would be those of an unknown document first of all. */
    private void renamed(String name, String id) {
        cases.add(new Malformed(name, guigang().without(TEXTS)
                .edit(DOCUMENTS, text -> text.replace("  gg-2022-18:", "  " + id + ":")).bytes(), DOCUMENTS, true));
    }

    private void manifest(String name, UnaryOperator<PolicyJar> change) {
        cases.add(new Malformed(name, change.apply(guigang()).bytes(), MANIFEST, true));
    }

    /** A calendar of Guigang with these holidays. */
    private void calendar(String name, String... holidays) {
        file(name, CALENDAR, calendar("  - " + String.join("\n  - ", holidays) + "\n"));
    }

    private static String calendar(String holidays) {
        return "format: 1\nyear: 2022\ncitation: { document: gg-2022-18, clause: \"5\" }\nholidays:\n" + holidays;
    }

    private void file(String name, String file, String text) {
        cases.add(new Malformed(name, guigang().with(file, text).bytes(), file, true));
    }

    private void line(String name, String file, UnaryOperator<String> change) {
        PolicyJar sound = guigang();
        PolicyJar changed = sound.edit(file, change);
        if (changed.digest().equals(sound.digest())) {
            throw new IllegalArgumentException("Nothing is wrong with " + name);
        }
        cases.add(new Malformed(name, changed.bytes(), file, true));
    }

    /** Changes the first parameter, Guigang's rate. */
    private void rate(String name, UnaryOperator<String> change) {
        line(name, PARAMETERS, text -> {
            int end = text.indexOf("\n  enterprise-rate:");
            return change.apply(text.substring(0, end)) + text.substring(end);
        });
    }

    private void statements(String name, String statements) {
        statements(name, statements, "");
    }

    private void statements(String name, String statements, String members) {
        jar(name, BeijingRule.with(statements, members), ARCHIVE);
    }

    private void members(String name, String members) {
        jar(name, BeijingRule.with("", members), ARCHIVE);
    }

    private static String later(String from) {
        return later("", from, "0.005");
    }

    private static String later(String before, String from, String value) {
        return "%s      %s:\n        value: %s\n        citation: { document: gg-2022-18, clause: \"5\" }\n".formatted(before, from, value);
    }

    private static String example(String name, String rule, String facts) {
        return "\n  - name: %s\n    rule: %s\n    facts: { %s }\n    expect: { amount: 1.00 }\n".formatted(name, rule, facts);
    }

    private static byte[] cut(byte[] jar, double parts) {
        return Arrays.copyOf(jar, (int) (jar.length / parts));
    }

    private static byte[] damaged(byte[] jar) {
        byte[] damaged = jar.clone();
        for (int i = jar.length / 3; i < jar.length / 3 + 40; i++) {
            damaged[i] ^= 0x55;
        }
        return damaged;
    }

    /** Another name of the same length, wherever it stands. */
    private static byte[] replaced(byte[] jar, String from, String to) {
        String text = new String(jar, StandardCharsets.ISO_8859_1);
        return text.replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] bomb() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream jar = new ZipOutputStream(bytes)) {
            jar.putNextEntry(entry(MANIFEST));
            jar.write(PolicyJar.utf8("Manifest-Version: 1.0\nBundle-ManifestVersion: 2\nBundle-SymbolicName: nuanfeng.cn.guangxi.guigang\n\n"));
            jar.putNextEntry(entry(DOCUMENTS));
            byte[] spaces = new byte[1 << 20];
            Arrays.fill(spaces, (byte) ' ');
            for (int i = 0; i < 512; i++) {
                jar.write(spaces);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0);
        return entry;
    }

    private static byte[] laterJava() {
        PolicyJar jar = TestPolicies.shipped(TestPolicies.BEIJING);
        byte[] bytes = jar.bytes(JAVA);
        bytes[7] = 68;
        return bytes;
    }
}
