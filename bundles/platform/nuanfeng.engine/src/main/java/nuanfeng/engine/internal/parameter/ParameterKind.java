// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.parameter;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import nuanfeng.engine.internal.kind.Changed;
import nuanfeng.engine.internal.kind.Here;
import nuanfeng.engine.internal.kind.Kind;
import nuanfeng.engine.internal.kind.PlaceNode;
import nuanfeng.engine.internal.kind.Probe;
import nuanfeng.engine.internal.kind.Kind.Review;
import nuanfeng.engine.internal.kind.Seat;
import nuanfeng.engine.internal.yaml.FileKind;
import nuanfeng.engine.internal.yaml.Findings;
import nuanfeng.engine.internal.yaml.Piece;
import nuanfeng.engine.internal.yaml.PolicyFiles;
import nuanfeng.library.Difference;
import nuanfeng.lifecycle.Plan.PastChange;
import nuanfeng.outlook.AgendaItem;
import nuanfeng.outlook.GapItem;
import nuanfeng.outlook.SearchHit.What;

/** Dated values: rates, bases, limits, shares. The nation declares the keys, and every place may say what they are within what it declares. */
public final class ParameterKind implements Kind<OwnParameters, ParameterBook> {

    public static final ParameterKind PARAMETER = new ParameterKind();

    static final FileKind FILE = new FileKind("parameters/<subject>.yaml", "parameters", (file, path) -> file.subject() + "." + path.get(1));

    private ParameterKind() {
    }

    @Override
    public List<FileKind> files() {
        return List.of(FILE);
    }

    @Override
    public OwnParameters nothing() {
        return OwnParameters.NONE;
    }

    @Override
    public OwnParameters read(PolicyFiles files) {
        Map<String, Declaration> declarations = new LinkedHashMap<>();
        Map<String, List<Entry>> entries = new LinkedHashMap<>();
        files.of(FILE).map(file -> new Piece(file, file.root())).forEach(file -> file.get("parameters").members().forEach((name, parameter) -> {
            String key = file.file().subject() + "." + name;
            DeclarationReader.read(key, parameter, file.get("parameters").originOf(name)).ifPresent(each -> declarations.put(key, each));
            List<Entry> read = EntryReader.readAll(key, parameter);
            if (!read.isEmpty()) {
                entries.put(key, read);
            }
        }));
        return new OwnParameters(declarations, entries);
    }

    @Override
    public void checkDays(PolicyFiles files, Findings findings) {
        files.of(FILE).forEach(file -> new ParameterDays(file, files.isNation(), findings).check());
    }

    @Override
    public ParameterBook bind(OwnParameters written, Seat seat) {
        ParameterBook book = new ParameterBinding(seat).bind(written);
        Map<String, Declaration> declarations = book.declarations();
        seat.decidesBy(book.timelines(), key -> Optional.ofNullable(declarations.get(key)).filter(Declaration::pooled).isPresent());
        return book;
    }

    @Override
    public Stream<Difference> onDay(Here here, Here there, LocalDate on) {
        return ParameterDifferences.onDay(here, there, on);
    }

    @Override
    public Stream<Difference> overTime(Optional<PlaceNode> after, Optional<PlaceNode> before) {
        return ParameterDifferences.overTime(after, before);
    }

    /** A key that is declared otherwise than before is touched for every place. */
    @Override
    public void changed(Optional<OwnParameters> after, Optional<OwnParameters> before, Changed changed) {
        Changed.keys(after, before, OwnParameters::entries).forEach(changed::here);
        Changed.keys(after, before, OwnParameters::declarations).forEach(changed::everywhere);
    }

    @Override
    public Stream<PastChange> past(OwnParameters after, OwnParameters before, LocalDate upTo) {
        return ParameterPast.changes(after, before, upTo);
    }

    @Override
    public void review(Review<OwnParameters> review) {
        new ParameterReview(review).look();
    }

    @Override
    public Stream<Findable> findable(PlaceNode here) {
        return here.parent().isPresent() ? Stream.empty() : here.of(this).declarations().values().stream()
                .map(each -> new Findable(What.PARAMETER, each.key(), each.description()));
    }

    @Override
    public Stream<AgendaItem> ahead(Here here, Ahead range) {
        return new ParameterAgenda(here, range).items();
    }

    @Override
    public Stream<GapItem> gaps(Here here, LocalDate on, boolean own) {
        return new ParameterGaps(here, on, own).items();
    }

    @Override
    public List<Probe> probes() {
        return List.of(new ParameterProbe());
    }
}
