// SPDX-License-Identifier: Apache-2.0
package nuanfeng.testkit;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import nuanfeng.calendar.LegalTime;
import nuanfeng.lifecycle.Digest;
import nuanfeng.lifecycle.GateReport;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.PlaceId;
import nuanfeng.testkit.internal.Amending;
import nuanfeng.testkit.internal.Amendment;
import nuanfeng.testkit.internal.Arguments;
import nuanfeng.testkit.internal.CallException;
import nuanfeng.testkit.internal.FindingText;
import nuanfeng.testkit.internal.KnownPlaces;
import nuanfeng.testkit.internal.NewPlace;
import nuanfeng.testkit.internal.Packing;
import nuanfeng.testkit.internal.PolicyFolder;
import nuanfeng.testkit.internal.RefusedAmendment;
import nuanfeng.testkit.internal.Understood;
import nuanfeng.testkit.internal.UsageException;

/**
 * The commands of the tool.
 *
 * @param name how the tool was called
 * @param english whether it speaks English and not Chinese
 */
record Tool(String name, PrintStream out, PrintStream err, boolean english) {

    private static final Phrases PHRASES = Phrases.beside(Tool.class);

    private static final String ABOVE = "--above";
    static final String LANG = "--lang";
    private static final String SHOW = "--show";

    /** Whether all is well. @throws IllegalArgumentException when it was called wrongly; the message says how to do better */
    public boolean run(List<String> arguments) throws IOException {
        String command = arguments.isEmpty() ? "" : arguments.get(0);
        List<String> rest = arguments.subList(Math.min(1, arguments.size()), arguments.size());
        return switch (command) {
            case "check" -> check(Arguments.read(rest, Set.of(ABOVE, LANG), Set.of(SHOW)));
            case "set" -> set(Arguments.read(rest, Set.of(ABOVE, LANG, "--at", "--document", "--clause", "--note"), Set.of("--plan")));
            case "pack" -> pack(Arguments.read(rest, Set.of(ABOVE, LANG, "-o"), Set.of()));
            case "new-city" -> newCity(Arguments.read(rest, Set.of("--at", LANG), Set.of("--code")));
            case "batch" -> new BatchCommand(name, out, english).run(rest);
            case "synthetic" -> new SyntheticCommand(name, out, english).run(rest);
            case "backup" -> backups().backup(rest);
            case "restore" -> backups().restore(rest);
            case "keygen" -> signing().keygen(rest);
            case "sign" -> signing().sign(rest);
            case "verify" -> signing().verify(rest);
            case "help", "-h", "--help" -> {
                out.println(PHRASES.say("usage", name).in(english));
                yield true;
            }
            default -> throw new UsageException(PHRASES.say("usage", name));
        };
    }

    private SigningCommand signing() {
        return new SigningCommand(name, out, err, english, Clock.system(LegalTime.ZONE));
    }

    private BackupCommand backups() {
        return new BackupCommand(name, out, err, english, Path.of(System.getProperty("nuanfeng.server", ".")));
    }

    private boolean check(Arguments arguments) throws IOException {
        List<Path> policies = policies(arguments);
        boolean allPass = true;
        for (Path policy : policies) {
            allPass &= passes(policy, above(arguments, policies, policy));
            if (arguments.has(SHOW)) {
                Understood.lines(policy, above(arguments, policies, policy), english).forEach(out::println);
            }
        }
        return allPass;
    }

    private boolean set(Arguments arguments) throws IOException {
        List<String> words = arguments.words();
        if (words.size() < 4 || words.size() > 5 || arguments.find("--document").isEmpty() || arguments.find("--clause").isEmpty()) {
            throw new UsageException(PHRASES.say("usage", name));
        }
        try {
            return put(arguments);
        } catch (RefusedAmendment e) {
            throw new CallException(e.text());
        }
    }

    private boolean put(Arguments arguments) throws IOException {
        List<String> words = arguments.words();
        Amendment amendment = Amendment.of(words.get(1), words.get(2), words.get(3), words.stream().skip(4).findFirst(),
                arguments.find("--document").orElseThrow(), arguments.find("--clause").orElseThrow(), arguments.find("--note"));
        Path folder = folder(words.get(0), arguments.find("--at").orElse(""));
        Amending.Outcome outcome = new Amending(folder, amendment, english).run(above(arguments, List.of(), folder), !arguments.has("--plan"));
        FindingText.lines(Conformance.inFolder(outcome.report()), folder.toString(), english).forEach(err::println);
        outcome.lines().forEach(out::println);
        return outcome.report().passed();
    }

    /** A folder, or a place whose folder lies here or where the policies are. */
    private static Path folder(String named, String at) {
        return Stream.of(Path.of(named), Path.of("nuanfeng." + named), Path.of(at, "nuanfeng." + named)).filter(Files::isDirectory).findFirst()
                .orElse(Path.of(named));
    }

    private boolean pack(Arguments arguments) throws IOException {
        List<Path> folders = new ArrayList<>(policies(arguments));
        folders.sort(Comparator.comparing(folder -> folder.toAbsolutePath().normalize().getFileName().toString()));
        Path target = Path.of(arguments.find("-o").orElse(""));
        boolean intoFolder = target.toString().isEmpty() || Files.isDirectory(target);
        if (folders.size() > 1 && !intoFolder) {
            throw new CallException(PHRASES.say("no-folder", target));
        }
        boolean allPass = true;
        for (Path folder : folders) {
            PolicyFolder policy = PolicyFolder.of(folder);
            boolean passes = passes(folder, above(arguments, folders, folder));
            allPass &= passes;
            if (passes) {
                write(policy, intoFolder ? target.resolve("%s-%s.jar".formatted(policy.symbolicName(), policy.version())) : target);
            }
        }
        return allPass;
    }

    /** The whole jar or none: written beside its place first. */
    private void write(PolicyFolder policy, Path jar) throws IOException {
        Path folder = Optional.ofNullable(jar.toAbsolutePath().getParent()).orElseThrow();
        Path whole = Files.createTempFile(folder, ".nuanfeng", ".part");
        try {
            Packing.pack(policy, whole);
            Files.move(whole, jar, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(whole);
        }
        out.println("%s  %s".formatted(jar, Digest.of(jar)));
    }

    private boolean passes(Path policy, List<Path> above) {
        GateReport report = Conformance.check(policy, above);
        FindingText.lines(report, Files.isDirectory(policy) ? policy.toString() : "", english).forEach(err::println);
        out.println((report.passed() ? PHRASES.say("passes", policy) : PHRASES.say("fails", policy,
                report.checks().stream().filter(check -> !check.passed()).map(GateReport.Check::check).toList())).in(english));
        return report.passed();
    }

    /** What is named in the same call may be a place above, too. */
    private static List<Path> above(Arguments arguments, List<Path> policies, Path checked) {
        return Stream.concat(arguments.all(ABOVE).stream().map(Path::of), policies.stream().filter(each -> each != checked)).toList();
    }

    private List<Path> policies(Arguments arguments) {
        if (arguments.words().isEmpty()) {
            throw new UsageException(PHRASES.say("usage", name));
        }
        return arguments.words().stream().map(Path::of).toList();
    }

    private boolean newCity(Arguments arguments) throws IOException {
        List<String> words = arguments.words();
        if (words.size() != 3) {
            throw new UsageException(PHRASES.say("usage", name));
        }
        if (!PlaceId.isPath(words.get(0))) {
            throw new CallException(PHRASES.say("no-path", words.get(0)));
        }
        Path at = Path.of(arguments.find("--at").orElse(""));
        Set<PlaceId> known = KnownPlaces.of(List.of(), Optional.empty()).places();
        List<Path> made = new NewPlace(at, known, name).make(new PlaceId(words.get(0)), words.get(1), words.get(2),
                arguments.has("--code"));
        made.forEach(folder -> out.println(PHRASES.say("made", folder).in(english)));
        Path last = made.get(made.size() - 1);
        List<Path> data = arguments.has("--code") ? made.subList(0, made.size() - 1) : made;
        out.println();
        out.println(PHRASES.say("next").in(english));
        if (!data.isEmpty()) {
            out.println("  %s pack %s".formatted(name, String.join(" ", data.stream().map(Path::toString).toList())));
        }
        if (arguments.has("--code")) {
            out.println("  mvn -f %s package".formatted(last.resolve("pom.xml")));
        }
        return true;
    }
}
