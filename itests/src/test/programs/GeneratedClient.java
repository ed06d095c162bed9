// SPDX-License-Identifier: Apache-2.0

import client.ApiClient;
import client.ApiException;
import client.JSON;
import client.api.CalculatingApi;
import client.api.ReadingPolicyApi;
import client.model.Calculation;
import client.model.Parameter;
import client.model.Problem;
import client.model.Question;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/** Asks one question of each kind through the client that a generator made of the served description; a line for each: what, and the answer. */
public final class GeneratedClient {

    private static final String CITY = "450800";
    private static final String SHARE = "work-injury.rate";
    private static final LocalDate ON = LocalDate.of(2022, 7, 15);
    private static final LocalDate FIRST = LocalDate.of(2022, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2022, 12, 31);

    private final ReadingPolicyApi reading;
    private final CalculatingApi calculating;

    private GeneratedClient(ApiClient client) {
        reading = new ReadingPolicyApi(client);
        calculating = new CalculatingApi(client);
    }

    /** @param arguments the address of the interface: {@code http://127.0.0.1:8181/api/v1} */
    public static void main(String[] arguments) throws Exception {
        ApiClient client = new ApiClient();
        client.updateBaseUri(arguments[0]);
        GeneratedClient asking = new GeneratedClient(client);
        asking.calculate();
        asking.refuse();
        asking.read();
        asking.lookAhead();
    }

    private void calculate() throws ApiException {
        Calculation premium = ask("work-injury.premium", Map.of("month", "2022-07", "population", "OUTLET", "totalWages", "32800.50", "floatingFactor", 1,
                "phasedCut", 0));
        say("amount", premium.getOutcome().getAmount());
        say("employer", premium.getOutcome().getParts().get("employer"));
        say("traced", premium.getTrace().stream().filter(line -> line.getName().equals(SHARE)).map(line -> line.getValue()).toList());
        Calculation route = ask("work-injury.route", Map.of("licensed", true, "filed", false, "employerCapacity", true, "flexibleStaff", true));
        say("decision", route.getOutcome().getDecision());
        Calculation clock = ask("clock.case-filing", Map.of("event", "2022-04-01"));
        say("due", clock.getOutcome().getDates().get("due"));
        say("notices", clock.getTrace().stream().filter(line -> line.getKind().equals("notice")).count());
        Question whatIf = new Question().facts(Map.of("month", "2022-07", "population", "OUTLET", "totalWages", 1000, "floatingFactor", 1, "phasedCut", 0))
                .overrides(Map.of(SHARE, Map.of("value", "0.005", "unit", "1")));
        say("hypothetical", calculating.calculate(CalculatingApi.APICalculateRequest.newBuilder().place(CITY).rule("work-injury.premium")
                .question(whatIf).build()).getOutcome().getAmount());
    }

    private Calculation ask(String rule, Map<String, Object> facts) throws ApiException {
        return calculating.calculate(CalculatingApi.APICalculateRequest.newBuilder().place(CITY).rule(rule).on(rule.endsWith("route") ? ON : null)
                .question(new Question().facts(facts)).build());
    }

    /** A refusal is a problem, with its code and what is wrong where. */
    private void refuse() throws Exception {
        try {
            ask("work-injury.premium", Map.of("month", "2022-13"));
            throw new IllegalStateException("It was answered.");
        } catch (ApiException refused) {
            Problem problem = JSON.getDefault().getMapper().readValue(refused.getResponseBody(), Problem.class);
            say("refused", refused.getCode() + " " + problem.getCode() + " " + problem.getErrors().stream().map(error -> error.getField()).sorted().toList());
        }
    }

    private void read() throws ApiException {
        say("places", reading.listPlaces(ReadingPolicyApi.APIListPlacesRequest.newBuilder().build()).size() > 1);
        say("place", reading.getPlace(ReadingPolicyApi.APIGetPlaceRequest.newBuilder().place("450802").build()).getPlace());
        Parameter rate = reading.getParameter(ReadingPolicyApi.APIGetParameterRequest.newBuilder().place(CITY).key(SHARE).on(ON).build());
        say("value", rate.getValue() + " from " + rate.getFrom());
        List<Parameter> all = reading.listParameters(ReadingPolicyApi.APIListParametersRequest.newBuilder().place(CITY).on(ON).build());
        say("types", all.stream().filter(each -> each.getValue() != null).map(each -> each.getValue() instanceof Map || each.getValue() instanceof List
                ? "list or table" : each.getValue().getClass().getSimpleName()).distinct().sorted().toList());
        say("offers", reading.listCalculations(ReadingPolicyApi.APIListCalculationsRequest.newBuilder().place(CITY).on(ON).build()).stream()
                .allMatch(offer -> offer.getFacts().containsKey("properties")));
        say("differences", reading.diffPlaces(ReadingPolicyApi.APIDiffPlacesRequest.newBuilder().place(CITY).against("cn").on(ON).build()).size() > 1);
        say("measures", reading.listMeasures(ReadingPolicyApi.APIListMeasuresRequest.newBuilder().place(CITY).on(ON).build()).size() > 1);
        say("forms", reading.listForms(ReadingPolicyApi.APIListFormsRequest.newBuilder().place(CITY).build()).size() > 1);
        say("agency", reading.getAgency(ReadingPolicyApi.APIGetAgencyRequest.newBuilder().agency("employer").build()).getKind());
        say("document", reading.getDocument(ReadingPolicyApi.APIGetDocumentRequest.newBuilder().id("gg-2022-18").build()).getNumber());
        say("clause", reading.getClause(ReadingPolicyApi.APIGetClauseRequest.newBuilder().id("gg-2022-18").clause("3.2.2").build()).getClause());
        String edition = reading.getCurrentEdition(ReadingPolicyApi.APIGetCurrentEditionRequest.newBuilder().build()).getEdition();
        say("known", reading.getParameter(ReadingPolicyApi.APIGetParameterRequest.newBuilder().place(CITY).key(SHARE).on(ON)
                .knownAt(OffsetDateTime.now().plusMinutes(1)).build()).getValue());
        say("pinned", reading.getEdition(ReadingPolicyApi.APIGetEditionRequest.newBuilder().hash(edition).build()).getEdition().equals(edition));
    }

    private void lookAhead() throws ApiException {
        say("duties", reading.listDuties(ReadingPolicyApi.APIListDutiesRequest.newBuilder().place(CITY).from(FIRST).to(LAST).build()).stream()
                .filter(duty -> duty.getDue() != null).anyMatch(duty -> duty.getDue().getYear() == 2022));
        say("owed", reading.listAgencyDuties(ReadingPolicyApi.APIListAgencyDutiesRequest.newBuilder().agency("employer").from(FIRST).to(LAST).build())
                .stream().allMatch(duty -> duty.getPlaces() != null && duty.getTitle() != null));
        say("days", reading.listDays(ReadingPolicyApi.APIListDaysRequest.newBuilder().place("cn").from(FIRST).to(LAST).build()).size());
        say("counted", reading.countWorkingDays(ReadingPolicyApi.APICountWorkingDaysRequest.newBuilder().place("cn").from(LocalDate.of(2022, 4, 1))
                .add(5).build()).getDate());
    }

    private static void say(String what, Object answer) {
        System.out.println(what + ": " + answer);
    }
}
