// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;

import org.apache.karaf.shell.api.console.Candidate;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.support.completers.ArgumentCommandLine;
import org.apache.karaf.shell.support.parsing.DefaultParser;
import org.junit.jupiter.api.Test;

import nuanfeng.shell.internal.agency.AgencyCompleter;
import nuanfeng.shell.internal.calculation.FactCompleter;
import nuanfeng.shell.internal.calculation.RuleCompleter;
import nuanfeng.shell.internal.document.ClauseCompleter;
import nuanfeng.shell.internal.document.DocumentCompleter;
import nuanfeng.shell.internal.place.PlaceCompleter;

class CompletionTest {

    private final FakeLibrary library = new FakeLibrary();

    @Test
    void placesRulesAndFactsAreOffered() {
        PlaceCompleter places = new PlaceCompleter();
        Injected.into(places, "library", library);
        assertEquals(List.of("cn.testland.testcity"), offered(places, "policy:explain cn"));

        RuleCompleter rules = new RuleCompleter();
        Injected.into(rules, "library", library);
        assertEquals(List.of("work-injury.premium"), offered(rules, "policy:explain 990102 wo"));
        assertEquals(List.of("work-injury.premium"), offered(rules, "policy:explain --on 2022-07-01 990102 wo"));
        assertEquals(List.of(), offered(rules, "policy:explain cn.nowhere wo"));

        FactCompleter facts = new FactCompleter();
        Injected.into(facts, "library", library);
        assertEquals(List.of("wages=", "owner.licensed="),
                offered(facts, "policy:explain 990102 work-injury.premium month=2022-07 population=OUTLET w"));
        assertEquals(List.of("month=", "population=", "population=OUTLET", "population=ENTERPRISE", "wages=", "owner.licensed="),
                offered(facts, "policy:explain 990102 work-injury.premium population="));
    }

    @Test
    void documentsAndTheirClausesAreOffered() {
        DocumentCompleter documents = new DocumentCompleter();
        Injected.into(documents, "library", library);
        assertEquals(List.of("test-2022-1"), offered(documents, "policy:document te"));

        ClauseCompleter clauses = new ClauseCompleter();
        Injected.into(clauses, "library", library);
        assertEquals(List.of("3", "3.2.2", "5"), offered(clauses, "policy:document test-2022-1 3"));
        assertEquals(List.of("3", "3.2.2", "5"), offered(clauses, "policy:document --texts test-2022-1 3"));
        assertEquals(List.of(), offered(clauses, "policy:document nothing 3"));
    }

    @Test
    void agenciesAreOffered() {
        AgencyCompleter agencies = new AgencyCompleter();
        Injected.into(agencies, "library", library);
        assertEquals(List.of("testcity-hrss"), offered(agencies, "policy:agencies te"));
    }

    @Test
    void aFactThatIsCheckedAloneIsLetThrough() {
        FactCompleter facts = new FactCompleter();
        Injected.into(facts, "library", library);
        List<Candidate> candidates = new ArrayList<>();
        facts.completeCandidates(null, new ArgumentCommandLine("month=2022-07", 13), candidates);
        assertEquals("month=2022-07", candidates.get(0).value());
    }

    private static List<String> offered(Completer completer, String typed) {
        List<Candidate> candidates = new ArrayList<>();
        completer.completeCandidates(null, new DefaultParser().parse(null, typed, typed.length()), candidates);
        return candidates.stream().map(Candidate::value).toList();
    }
}
