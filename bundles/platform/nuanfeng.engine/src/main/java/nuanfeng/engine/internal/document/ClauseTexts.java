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
import nuanfeng.lifecycle.Complaint;
import nuanfeng.policy.Phrases;

/** Texts of documents beside the list of their clauses: both name the same document, and the same clauses. */
public final class ClauseTexts {

    private static final Phrases PHRASES = Phrases.beside(ClauseTexts.class);

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
            findings.refuse(file.at(1), file.subject(),
                    Complaint.of(PHRASES, "unknown-document", file.subject(), 
                    Suggestions.meant(file.subject(), documents.keySet(), PHRASES.say("name-by-id"))));
            return;
        }
        Set<String> listed = document.value().members(CLAUSES).keySet();
        Map<String, YamlNode.Member> texts = file.root().members(CLAUSES);
        texts.values().forEach(text -> inClause(file, text, listed));
        List<String> absent = listed.stream().filter(id -> !texts.containsKey(id)).toList();
        if (!absent.isEmpty()) {
            findings.refuse(file.at(file.keyLine(List.of(CLAUSES))), file.subject(),
                    Complaint.of(PHRASES, "clause-without-text", absent));
        }
    }

    private void inClause(PolicyFile file, YamlNode.Member text, Set<String> listed) {
        String key = file.subject() + "#" + text.key();
        if (!listed.contains(text.key())) {
            findings.refuse(file.at(text.line()), key,
                    Complaint.of(PHRASES, "unknown-clause", file.subject(), text.key(), listed, PHRASES.say("list-it")));
        } else if (isHeadingAlone(text.value()) && listed.stream().noneMatch(other -> other.startsWith(text.key() + "."))) {
            findings.refuse(file.at(text.line()), key, Complaint.of(PHRASES, "clause-without-text/2", text.key()));
        }
    }

    private static boolean isHeadingAlone(YamlNode clause) {
        return clause.members().size() == 1 && clause.members().containsKey("heading");
    }
}
