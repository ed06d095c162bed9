// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

import nuanfeng.json.outlook.MeasureMatrix;
import nuanfeng.library.Place;
import nuanfeng.measure.MeasureView;
import nuanfeng.policy.PlaceId;
import nuanfeng.shell.internal.command.AskingCommand;
import nuanfeng.shell.internal.place.PlaceCompleter;

@Service
@Command(scope = "policy", name = "matrix", description = "Show what several places do with each point of the measures, side by side")
public final class MatrixCommand extends AskingCommand {

    @Argument(index = 0, name = "places", description = "Paths or codes of places; and the options, which may stand behind them", required = true, multiValued = true)
    @Completion(PlaceCompleter.class)
    List<String> words = new ArrayList<>();

    @Option(name = "--on", description = "As it stands on this day instead of today")
    String on;

    @Override
    protected void run() {
        Map<PlaceId, List<MeasureView>> measures = new LinkedHashMap<>();
        for (String each : takeOptions(words)) {
            Place place = edition().place(each);
            measures.put(place.view().place(), place.measures().on(dayOrToday(on)));
        }
        MeasureMatrix matrix = MeasureMatrix.of(measures);
        print(MeasureText.matrix(matrix, List.copyOf(measures.keySet()), language()), matrix.content(bodyLanguage(), naming()));
    }
}
