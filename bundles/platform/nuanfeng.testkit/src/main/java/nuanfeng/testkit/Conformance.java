// SPDX-License-Identifier: Apache-2.0
package nuanfeng.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import nuanfeng.lifecycle.Complaint;
import nuanfeng.lifecycle.internal.Rehearsal;
import nuanfeng.lifecycle.Finding;
import nuanfeng.lifecycle.GateReport;
import nuanfeng.lifecycle.GateReport.Check;
import nuanfeng.lifecycle.StoredPolicy;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.PlaceId;
import nuanfeng.testkit.internal.CallException;
import nuanfeng.testkit.internal.FindingText;
import nuanfeng.testkit.internal.KnownPlaces;
import nuanfeng.testkit.internal.Packing;
import nuanfeng.testkit.internal.PolicyFolder;
import nuanfeng.testkit.internal.Spoken;

/**
 * Whether a policy bundle would pass the gate of a server: the same code, on the bundle as it would be submitted, over the
 * places above it. Nothing is kept.
 */
public final class Conformance {

    private static final Phrases PHRASES = Phrases.beside(Conformance.class);

    /** Name of the check that fails when a place above is missing; a server would let the bundle wait. */
    public static final String PLACES_ABOVE = "places-above";

    private static final String RELEASED = "released";

    private Conformance() {
    }

    /**
     * Checks a jar, or the folder that a bundle is made from. A folder with Java rules must have been compiled.
     *
     * @param above jars or folders of the places above, or folders that hold them. Further ones are found beside a folder that
     *        is checked, among the policies that ship with the distribution, and on the class path
     * @return the report; files are named as in the folder when a folder is checked
     * @throws IllegalArgumentException when there is nothing to check; the message says what to do
     */
    public static GateReport check(Path jarOrFolder, List<Path> above) {
        try {
            return Files.isDirectory(jarOrFolder) ? checkFolder(jarOrFolder, above) : checkJar(jarOrFolder, above);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For a test. @throws AssertionError with a line for each finding when the bundle would not pass */
    public static void assertPasses(Path jarOrFolder, Path... above) {
        GateReport report = check(jarOrFolder, List.of(above));
        if (!report.passed()) {
            throw new AssertionError(String.join(System.lineSeparator(),
                    FindingText.lines(report, Files.isDirectory(jarOrFolder) ? jarOrFolder.toString() : "", Spoken.english())));
        }
    }

    private static GateReport checkFolder(Path folder, List<Path> above) throws IOException {
        PolicyFolder policy = PolicyFolder.of(folder);
        Path work = Files.createTempDirectory("nuanfeng-check");
        try {
            Path jar = work.resolve("checked.jar");
            Packing.pack(policy, jar);
            return inFolder(rehearse(work, jar, KnownPlaces.of(above, Optional.of(policy.folder()))));
        } finally {
            delete(work);
        }
    }

    private static GateReport checkJar(Path jar, List<Path> above) throws IOException {
        if (!Files.isRegularFile(jar)) {
            throw new CallException(PHRASES.say("not-there", jar));
        }
        Path work = Files.createTempDirectory("nuanfeng-check");
        try {
            return rehearse(work, jar, KnownPlaces.of(above, Optional.empty()));
        } finally {
            delete(work);
        }
    }

    private static GateReport rehearse(Path work, Path jar, KnownPlaces known) throws IOException {
        try (Rehearsal rehearsal = Rehearsal.in(work.resolve("home"))) {
            List<StoredPolicy> silent = rehearsal.speak(known.jars(work));
            StoredPolicy policy = rehearsal.submit(jar);
            GateReport report = policy.needs().isEmpty() ? policy.report() : waiting(policy, silent);
            return policy.place().isPresent() && known.isReleasedOtherwise(policy.place().get(), jar) ? released(report, policy) : report;
        }
    }

    private static GateReport released(GateReport report, StoredPolicy policy) {
        List<Check> checks = new ArrayList<>(report.checks());
        checks.add(new Check(RELEASED, true, List.of(new Finding("nuanfeng.%s %s".formatted(policy.place().orElseThrow(), policy.version()),
                "POLICY-INF/place.yaml", 0, "", Complaint.of(PHRASES, "version-released"), false))));
        return new GateReport(report.passed(), checks, report.consequences());
    }

    /** What it waits for; where a place above is known but refused itself, the findings against that one. */
    private static GateReport waiting(StoredPolicy policy, List<StoredPolicy> silent) {
        PlaceId place = policy.place().orElseThrow();
        List<Finding> findings = new ArrayList<>();
        silent.stream().filter(each -> each.place().filter(above -> !above.equals(place) && above.covers(place)).isPresent())
                .flatMap(above -> above.report().findings().stream()).filter(Finding::severe).forEach(findings::add);
        policy.needs().stream().limit(1).map(need -> new Finding("nuanfeng.%s %s".formatted(place, policy.version()), "", 0, "",
                Complaint.of(PHRASES, "waiting", need), true)).forEach(findings::add);
        List<Check> checks = new ArrayList<>(policy.report().checks());
        checks.add(new Check(PLACES_ABOVE, false, findings));
        return new GateReport(false, checks, policy.report().consequences());
    }

    /** With the names that files have in the folder. */
    static GateReport inFolder(GateReport report) {
        return new GateReport(report.passed(), report.checks().stream().map(check -> check.check().equals(PLACES_ABOVE) ? check
                : new Check(check.check(), check.passed(), check.findings().stream().map(Conformance::inFolder).toList())).toList(),
                report.consequences());
    }

    private static Finding inFolder(Finding finding) {
        return finding.at(finding.bundle(), PolicyFolder.inFolder(finding.file()));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path each : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
