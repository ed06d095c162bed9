// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.agency;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import nuanfeng.agency.AgencyView;
import nuanfeng.engine.internal.kind.Kind;
import nuanfeng.engine.internal.kind.PlaceNode;
import nuanfeng.engine.internal.kind.Seat;
import nuanfeng.engine.internal.yaml.FileKind;
import nuanfeng.engine.internal.yaml.Findings;
import nuanfeng.engine.internal.yaml.Origin;
import nuanfeng.engine.internal.yaml.Piece;
import nuanfeng.engine.internal.yaml.PolicyFiles;
import nuanfeng.library.Difference;
import nuanfeng.lifecycle.Complaint;
import nuanfeng.outlook.SearchHit.What;
import nuanfeng.policy.Phrases;

/** The agencies of a place, and the roles, which only the nation has: who owes, fills, receives and is responsible. By id, in the order of the file. */
public final class AgencyKind implements Kind<Map<String, Agency>, AgencyBook> {

    private static final Phrases PHRASES = Phrases.beside(AgencyKind.class);

    public static final AgencyKind AGENCY = new AgencyKind();

    static final FileKind FILE = new FileKind("agencies.yaml", "agencies", (file, path) -> path.get(1).toString());

    private AgencyKind() {
    }

    @Override
    public List<FileKind> files() {
        return List.of(FILE);
    }

    @Override
    public Map<String, Agency> nothing() {
        return Map.of();
    }

    @Override
    public Map<String, Agency> read(PolicyFiles files) {
        Map<String, Agency> agencies = new LinkedHashMap<>();
        files.of(FILE).map(file -> new Piece(file, file.root()).get("agencies")).forEach(all -> all.members()
                .forEach((id, agency) -> agencies.put(id, agency(id, agency, all.originOf(id)))));
        return agencies;
    }

    private static Agency agency(String id, Piece agency, Origin origin) {
        return new Agency(id, agency.get("name").bilingual(), agency.texts("aliases"), agency.get("kind").text(),
                agency.text("level"), origin);
    }

    @Override
    public void checkWords(PolicyFiles files, Findings findings) {
        files.of(FILE).forEach(new AgencyNames(files, findings)::find);
    }

    @Override
    public AgencyBook bind(Map<String, Agency> written, Seat seat) {
        AgencyBook above = seat.above(this).orElse(AgencyBook.NONE);
        Map<String, AgencyView> own = new LinkedHashMap<>();
        for (Agency agency : written.values()) {
            above.find(agency.id()).ifPresent(taken -> seat.refuse(agency.origin(), agency.id(),
                    Complaint.of(PHRASES, "duplicate-agency", agency.id(), taken.place())));
            Stream.concat(Stream.of(agency.name().zh()), agency.aliases().stream()).forEach(name -> above.role(name).ifPresent(role -> seat.refuse(agency.origin(),
                    agency.id(), Complaint.of(PHRASES, "name-of-a-role", name, role.id()))));
            own.put(agency.id(), new AgencyView(agency.id(), seat.place(), agency.name(), agency.aliases(), agency.kind().intern(),
                    agency.level().map(String::intern)));
        }
        return above.with(own);
    }

    @Override
    public Stream<Difference> overTime(Optional<PlaceNode> after, Optional<PlaceNode> before) {
        return AgencyDifferences.overTime(book(after), book(before));
    }

    @Override
    public Stream<Findable> findable(PlaceNode here) {
        return here.content().written().of(this).values().stream()
                .map(each -> new Findable(What.AGENCY, each.id(), each.name(), String.join(" ", each.aliases()), ""));
    }

    private static AgencyBook book(Optional<PlaceNode> node) {
        return node.map(each -> each.of(AGENCY)).orElse(AgencyBook.NONE);
    }
}
