// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.jar;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nuanfeng.engine.internal.jar.ManifestReader.Header;
import nuanfeng.engine.internal.yaml.Checked;
import nuanfeng.engine.internal.yaml.Findings;
import nuanfeng.engine.internal.yaml.Limits;
import nuanfeng.engine.internal.yaml.Origin;
import nuanfeng.engine.internal.yaml.YamlReader;
import nuanfeng.library.Edition;
import nuanfeng.library.Place;
import nuanfeng.lifecycle.Complaint;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.PlaceId;

/** {@code manifest}: the bundle says who it is, the same everywhere, and asks the module system for nothing unusual. */
public record ManifestCheck(Manifest manifest, Findings findings) {

    /** What has another form is told where it is written, in place.yaml. */
    private static final Pattern WRITTEN_VERSION = Pattern.compile("\\d+\\.\\d+\\.\\d+");
    private static final Phrases PHRASES = Phrases.beside(ManifestCheck.class);

    public static final String NAME = "manifest";

    private static final String OURS = "nuanfeng.";

    private static final Set<String> KNOWN = ignoringCase("Manifest-Version", "Bundle-ManifestVersion", "Bundle-Name",
            "Bundle-SymbolicName", "Bundle-Version", "Bundle-Description", "Bundle-Vendor", "Bundle-License", "Bundle-Copyright",
            "Bundle-DocURL", "Bundle-Developers", "Bundle-Category", "Bundle-ContactAddress", "Bundle-ClassPath", "Import-Package",
            "Require-Capability", "Provide-Capability", "Service-Component", "Nuanfeng-Policy", "Private-Package", "Created-By",
            "Originally-Created-By", "Build-Jdk", "Build-Jdk-Spec", "Built-By", "Bnd-LastModified", "Tool", "Archiver-Version");
    private static final Set<String> FORBIDDEN = ignoringCase("Bundle-Activator", "Bundle-ActivationPolicy", "Fragment-Host",
            "Export-Package", "DynamicImport-Package", "Require-Bundle", "Bundle-NativeCode", "Bundle-Blueprint",
            "Bundle-Localization", "Bundle-RequiredExecutionEnvironment", "Bundle-UpdateLocation", "Launcher-Agent-Class",
            "Premain-Class", "Agent-Class", "Main-Class", "Class-Path", "Multi-Release", "Add-Opens", "Add-Exports",
            "Enable-Native-Access", "Can-Redefine-Classes", "Can-Retransform-Classes", "Export-Service", "Import-Service",
            "Meta-Persistence", "Web-ContextPath", "SPI-Provider", "SPI-Consumer");
    /** First words of the platform's own bundles and packages, which no place may take; and of subjects, that of what a place or an edition tells of them. */
    private static final Set<String> PLATFORM = Stream.concat(Stream.of("access", "api", "approval", "audit", "board", "console", "core", "engine", "exchange", "extender", "filing", "font", "http", "itests",
            "job", "json", "library", "lifecycle", "ofd", "outbox", "policy", "print", "quantity", "record", "register", "replay", "report", "rest", "sheet", "shell", "signature", "submission", "table", "testkit"),
            Stream.of(Edition.class, Place.class).flatMap(type -> Stream.of(type.getMethods())).map(method -> method.getReturnType().getName())
                    .filter(name -> name.startsWith(OURS)).map(name -> name.substring(OURS.length()).split("\\.")[0]))
            .collect(Collectors.toUnmodifiableSet());

    /** The result is there when the bundle's name is that of a place. */
    public static Checked<Manifest> check(Archive archive, Limits limits) {
        Optional<byte[]> bytes = archive.find(Archive.MANIFEST);
        if (bytes.isEmpty()) {
            Findings findings = new Findings(NAME, archive.name());
            findings.refuse(Archive.MANIFEST, Complaint.of(PHRASES, "missing-file"));
            return new Checked<>(findings.toCheck(), Optional.empty());
        }
        Manifest manifest = ManifestReader.read(bytes.get(), new Findings(NAME, archive.name()));
        Findings findings = new Findings(NAME, manifest.bundle().orElse(archive.name()));
        ManifestReader.read(bytes.get(), findings);
        new ManifestCheck(manifest, findings).judge(archive, limits);
        return new Checked<>(findings.toCheck(), Optional.of(manifest).filter(read -> read.place().isPresent()));
    }

    /** A folder has no manifest yet; its name will be the bundle's. */
    public static Checked<PlaceId> check(FolderFiles folder) {
        Findings findings = new Findings(NAME, folder.name());
        Optional<PlaceId> place = folder.place().filter(each -> !isReserved(each));
        if (place.isEmpty()) {
            findings.refuse("", Complaint.of(PHRASES, "wrong-name", folder.name()));
        }
        return new Checked<>(findings.toCheck(), place);
    }

    private void judge(Archive archive, Limits limits) {
        manifest.main().forEach(this::isAllowed);
        manifest.sections().stream().filter(header -> !header.name().equals("Name")
                && !header.name().toLowerCase(Locale.ROOT).contains("-digest")).forEach(header -> refuse(header,
                        Complaint.of(PHRASES, "unknown-header", header.name())));
        value("Bundle-ManifestVersion", "2");
        name();
        version(archive, limits);
    }

    private void isAllowed(Header header) {
        if (FORBIDDEN.contains(header.name())) {
            refuse(header, Complaint.of(PHRASES, "forbidden-header", header.name()));
        } else if (!KNOWN.contains(header.name())) {
            refuse(header, Complaint.of(PHRASES, "unknown-header/2", header.name()));
        } else if (header.name().equalsIgnoreCase("Bundle-ClassPath") && !header.value().trim().equals(".")) {
            refuse(header, Complaint.of(PHRASES, "forbidden-header/2"));
        }
    }

    private void name() {
        Optional<Header> name = manifest.find(Manifest.SYMBOLIC_NAME);
        if (name.isEmpty() || manifest.place().isEmpty()) {
            refuse(name, Manifest.SYMBOLIC_NAME, Complaint.of(PHRASES, "wrong-name/2", name.map(Header::value).orElse("")));
            return;
        }
        String place = manifest.place().get().path();
        if (isReserved(manifest.place().get())) {
            refuse(name, Manifest.SYMBOLIC_NAME, Complaint.of(PHRASES, "reserved-name", place));
        }
        Optional<Header> policy = manifest.find(Manifest.POLICY);
        if (policy.isEmpty()) {
            refuse(policy, Manifest.POLICY, Complaint.of(PHRASES, "missing-header", Manifest.POLICY));
        } else if (!policy.get().value().equals(place)) {
            refuse(policy.get(), Complaint.of(PHRASES, "name-mismatch", place, policy.get().value()));
        }
    }

    private void version(Archive archive, Limits limits) {
        Optional<String> declared = archive.find("POLICY-INF/place.yaml")
                .flatMap(bytes -> new YamlReader(limits).read("", bytes, new Findings(NAME, "")))
                .flatMap(place -> place.text("version")).filter(text -> WRITTEN_VERSION.matcher(text).matches());
        Optional<Header> version = manifest.find(Manifest.VERSION);
        if (version.isEmpty()) {
            refuse(version, Manifest.VERSION, Complaint.of(PHRASES, "missing-header", Manifest.VERSION));
        } else if (declared.filter(text -> !text.equals(version.get().value())).isPresent()) {
            refuse(version.get(), Complaint.of(PHRASES, "version-mismatch", version.get().value(), declared.get()));
        }
    }

    private static boolean isReserved(PlaceId place) {
        return PLATFORM.contains(place.path().split("\\.")[0]);
    }

    private void value(String name, String expected) {
        Optional<Header> header = manifest.find(name);
        if (header.filter(each -> each.value().trim().equals(expected)).isEmpty()) {
            refuse(header, name, Complaint.of(PHRASES, "wrong-header", name, expected));
        }
    }

    private void refuse(Header header, Complaint complaint) {
        findings.refuse(header.origin(), header.name(), complaint);
    }

    private void refuse(Optional<Header> header, String name, Complaint complaint) {
        findings.refuse(header.map(Header::origin).orElse(new Origin(Archive.MANIFEST, 1)), name, complaint);
    }

    private static Set<String> ignoringCase(String... names) {
        Set<String> set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        set.addAll(Set.of(names));
        return set;
    }
}
