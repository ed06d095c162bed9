// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.document;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import nuanfeng.engine.internal.yaml.Findings;
import nuanfeng.engine.internal.yaml.PolicyFile;
import nuanfeng.engine.internal.yaml.PolicyFiles;
import nuanfeng.engine.internal.yaml.Suggestions;
import nuanfeng.engine.internal.yaml.YamlNode;

/** Texts of documents beside the list of their clauses: both name the same document, and the same clauses. */
public final class ClauseTexts {

    private static final String CLAUSES = "clauses";

    private final Map<String, YamlNode.Member> documents;
    private final Findings findings;

    public ClauseTexts(PolicyFiles policy, Findings findings) {
        this.documents = policy.of(DocumentKind.LIST).flatMap(file -> file.root().members("documents").values().stream())
                .collect(Collectors.toMap(YamlNode.Member::key, document -> document));
        this.findings = findings;
    }

    public void find(PolicyFile file) {
        YamlNode.Member document = documents.get(file.subject());
        if (document == null) {
            findings.refuse(file.at(1), file.subject(), "unknown-document",
                    "'%s' is no document of this policy's documents.yaml.".formatted(file.subject()),
                    Suggestions.meant(file.subject(), documents.keySet()).map("Did you mean %s.yaml?"::formatted).orElse("Name the file by the id"
                            + " of a document of the same policy: texts stand beside the place whose document it is."));
            return;
        }
        Set<String> listed = document.value().members(CLAUSES).keySet();
        Map<String, YamlNode.Member> texts = file.root().members(CLAUSES);
        texts.values().forEach(text -> inClause(file, text, listed));
        List<String> absent = listed.stream().filter(id -> !texts.containsKey(id)).toList();
        if (!absent.isEmpty()) {
            findings.refuse(file.at(file.keyLine(List.of(CLAUSES))), file.subject(), "clause-without-text",
                    "Clauses of documents.yaml have no text here: %s.".formatted(String.join(", ", absent)),
                    "Add each with its text, or with 'missing' and the reason.");
        }
    }

    private void inClause(PolicyFile file, YamlNode.Member text, Set<String> listed) {
        String key = file.subject() + "#" + text.key();
        if (!listed.contains(text.key())) {
            findings.refuse(file.at(text.line()), key, "unknown-clause",
                    "The document '%s' has no clause '%s' in documents.yaml.".formatted(file.subject(), text.key()),
                    Suggestions.meant(text.key(), listed).map("Did you mean '%s'? Else add it there."::formatted).orElse("Add it there."));
        } else if (isHeadingAlone(text.value()) && listed.stream().noneMatch(other -> other.startsWith(text.key() + "."))) {
            findings.refuse(file.at(text.line()), key, "clause-without-text",
                    "The clause '%s' has a heading alone, and no clauses stand below it.".formatted(text.key()),
                    "Add its text, or 'missing' and the reason.");
        }
    }

    private static boolean isHeadingAlone(YamlNode clause) {
        return clause.members().size() == 1 && clause.members().containsKey("heading");
    }
}
