// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import nuanfeng.agency.Agencies;
import nuanfeng.calculation.Calculation;
import nuanfeng.calculation.Case;
import nuanfeng.document.Documents;
import nuanfeng.library.Edition;
import nuanfeng.library.Place;
import nuanfeng.library.PlaceView;
import nuanfeng.library.UnknownNameException;
import nuanfeng.library.UnknownNameException.Kind;
import nuanfeng.outlook.Outlook;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;

/**
 * An edition in which some places that should speak cannot: their bundle is missing or damaged, or the log is. They are
 * listed with the reason, and a question to them is answered with it; the other places answer as ever.
 *
 * @param refused place → why
 * @param digests place → the digest that should speak
 */
record RefusingEdition(Edition healthy, Map<PlaceId, Text> refused, Map<PlaceId, String> digests) implements Edition {

    private static final Phrases PHRASES = Phrases.beside(RefusingEdition.class);

    @Override
    public String hash() {
        return healthy.hash();
    }

    @Override
    public List<PlaceView> places() {
        List<PlaceView> all = new ArrayList<>(healthy.places());
        refused.keySet().forEach(place -> all.add(view(place)));
        all.sort(Comparator.comparing(view -> view.place().path()));
        return List.copyOf(all);
    }

    @Override
    public PlaceView view(String place) {
        return PlaceId.isPath(place) && refused.containsKey(new PlaceId(place)) ? view(new PlaceId(place)) : healthy.view(place);
    }

    private PlaceView view(PlaceId place) {
        return new PlaceView(place, "", Map.of(), Text.of(place.path()), "", place.parent(), false, refused.get(place), "",
                digests.getOrDefault(place, ""));
    }

    @Override
    public Place place(String place) {
        return healthy.place(speaking(place));
    }

    @Override
    public Calculation calculate(Case question) {
        speaking(question.place());
        return healthy.calculate(question);
    }

    @Override
    public Documents documents() {
        return healthy.documents();
    }

    @Override
    public Agencies agencies() {
        return healthy.agencies();
    }

    @Override
    public Outlook outlook() {
        return new RefusingOutlook(healthy.outlook(), refused, this::speaking);
    }

    @Override
    public String lineageHash(String place) {
        return healthy.lineageHash(speaking(place));
    }

    /** What the healthy part cannot answer because of a refused place is answered with that place's reason. */
    private String speaking(String place) {
        if (PlaceId.isPath(place)) {
            for (PlaceId each : new PlaceId(place).lineage()) {
                if (refused.containsKey(each)) {
                    throw new UnknownNameException(Kind.PLACE_NOT_SERVED, PHRASES.say("not-served", each, refused.get(each)),
                            List.of());
                }
            }
        }
        return place;
    }
}
