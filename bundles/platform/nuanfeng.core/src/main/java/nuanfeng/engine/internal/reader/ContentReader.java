// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.reader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import nuanfeng.document.DocumentView;
import nuanfeng.engine.internal.calendar.CalendarsReader;
import nuanfeng.engine.internal.document.Texts;
import nuanfeng.engine.internal.document.TextsReader;
import nuanfeng.engine.internal.duty.DutiesReader;
import nuanfeng.engine.internal.kind.Example;
import nuanfeng.engine.internal.kind.PolicyContent;
import nuanfeng.engine.internal.measure.ResponsibilitiesReader;
import nuanfeng.engine.internal.pack.Ordered;
import nuanfeng.engine.internal.parameter.Declaration;
import nuanfeng.engine.internal.parameter.DeclarationReader;
import nuanfeng.engine.internal.parameter.Entry;
import nuanfeng.engine.internal.parameter.EntryReader;
import nuanfeng.engine.internal.parameter.Pooling;
import nuanfeng.engine.internal.yaml.FileKind;
import nuanfeng.engine.internal.yaml.Piece;
import nuanfeng.engine.internal.yaml.PolicyFiles;
import nuanfeng.engine.internal.yaml.WrittenDay;
import nuanfeng.policy.PlaceId;

/** Makes content out of the files of a policy. */
final class ContentReader {

    private final PolicyFiles policy;

    ContentReader(PolicyFiles policy) {
        this.policy = policy;
    }

    /**
     * @param digest of the bundle
     * @param rules questions that its components answer
     * @throws Piece.Unfit when a piece does not have the form its schema says
     */
    PolicyContent read(String digest, Set<String> rules) {
        Piece home = new Piece(policy.home(), policy.home().root());
        Map<String, String> covers = new LinkedHashMap<>();
        home.members("covers").forEach((code, name) -> covers.put(code, name.bilingual().zh()));
        Map<String, Declaration> declarations = new LinkedHashMap<>();
        Map<String, List<Entry>> entries = new LinkedHashMap<>();
        pieces(FileKind.PARAMETERS).forEach(file -> file.get("parameters").members().forEach((name, parameter) -> {
            String key = file.file().subject() + "." + name;
            DeclarationReader.read(key, parameter, file.get("parameters").originOf(name)).ifPresent(each -> declarations.put(key, each));
            List<Entry> read = EntryReader.readAll(key, parameter);
            if (!read.isEmpty()) {
                entries.put(key, read);
            }
        }));
        Texts texts = TextsReader.read(policy);
        return new PolicyContent(policy.place(), home.get("version").text(), digest, home.get("name").bilingual(),
                home.get("code").text(), home.get("level").text().intern(), Ordered.copyOf(covers), documents(texts), declarations, entries, pooling(home),
                examples(), Set.copyOf(rules), texts, CalendarsReader.read(policy),
                DutiesReader.read(policy), ResponsibilitiesReader.read(policy));
    }

    private Map<String, DocumentView> documents(Texts texts) {
        Map<String, DocumentView> documents = new LinkedHashMap<>();
        pieces(FileKind.DOCUMENTS).forEach(file -> file.get("documents").members().forEach((id, document) -> documents.put(id,
                document(id, document, texts.find(id).map(Texts.OfDocument::archive)))));
        return documents;
    }

    private DocumentView document(String id, Piece document, Optional<DocumentView.Archive> archive) {
        Map<String, String> missing = new LinkedHashMap<>();
        document.text("numberMissing").ifPresent(gap -> missing.put("number", gap));
        document.text("issuedMissing").ifPresent(gap -> missing.put("issued", gap));
        Map<String, String> clauses = new LinkedHashMap<>();
        document.members("clauses").forEach((clause, number) -> clauses.put(clause, number.text()));
        return new DocumentView(id, policy.place(), document.textOrEmpty("number"), document.get("title").bilingual().zh(),
                document.texts("issuers"), document.day("issued"), document.day("effective"), document.day("ended"), Ordered.copyOf(missing),
                document.get("kind").text().intern(), document.get("source").text().intern(), document.texts("parents"), Ordered.copyOf(clauses),
                document.chinese("note"), archive);
    }

    private List<Pooling> pooling(Piece home) {
        List<Pooling> pooling = new ArrayList<>();
        home.members("pooling").forEach((subject, days) -> days.members().forEach((day, entry) -> pooling.add(new Pooling(subject,
                WrittenDay.parse(day).orElseThrow(() -> new Piece.Unfit(days.originOf(day), "'%s' is no day".formatted(day))),
                entry.get("place").parse(path -> PlaceId.isPath(path) ? Optional.of(new PlaceId(path)) : Optional.empty(),
                        "the path of a place"), entry.citation("citation"), days.originOf(day)))));
        return pooling;
    }

    private List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        pieces(FileKind.EXAMPLES).forEach(file -> file.get("examples").items().forEach(
                example -> examples.add(ExampleReader.read(file.file().subject(), example))));
        return examples;
    }

    private List<Piece> pieces(FileKind kind) {
        return policy.of(kind).map(file -> new Piece(file, file.root())).toList();
    }
}
