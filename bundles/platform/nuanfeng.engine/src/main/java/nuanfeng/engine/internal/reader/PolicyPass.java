// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.reader;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import nuanfeng.engine.internal.jar.Archive;
import nuanfeng.engine.internal.jar.ArchiveCheck;
import nuanfeng.engine.internal.jar.BytecodeCheck;
import nuanfeng.engine.internal.jar.ImportsCheck;
import nuanfeng.engine.internal.jar.Manifest;
import nuanfeng.engine.internal.jar.ManifestCheck;
import nuanfeng.engine.internal.jar.ManifestReader;
import nuanfeng.engine.internal.jar.FolderFiles;
import nuanfeng.engine.internal.jar.SignatureCheck;
import nuanfeng.engine.internal.jar.TrustedSigners;
import nuanfeng.engine.internal.kind.PolicyContent;
import nuanfeng.engine.internal.yaml.Checked;
import nuanfeng.engine.internal.yaml.Findings;
import nuanfeng.engine.internal.yaml.Limits;
import nuanfeng.engine.internal.yaml.Piece;
import nuanfeng.engine.internal.yaml.PolicyFiles;
import nuanfeng.engine.internal.yaml.RawFile;
import nuanfeng.lifecycle.Complaint;
import nuanfeng.lifecycle.GateReport.Check;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.PlaceId;

/** One bundle on its way through the checks. */
public final class PolicyPass {

    private static final Phrases PHRASES = Phrases.beside(PolicyPass.class);

    private final Limits limits;
    private final Optional<TrustedSigners> signers;
    private final Clock clock;
    private final boolean strict;
    private final List<Check> checks = new ArrayList<>();
    private Optional<PlaceId> place = Optional.empty();
    private String version = "";

    /** @param strict whether a check that does not pass ends the way, even if one could go on */
    public PolicyPass(Limits limits, Optional<TrustedSigners> signers, Clock clock, boolean strict) {
        this.limits = limits;
        this.signers = signers;
        this.clock = clock;
        this.strict = strict;
    }

    public BundleReading jar(Path jar, String digest) {
        Optional<PolicyContent> content = add(ArchiveCheck.check(jar, limits)).filter(archive -> isSigned(jar, archive))
                .flatMap(archive -> archive(archive, digest));
        return new BundleReading(place, version, checks, content);
    }

    public BundleReading folder(Path folder) {
        Optional<PolicyContent> content = add(FolderFiles.read(folder, limits)).flatMap(source -> {
            place = source.place();
            return add(ManifestCheck.check(source)).flatMap(own -> files(source.name(), own, source.files()))
                    .flatMap(files -> content(source.name(), files, source.digest(), Set.of(), ""));
        });
        return new BundleReading(place, version, checks, content);
    }

    private boolean isSigned(Path jar, Archive archive) {
        if (signers.isEmpty()) {
            SignatureCheck.unchecked(archive).ifPresent(checks::add);
            return true;
        }
        Manifest manifest = archive.find(Archive.MANIFEST).map(bytes -> ManifestReader.read(bytes,
                new Findings(ManifestCheck.NAME, archive.name()))).orElse(new Manifest(List.of(), List.of()));
        Check check = SignatureCheck.check(manifest.bundle().orElse(archive.name()), jar, manifest.place(), signers.get(),
                clock.instant());
        checks.add(check);
        return check.passed();
    }

    private Optional<PolicyContent> archive(Archive archive, String digest) {
        Checked<Manifest> manifest = ManifestCheck.check(archive, limits);
        manifest.result().ifPresent(headers -> {
            place = headers.place();
            version = headers.find(Manifest.VERSION).map(ManifestReader.Header::value).orElse("");
        });
        return add(manifest).flatMap(headers -> {
            String bundle = headers.bundle().orElse(archive.name());
            PlaceId own = headers.place().orElseThrow();
            return files(bundle, own, archive.policy()).flatMap(files -> {
                checks.add(ImportsCheck.check(bundle, headers));
                Checked<Set<String>> rules = BytecodeCheck.check(bundle, own, headers, archive);
                checks.add(rules.check());
                return content(bundle, files, digest, rules.result().orElse(Set.of()), archive.code());
            });
        });
    }

    private Optional<PolicyFiles> files(String bundle, PlaceId own, List<RawFile> raw) {
        Optional<PolicyFiles> files = add(new SchemaCheck(limits).check(bundle, own, raw));
        files.ifPresent(all -> {
            version = all.home().root().text("version").orElse(version);
            checks.add(TimelinesCheck.check(bundle, all));
        });
        return files;
    }

    private Optional<PolicyContent> content(String bundle, PolicyFiles files, String digest, Set<String> rules, String code) {
        if (strict && !checks.stream().allMatch(Check::passed)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ContentReader(files).read(digest, rules, code));
        } catch (Piece.Unfit e) {
            Findings findings = new Findings(SchemaCheck.NAME, bundle);
            findings.refuse(e.at(), "", Complaint.of(PHRASES, "unreadable-content", e.getMessage()));
            checks.replaceAll(check -> check.check().equals(SchemaCheck.NAME) ? findings.after(check) : check);
            return Optional.empty();
        }
    }

    /** The result to go on with. */
    private <T> Optional<T> add(Checked<T> checked) {
        checks.add(checked.check());
        return checked.result().filter(result -> checked.check().passed() || !strict);
    }
}
