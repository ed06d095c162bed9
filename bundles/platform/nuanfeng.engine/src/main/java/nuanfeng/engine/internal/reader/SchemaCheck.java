// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import nuanfeng.engine.internal.kinds.Kinds;
import nuanfeng.engine.internal.schema.SchemaFindings;
import nuanfeng.engine.internal.schema.Schemas;
import nuanfeng.engine.internal.yaml.Checked;
import nuanfeng.engine.internal.yaml.FileKind;
import nuanfeng.engine.internal.yaml.Findings;
import nuanfeng.engine.internal.yaml.JsonTree;
import nuanfeng.engine.internal.yaml.Limits;
import nuanfeng.engine.internal.yaml.Origin;
import nuanfeng.engine.internal.yaml.PolicyFile;
import nuanfeng.engine.internal.yaml.PolicyFiles;
import nuanfeng.engine.internal.yaml.RawFile;
import nuanfeng.engine.internal.yaml.Suggestions;
import nuanfeng.engine.internal.yaml.YamlReader;
import nuanfeng.lifecycle.Complaint;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;

/** {@code schema}: each file is YAML of a known kind, has the form its schema says, and contradicts neither itself nor the others. */
public final class SchemaCheck {

    private static final Phrases PHRASES = Phrases.beside(SchemaCheck.class);

    static final String NAME = "schema";

    private static final Schemas SCHEMAS = Schemas.compile(Kinds.FILES);
    private static final String FORMAT = "format";
    private static final String READABLE_FORMAT = "1";

    private final YamlReader yaml;

    /** Now, and not with the first bundle. */
    public static void compileSchemas() {
        // They are compiled when this class is.
    }

    SchemaCheck(Limits limits) {
        this.yaml = new YamlReader(limits);
    }

    Checked<PolicyFiles> check(String bundle, PlaceId place, List<RawFile> raw) {
        Findings findings = new Findings(NAME, bundle);
        List<PolicyFile> files = new ArrayList<>();
        List<RawFile> attachments = raw.stream().filter(file -> Kinds.ALL.stream().anyMatch(kind -> kind.attaches(file.path()))).toList();
        raw.stream().filter(file -> !attachments.contains(file)).sorted(Comparator.comparing(RawFile::path)).takeWhile(file -> !findings.isFull())
                .forEach(file -> read(file, findings).ifPresent(files::add));
        Optional<PolicyFile> home = files.stream().filter(file -> file.kind() == Kinds.PLACE).findFirst();
        if (raw.stream().noneMatch(file -> file.path().equals("place.yaml"))) {
            boolean folder = raw.stream().anyMatch(file -> file.shown().startsWith("policy/"));
            findings.refuse(folder ? "policy/place.yaml" : "POLICY-INF/place.yaml", Complaint.of(PHRASES, "missing-file"));
        }
        Optional<PolicyFiles> policy = home.map(file -> new PolicyFiles(place, file, List.copyOf(files), attachments));
        // What contradicts itself is only worth saying of files that have their form.
        policy.filter(all -> findings.toCheck().passed()).ifPresent(all -> new Contradictions(all, findings).find());
        return new Checked<>(findings.toCheck(), policy);
    }

    private Optional<PolicyFile> read(RawFile raw, Findings findings) {
        Optional<FileKind> kind = Kinds.FILES.stream().filter(each -> each.fits(raw.path())).findFirst();
        if (kind.isEmpty()) {
            findings.refuse(raw.shown(), Complaint.of(PHRASES, "unknown-file", mend(raw.path())));
            return Optional.empty();
        }
        int before = findings.size();
        Optional<PolicyFile> file = yaml.read(raw.shown(), raw.bytes(), findings)
                .map(root -> new PolicyFile(raw.shown(), kind.get(), kind.get().subject(raw.path()), root));
        if (findings.size() == before && file.isPresent() && hasReadableFormat(file.get(), findings)) {
            validate(file.get(), findings);
            PlainTexts.check(file.get(), findings);
        }
        return file;
    }

    private static void validate(PolicyFile file, Findings findings) {
        try {
            new SchemaFindings(file, SCHEMAS.source(file.kind()), findings)
                    .add(SCHEMAS.validate(file.kind(), JsonTree.of(file.root())));
        } catch (StackOverflowError e) {
            // Regular expressions of the JDK recurse on repeated groups, so that a long enough text exhausts them.
            findings.refuse(file.at(file.longestLine()), "", Complaint.of(PHRASES, "too-complex"));
        }
    }

    private static boolean hasReadableFormat(PolicyFile file, Findings findings) {
        Optional<String> format = file.root().text(FORMAT);
        if (format.isPresent() && !format.get().equals(READABLE_FORMAT)) {
            findings.refuse(file.at(file.line(List.of(FORMAT))), FORMAT,
                    Complaint.of(PHRASES, "unknown-format", format.get(), READABLE_FORMAT));
            return false;
        }
        file.root().members().keySet().stream().findFirst().filter(first -> format.isPresent() && !first.equals(FORMAT))
                .ifPresent(first -> findings.refuse(new Origin(file.shown(), file.keyLine(List.of(FORMAT))), FORMAT,
                        Complaint.of(PHRASES, "format-not-first", first)));
        return true;
    }

    private static Text mend(String path) {
        if (path.endsWith(".yml")) {
            return PHRASES.say("rename");
        }
        // Below a folder the name is somebody's own, and near to nothing.
        return Optional.of(path).filter(own -> !own.contains("/"))
                .flatMap(own -> Suggestions.meant(own, Kinds.FILES.stream().map(FileKind::shown).toList())).map(near -> PHRASES.say("meant", near))
                .orElseGet(() -> PHRASES.say("known-files", Kinds.FILES.stream().map(FileKind::shown).toList()));
    }
}
