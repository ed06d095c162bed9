// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.document;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import nuanfeng.document.DocumentView;
import nuanfeng.engine.internal.kind.Here;
import nuanfeng.engine.internal.kind.Kind;
import nuanfeng.engine.internal.kind.Kind.Review;
import nuanfeng.engine.internal.kind.PlaceNode;
import nuanfeng.engine.internal.kind.Seat;
import nuanfeng.engine.internal.kind.Shelf;
import nuanfeng.engine.internal.yaml.FileKind;
import nuanfeng.engine.internal.yaml.Findings;
import nuanfeng.engine.internal.yaml.Origin;
import nuanfeng.engine.internal.yaml.PolicyFiles;
import nuanfeng.lifecycle.Complaint;
import nuanfeng.lifecycle.Plan.PastChange;
import nuanfeng.measure.Measures;
import nuanfeng.outlook.AgendaItem.Event;
import nuanfeng.outlook.AgendaItem;
import nuanfeng.outlook.SearchHit.What;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.Text;

/** The documents that a place speaks from, with the texts of their clauses. */
public final class DocumentKind implements Kind<OwnDocuments, Shelf> {

    private static final Phrases PHRASES = Phrases.beside(DocumentKind.class);

    public static final DocumentKind DOCUMENT = new DocumentKind();

    static final FileKind LIST = new FileKind("documents.yaml", "documents", (file, path) -> path.get(1).toString());
    static final FileKind TEXT = new FileKind("documents/<document-id>.yaml", "document-text",
            (file, path) -> path.get(0).equals("clauses") ? file.subject() + "#" + path.get(1) : file.subject());

    private DocumentKind() {
    }

    @Override
    public List<FileKind> files() {
        return List.of(LIST, TEXT);
    }

    @Override
    public OwnDocuments nothing() {
        return OwnDocuments.NONE;
    }

    /** Every citation names one. */
    @Override
    public boolean isKeptOpen() {
        return true;
    }

    /** Measures and duties quote the documents. */
    @Override
    public byte[] vocabulary(OwnDocuments written) {
        return written.texts().words();
    }

    @Override
    public OwnDocuments read(PolicyFiles files) {
        return DocumentsReader.read(files);
    }

    @Override
    public void checkWords(PolicyFiles files, Findings findings) {
        files.of(LIST).forEach(new DocumentChecks(findings)::words);
        files.of(TEXT).forEach(new ClauseTexts(files, findings)::find);
    }

    @Override
    public void checkDays(PolicyFiles files, Findings findings) {
        files.of(LIST).forEach(new DocumentChecks(findings)::days);
    }

    /**
     * A document has an id of its own: it must not stand in for one of a place above. It may rest on documents of this place or
     * above, but not on itself by any way round.
     */
    @Override
    public Shelf bind(OwnDocuments written, Seat seat) {
        Shelf above = seat.above(this).orElse(Shelf.empty());
        Shelf shelf = above.with(written.documents().values());
        seat.citesFrom(shelf);
        written.documents().values().forEach(document -> check(document, above, shelf, seat));
        return shelf;
    }

    /** A further document says nothing about what was answered. */
    @Override
    public Stream<PastChange> past(OwnDocuments after, OwnDocuments before, LocalDate upTo) {
        return before.documents().keySet().stream().filter(id -> !before.documents().get(id).equals(after.documents().get(id))
                || !before.texts().find(id).equals(after.texts().find(id))).sorted().map(id -> new PastChange(id, Optional.empty()));
    }

    @Override
    public void review(Review<OwnDocuments> review) {
        review.written().documents().forEach((id, document) -> {
            boolean isNew = review.before().map(said -> !document.equals(said.documents().get(id))).orElse(true);
            if (isNew && document.issued().isPresent() && document.effective().filter(document.issued().get()::isAfter).isPresent()) {
                review.warn(new Origin("POLICY-INF/documents.yaml", 1), id, 
                        Complaint.of(PHRASES, "effect-before-issue", id, document.effective().get(), document.issued().get()));
            }
        });
    }

    @Override
    public Stream<AgendaItem> ahead(Here here, Ahead range) {
        Stream<PlaceNode> speaking = range.own() ? Stream.of(here.place()) : here.place().lineage().stream();
        return speaking.flatMap(node -> node.content().written().of(this).documents().values().stream()).flatMap(document -> Stream.concat(
                document.effective().map(day -> item(document, day, Event.STARTS)).stream(), document.ended().map(day -> item(document, day, Event.ENDS)).stream()))
                .filter(each -> range.wanted().contains(each.event()) && range.holds(each.date()));
    }

    private static AgendaItem item(DocumentView document, LocalDate day, Event event) {
        return new AgendaItem(day, document.place(), event, "document", document.id(), Text.of(document.title()), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Documents, and the clauses whose words are stored. */
    @Override
    public Stream<Findable> findable(PlaceNode here) {
        OwnDocuments own = here.content().written().of(this);
        return own.documents().values().stream().flatMap(document -> Stream.concat(
                Stream.of(new Findable(What.DOCUMENT, document.id(), Text.of(document.title()), document.number(), "")),
                clauses(document, own.texts())));
    }

    private static Stream<Findable> clauses(DocumentView document, Texts texts) {
        return texts.find(document.id()).stream().flatMap(stored -> document.clauses().entrySet().stream()
                .filter(each -> stored.clauses().containsKey(each.getKey())).map(each -> new Findable(What.CLAUSE, document.id() + "#" + each.getKey(),
                        Text.of(each.getValue()), stored.clauses().get(each.getKey()).words(), document.title())));
    }

    private static void check(DocumentView document, Shelf above, Shelf shelf, Seat seat) {
        Origin origin = new Origin("POLICY-INF/documents.yaml", 1);
        above.find(document.id()).ifPresent(taken -> seat.refuse(origin, document.id(),
                Complaint.of(PHRASES, "duplicate-document", document.id(), taken.place())));
        for (String name : document.parents()) {
            if (shelf.find(name).isEmpty()) {
                seat.refuse(origin, document.id(), Complaint.of(PHRASES, "unknown-parent", document.id(), name));
            } else if (restsOnItself(shelf, document.id(), name, new HashSet<>())) {
                seat.refuse(origin, document.id(), Complaint.of(PHRASES, "cyclic-parents", document.id(), name));
            }
        }
    }

    private static boolean restsOnItself(Shelf shelf, String id, String name, Set<String> seen) {
        Optional<DocumentView> found = shelf.find(name);
        return found.isPresent() && (found.get().id().equals(id) || seen.add(found.get().id())
                && found.get().parents().stream().anyMatch(above -> restsOnItself(shelf, id, above, seen)));
    }
}
