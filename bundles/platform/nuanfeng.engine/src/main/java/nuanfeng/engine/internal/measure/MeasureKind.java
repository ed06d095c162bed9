// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import nuanfeng.engine.internal.kind.Here;
import nuanfeng.engine.internal.kind.Kind;
import nuanfeng.engine.internal.kind.PlaceNode;
import nuanfeng.engine.internal.kind.Probe;
import nuanfeng.engine.internal.kind.Seat;
import nuanfeng.engine.internal.yaml.FileKind;
import nuanfeng.engine.internal.yaml.Findings;
import nuanfeng.engine.internal.yaml.PolicyFiles;
import nuanfeng.library.Difference;
import nuanfeng.outlook.AgendaItem;
import nuanfeng.outlook.SearchHit.What;

/** The measures of the national opinion as places keep, change, drop and add them, and who is responsible. By id, in the order of the file. */
public final class MeasureKind implements Kind<Map<String, Measure>, MeasureBook> {

    public static final MeasureKind MEASURE = new MeasureKind();

    static final FileKind FILE = new FileKind("measures.yaml", "measures", (file, path) ->
            path.size() > 3 && path.get(2).equals("points") ? path.get(1) + "." + path.get(3) : path.get(1).toString());

    private MeasureKind() {
    }

    @Override
    public List<FileKind> files() {
        return List.of(FILE);
    }

    @Override
    public Map<String, Measure> nothing() {
        return Map.of();
    }

    @Override
    public Map<String, Measure> read(PolicyFiles files) {
        return MeasuresReader.read(files);
    }

    @Override
    public void checkWords(PolicyFiles files, Findings findings) {
        files.of(FILE).forEach(new MeasureChecks(files, findings)::find);
    }

    @Override
    public void checkDays(PolicyFiles files, Findings findings) {
        files.of(FILE).forEach(new MeasureDays(findings)::check);
    }

    @Override
    public MeasureBook bind(Map<String, Measure> written, Seat seat) {
        MeasureBook above = seat.above(this).orElse(MeasureBook.NONE);
        return written.isEmpty() ? above : above.with(seat.reopened(this, written, (own, place) -> new MeasureBinding(place).bind(own)));
    }

    @Override
    public Stream<Difference> onDay(Here here, Here there, LocalDate on) {
        return MeasureDifferences.onDay(here.of(MEASURE), there.of(MEASURE), on).stream();
    }

    @Override
    public Stream<Difference> overTime(Optional<PlaceNode> after, Optional<PlaceNode> before) {
        return MeasureDifferences.overTime(book(after), book(before)).stream();
    }

    private Map<String, Measure> written(PlaceNode here) {
        return here.content().written().of(this);
    }

    private static MeasureBook book(Optional<PlaceNode> node) {
        return node.map(each -> each.of(MEASURE)).orElse(MeasureBook.NONE);
    }

    @Override
    public Stream<Findable> findable(PlaceNode here) {
        return written(here).values().stream().flatMap(each -> each.title().stream().map(title -> new Findable(What.MEASURE, each.id(), title)));
    }

    @Override
    public Stream<AgendaItem> ahead(Here here, Ahead range) {
        return MeasureAgenda.items(here, range);
    }

    @Override
    public List<Probe> probes() {
        return List.of(new MeasureProbe());
    }
}
