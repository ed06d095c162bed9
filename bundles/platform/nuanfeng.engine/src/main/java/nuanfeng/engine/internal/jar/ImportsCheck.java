// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.jar;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import nuanfeng.engine.internal.jar.ManifestReader.Header;
import nuanfeng.engine.internal.yaml.Findings;
import nuanfeng.engine.internal.yaml.Origin;
import nuanfeng.lifecycle.Complaint;
import nuanfeng.lifecycle.GateReport;
import nuanfeng.policy.Phrases;

/** {@code imports}: the bundle wants nothing from others but the vocabulary that a rule speaks, and offers nothing but rules. */
public record ImportsCheck(Manifest manifest, Findings findings) {

    private static final Phrases PHRASES = Phrases.beside(ImportsCheck.class);

    static final String NAME = "imports";

    private static final Set<String> VOCABULARY = Set.of("nuanfeng.policy", "nuanfeng.policy.spi", "nuanfeng.calculation",
            "nuanfeng.quantity");
    private static final Set<String> PLAIN_JAVA = Set.of("java.lang", "java.lang.invoke", "java.lang.runtime", "java.math",
            "java.time", "java.time.chrono", "java.time.format", "java.time.temporal", "java.util", "java.util.function",
            "java.util.stream");
    private static final int NEWEST_JAVA = 17;
    private static final Pattern JAVA_VERSION = Pattern.compile("\\(version>?=(\\d+)(?:\\.\\d+)*\\)");
    private static final String FILTER = "filter:";
    private static final String POLICY = "(osgi.extender=nuanfeng.policy)";
    private static final String COMPONENT = "(osgi.extender=osgi.component)";

    public static GateReport.Check check(String bundle, Manifest manifest) {
        Findings findings = new Findings(NAME, bundle);
        ImportsCheck check = new ImportsCheck(manifest, findings);
        manifest.find("Import-Package").ifPresent(check::imports);
        manifest.find("Require-Capability").ifPresent(check::requirements);
        manifest.find("Provide-Capability").ifPresent(check::capabilities);
        check.extenders();
        return findings.toCheck();
    }

    private void imports(Header header) {
        for (HeaderClause clause : HeaderClause.parse(header.value())) {
            clause.names().stream().filter(name -> !VOCABULARY.contains(name) && !PLAIN_JAVA.contains(name))
                    .forEach(name -> refuse(header, Complaint.of(PHRASES, "forbidden-import", name)));
            clause.parameters().keySet().stream().filter(parameter -> !parameter.equals("version")).forEach(parameter ->
                    refuse(header, Complaint.of(PHRASES, "odd-import", clause.names(), "packages", parameter)));
        }
    }

    private void requirements(Header header) {
        for (HeaderClause clause : HeaderClause.parse(header.value())) {
            String filter = clause.parameters().getOrDefault(FILTER, "");
            boolean isKnown = clause.names().size() == 1 && clause.parameters().keySet().equals(Set.of(FILTER));
            switch (isKnown ? clause.names().get(0) : "") {
                case "osgi.ee" -> java(header, filter);
                case "osgi.extender" -> {
                    if (!contains(filter, POLICY) && !contains(filter, COMPONENT)) {
                        refuse(header, Complaint.of(PHRASES, "forbidden-requirement", filter));
                    }
                }
                default -> refuse(header, Complaint.of(PHRASES, "forbidden-requirement/2", String.join(";", clause.names())));
            }
        }
    }

    private void java(Header header, String filter) {
        Matcher version = JAVA_VERSION.matcher(filter);
        if (!contains(filter, "(osgi.ee=JavaSE)") || !version.find() || version.group(1).length() > 2
                || Integer.parseInt(version.group(1)) > NEWEST_JAVA) {
            refuse(header, Complaint.of(PHRASES, "wrong-java", NEWEST_JAVA, filter, NEWEST_JAVA));
        }
    }

    private void capabilities(Header header) {
        for (HeaderClause clause : HeaderClause.parse(header.value())) {
            boolean isRule = clause.names().equals(List.of("osgi.service")) && clause.parameters().entrySet().stream()
                    .filter(each -> each.getKey().toLowerCase(Locale.ROOT).startsWith("objectclass"))
                    .allMatch(each -> each.getValue().equals(ComponentFile.RULE));
            if (!isRule) {
                refuse(header, Complaint.of(PHRASES, "forbidden-capability", String.join(";", clause.names()), ComponentFile.RULE));
            }
        }
    }

    /** Without them the module system would start the bundle though nobody reads it. */
    private void extenders() {
        Optional<Header> required = manifest.find("Require-Capability");
        if (required.filter(header -> contains(header.value(), POLICY)).isEmpty()) {
            findings.refuse(required.map(Header::origin).orElse(new Origin(Archive.MANIFEST, 1)),
                    "Require-Capability", Complaint.of(PHRASES, "extender-not-required"));
        }
    }

    private static boolean contains(String filter, String part) {
        return filter.replace(" ", "").contains(part);
    }

    private void refuse(Header header, Complaint complaint) {
        findings.refuse(header.origin(), header.name(), complaint);
    }
}
