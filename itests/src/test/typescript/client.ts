// SPDX-License-Identifier: Apache-2.0
// Asks one question of each kind through the types that a generator made of the served description; a line for each: what, and the answer.
import createClient from "openapi-fetch";
import type { components, paths } from "./api.js";

declare const process: { argv: string[] };

// Some addresses also answer as a page, a table or a calendar; this client reads JSON.
const api = createClient<paths, "application/json" | "application/problem+json">({ baseUrl: process.argv[2]! });
const city = "450800";
const on = "2022-07-15";
const year = { from: "2022-01-01", to: "2022-12-31" };

function say(what: string, answer: unknown): void {
  console.log(`${what}: ${answer}`);
}

function known<T>(answer: { data?: T; error?: unknown }): T {
  if (answer.data === undefined) {
    throw new Error(JSON.stringify(answer.error));
  }
  return answer.data;
}

async function ask(rule: string, question: components["schemas"]["Question"], query = {}): Promise<components["schemas"]["Calculation"]> {
  return known(await api.POST("/places/{place}/calculations/{rule}", { params: { path: { place: city, rule }, query }, body: question }));
}

const wages = { month: "2022-07", population: "OUTLET", totalWages: "32800.50", floatingFactor: 1, phasedCut: 0 };
const premium = await ask("work-injury.premium", { facts: wages });
say("amount", premium.outcome.amount);
say("employer", premium.outcome.parts?.["employer"]);
const route = await ask("work-injury.route", { facts: { licensed: true, filed: false, employerCapacity: true, flexibleStaff: true } }, { on });
say("decision", route.outcome.decision);
const clock = await ask("clock.case-filing", { facts: { event: "2022-04-01" } });
say("due", clock.outcome.dates?.["due"]);
say("notices", clock.trace?.filter((line) => line.kind === "notice").length);
const whatIf = await ask("work-injury.premium", { facts: wages, overrides: { "work-injury.rate": { value: "0.005", unit: "1" } } });
say("hypothetical", whatIf.hypothetical);

const refused = await api.POST("/places/{place}/calculations/{rule}",
  { params: { path: { place: city, rule: "work-injury.premium" } }, body: { facts: { month: "2022-13" } } });
say("refused", `${refused.response.status} ${refused.error?.code} ${refused.error?.errors?.map((each) => each.field).sort()}`);

const rate = known(await api.GET("/places/{place}/parameters/{key}", { params: { path: { place: city, key: "work-injury.rate" }, query: { on } } }));
say("value", `${rate.value} from ${rate.from}`);
const duties = known(await api.GET("/places/{place}/duties", { params: { path: { place: city }, query: year } }));
say("duties", duties.some((duty) => duty.due?.startsWith("2022")));
const owed = known(await api.GET("/agencies/{agency}/duties", { params: { path: { agency: "employer" }, query: year } }));
say("owed", owed.every((duty) => duty.places.length > 0 && duty.title.length > 0));
const differences = known(await api.GET("/places/{place}/diff", { params: { path: { place: city }, query: { against: "cn", on } } }));
say("differences", differences.length > 1);
say("days", known(await api.GET("/calendars/{place}/days", { params: { path: { place: "cn" }, query: year } })).length);
say("measures", known(await api.GET("/places/{place}/measures", { params: { path: { place: city }, query: { on } } })).length > 1);
say("document", known(await api.GET("/documents/{id}", { params: { path: { id: "gg-2022-18" } } })).number);
