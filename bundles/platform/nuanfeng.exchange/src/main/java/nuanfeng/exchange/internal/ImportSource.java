// SPDX-License-Identifier: Apache-2.0
package nuanfeng.exchange.internal;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nuanfeng.job.ImportOrder;
import nuanfeng.library.Place;
import nuanfeng.library.PlaceView;
import nuanfeng.library.PolicyLibrary;
import nuanfeng.record.Register;
import nuanfeng.register.RecordType;
import nuanfeng.table.TableFormat;
import nuanfeng.table.TableLimits;
import nuanfeng.table.file.TableFile;
import nuanfeng.table.record.ColumnAnswers;
import nuanfeng.table.record.RecordFile;
import nuanfeng.table.record.RecordRows;

/** What a job reads, and the register it goes into, both by the edition that it began with. */
record ImportSource(Register register, RecordFile file) {

    static ImportSource of(PolicyLibrary library, ImportOrder order, JobFolder folder) {
        Place place = library.edition(order.edition()).place(order.place().path());
        PlaceView view = place.view();
        RecordType type = place.registers().type(order.type(), order.on());
        TableFile table = new TableFile(folder.file(), TableFormat.of(order.format()).orElseThrow(), order.charset().map(Charset::forName), TableLimits.USUAL);
        return new ImportSource(Register.of(place, type), new RecordFile(table, type, ColumnAnswers.of(order.columns()), view::holds,
                name -> divisions(view, name), order.on()));
    }

    /** Of the districts that the place covers, and the place itself. */
    private static List<String> divisions(PlaceView view, String name) {
        List<String> named = view.covers().entrySet().stream().filter(each -> each.getValue().equals(name)).map(Map.Entry::getKey).toList();
        return !named.isEmpty() ? named : Optional.of(view.code()).filter(each -> view.name().zh().equals(name)).stream().toList();
    }

    RecordRows open() throws IOException {
        return file.open();
    }
}
