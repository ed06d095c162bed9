// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.request;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Every operation of the interface, one row each: its method and path, what may stand in its query, and who may call it. A
 * resource method that is not in this table fails the build, and so does a row without a method or without its entry in the
 * OpenAPI document.
 */
public enum Route {

    PLACES("GET", "/places", Access.EVERYBODY, Query.EDITION, Query.KNOWN_AT),
    PLACE("GET", "/places/{place}", Access.EVERYBODY, Query.EDITION, Query.KNOWN_AT),
    PARAMETERS("GET", "/places/{place}/parameters", Access.EVERYBODY, Query.ON, Query.SUBJECT, Query.TEXTS,
            Query.EDITION, Query.KNOWN_AT),
    PARAMETER("GET", "/places/{place}/parameters/{key}", Access.EVERYBODY, Query.ON, Query.TEXTS, Query.EDITION,
            Query.KNOWN_AT),
    DIFF("GET", "/places/{place}/diff", Access.EVERYBODY, Query.AGAINST, Query.ON, Query.KEPT, Query.TEXTS, Query.EDITION,
            Query.KNOWN_AT),
    DIFF_PAGE("GET", "/places/{place}/diff.html", Access.EVERYBODY, Query.AGAINST, Query.ON, Query.KEPT, Query.TEXTS, Query.EDITION,
            Query.KNOWN_AT),
    DIFF_TABLE("GET", "/places/{place}/diff.csv", Access.EVERYBODY, Query.AGAINST, Query.ON, Query.KEPT, Query.TEXTS, Query.EDITION,
            Query.KNOWN_AT),
    MEASURES("GET", "/places/{place}/measures", Access.EVERYBODY, Query.ON, Query.TEXTS, Query.EDITION, Query.KNOWN_AT),
    FORMS("GET", "/places/{place}/forms", Access.EVERYBODY, Query.TEXTS, Query.EDITION, Query.KNOWN_AT),
    AGENCIES("GET", "/agencies", Access.EVERYBODY, Query.PLACE, Query.EDITION, Query.KNOWN_AT),
    AGENCY("GET", "/agencies/{agency}", Access.EVERYBODY, Query.PLACE, Query.EDITION, Query.KNOWN_AT),
    CALENDAR_DAYS("GET", "/calendars/{place}/days", Access.EVERYBODY, Query.FROM, Query.TO, Query.TEXTS, Query.EDITION,
            Query.KNOWN_AT),
    WORKING_DAYS("GET", "/calendars/{place}/working-days", Access.EVERYBODY, Query.FROM, Query.ADD, Query.TO, Query.TEXTS,
            Query.EDITION, Query.KNOWN_AT),
    CALCULATIONS("GET", "/places/{place}/calculations", Access.EVERYBODY, Query.ON, Query.EDITION, Query.KNOWN_AT),
    CALCULATE("POST", "/places/{place}/calculations/{rule}", Access.EVERYBODY, Query.ON, Query.TRACE, Query.TEXTS,
            Query.EDITION, Query.KNOWN_AT),
    DUTIES("GET", "/places/{place}/duties", Access.EVERYBODY, Query.FROM, Query.TO, Query.WHO, Query.KIND, Query.TEXTS, Query.EDITION,
            Query.KNOWN_AT),
    DUTY_FEED("GET", "/places/{place}/duties.ics", Access.EVERYBODY, Query.FROM, Query.TO, Query.WHO, Query.KIND, Query.TEXTS,
            Query.EDITION, Query.KNOWN_AT),
    AGENCY_DUTIES("GET", "/agencies/{agency}/duties", Access.EVERYBODY, Query.FROM, Query.TO, Query.PLACE, Query.AS, Query.KIND, Query.TEXTS,
            Query.EDITION, Query.KNOWN_AT),
    DOCUMENTS("GET", "/documents", Access.EVERYBODY, Query.PLACE, Query.EDITION, Query.KNOWN_AT),
    DOCUMENT("GET", "/documents/{id}", Access.EVERYBODY, Query.TEXTS, Query.EDITION, Query.KNOWN_AT),
    CLAUSE("GET", "/documents/{id}/clauses/{clause}", Access.EVERYBODY, Query.EDITION, Query.KNOWN_AT),
    CURRENT_EDITION("GET", "/editions/current", Access.EVERYBODY),
    EDITION("GET", "/editions/{hash}", Access.EVERYBODY),
    OPENAPI("GET", "/openapi.json", Access.EVERYBODY),

    POLICIES("GET", "/policies", Access.ADMINISTRATOR),
    UPLOAD("POST", "/policies", Access.ADMINISTRATOR, Query.ACTIVATE),
    POLICY("GET", "/policies/{digest}", Access.ADMINISTRATOR),
    POLICY_PLAN("GET", "/policies/{digest}/plan", Access.ADMINISTRATOR),
    FORGET("DELETE", "/policies/{digest}", Access.ADMINISTRATOR),
    PLAN("POST", "/plans", Access.ADMINISTRATOR),
    ACTIVATIONS("GET", "/activations", Access.ADMINISTRATOR, Query.PLACE),
    ACTIVATE("POST", "/activations", Access.ADMINISTRATOR),
    VERIFY("GET", "/activations/verify", Access.ADMINISTRATOR),
    ROLLBACK("POST", "/places/{place}/rollback", Access.ADMINISTRATOR),

    READY("GET", "/ready", Access.EVERYBODY),
    HEALTH("GET", "/health", Access.EVERYBODY),
    METRICS("GET", "/metrics", Access.EVERYBODY),
    DOCS("GET", "/docs", Access.EVERYBODY),
    /** Whatever is none of the above. */
    UNKNOWN("", "", Access.EVERYBODY);

    /** Who may call an operation. */
    public enum Access {
        EVERYBODY, ADMINISTRATOR
    }

    private final String method;
    private final String path;
    private final Access access;
    private final List<String> parameters;
    private final Pattern pattern;

    Route(String method, String path, Access access, String... parameters) {
        this.method = method;
        this.path = path;
        this.access = access;
        this.parameters = List.of(parameters);
        this.pattern = Pattern.compile(path.replace(".", "\\.").replaceAll("\\{\\w+}", "[^/]+") + "/?");
    }

    public String method() {
        return method;
    }

    /** Template relative to {@link nuanfeng.json.Hrefs#BASE}; {@code /ready} and the like stand at the root. */
    public String path() {
        return path;
    }

    public Access access() {
        return access;
    }

    /** Names that may stand in the query. */
    public List<String> parameters() {
        return parameters;
    }

    /** Whether this operation is one of the JAX-RS resources below {@link nuanfeng.json.Hrefs#BASE}. */
    public boolean isResource() {
        return ordinal() < READY.ordinal();
    }

    /**
     * What may be done at an address, as the {@code Allow} header says it; empty when there is nothing.
     *
     * @param address as sent, relative to {@link nuanfeng.json.Hrefs#BASE}
     */
    public static String allowed(String address) {
        Set<String> methods = new TreeSet<>();
        for (Route route : values()) {
            if (route.isResource() && route.pattern.matcher(address).matches()) {
                methods.add(route.method);
            }
        }
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        if (!methods.isEmpty()) {
            methods.add("OPTIONS");
        }
        return String.join(", ", methods);
    }

    public static Optional<Route> find(String method, String path) {
        for (Route route : values()) {
            if (route.method.equals(method) && route.path.equals(path)) {
                return Optional.of(route);
            }
        }
        return Optional.empty();
    }
}
