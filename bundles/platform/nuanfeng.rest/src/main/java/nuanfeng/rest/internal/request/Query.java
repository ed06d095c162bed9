// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.request;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;

import nuanfeng.access.Principal;
import nuanfeng.rest.internal.problem.Fault;
import nuanfeng.rest.internal.problem.Problem;

/**
 * The query of one request, read strictly: a name that the operation does not know, a name given twice and a value that cannot be
 * read are refused, all of them at once. A misspelt {@code on} must not be answered with today's value. So an operation reads what
 * is its own first and then takes the {@link #enquiry}, which reads what is common to all and tells what is wrong.
 */
public final class Query {

    public static final String ON = "on";
    public static final String EDITION = "edition";
    public static final String KNOWN_AT = "knownAt";
    public static final String SUBJECT = "subject";
    public static final String STATUS = "status";
    public static final String AGAINST = "against";
    public static final String TRACE = "trace";
    public static final String TEXTS = "texts";
    public static final String PLACE = "place";
    public static final String FROM = "from";
    public static final String TO = "to";
    public static final String ADD = "add";
    public static final String WHO = "who";
    public static final String AS = "as";
    public static final String KIND = "kind";
    public static final String KEPT = "kept";
    public static final String ACTIVATE = "activate";
    public static final String ENDED = "ended";
    public static final String AFTER = "after";
    public static final String LIMIT = "limit";
    public static final String PURPOSE = "purpose";
    public static final String TYPE = "type";
    public static final String DRY_RUN = "dryRun";
    public static final String MODE = "mode";
    public static final String COLUMNS = "columns";
    public static final String CHARSET = "charset";
    public static final String REASON = "reason";
    public static final String STATE = "state";
    public static final String PERIOD = "period";
    public static final String FORMAT = "format";
    public static final String VIEW = "view";
    public static final String FORM = "form";
    public static final String UNIT = "unit";
    public static final String HASH = "hash";
    public static final String PERSON = "person";
    public static final String NOTE = "note";
    public static final String KEY = "key";
    public static final String BEFORE = "before";
    public static final String WORDS = "q";
    public static final String PLACES = "places";
    public static final String SUMMARY = "summary";
    public static final String COUNTS = "counts";
    public static final String SECONDS = "seconds";
    public static final String ANEW = "anew";
    /** Stands for the names of fields, which policy gives: whatever name is not another one. */
    public static final String FIELDS = "fields";

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern DIGEST = Pattern.compile("sha256:[0-9a-f]{64}");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
    private static final int SHOWN = 60;

    private final Visit visit;
    private final Optional<Principal> principal;
    private final Entrance entrance;
    private final Map<String, String> values;
    private final Map<String, String> fields = new LinkedHashMap<>(0);
    private List<Fault> faults = new ArrayList<>(0);

    private Query(Visit visit, Optional<Principal> principal, Entrance entrance, Map<String, String> values) {
        this.visit = visit;
        this.principal = principal;
        this.entrance = entrance;
        this.values = values;
    }

    /** @param route says which names there are */
    static Query of(Visit visit, Route route, Optional<Principal> principal, Entrance entrance) {
        String raw = visit.request().getQueryString();
        if (raw == null || raw.isEmpty()) {
            return new Query(visit, principal, entrance, Map.of());
        }
        Query query = new Query(visit, principal, entrance, new LinkedHashMap<>());
        for (String pair : raw.split("&")) {
            if (!pair.isEmpty()) {
                query.read(pair, route.parameters());
            }
        }
        return query;
    }

    public Visit visit() {
        return visit;
    }

    public HttpServletRequest request() {
        return visit.request();
    }

    /**
     * Reads the rest. From here on nothing of the query can be wrong.
     *
     * @throws nuanfeng.rest.internal.problem.ProblemException with everything that was found wrong
     * @throws nuanfeng.library.UnknownNameException when no such edition is known
     */
    public Enquiry enquiry() {
        return entrance.receive(this, principal);
    }

    private void read(String pair, List<String> known) {
        int equals = pair.indexOf('=');
        String name;
        String value;
        try {
            name = decode(equals < 0 ? pair : pair.substring(0, equals));
            value = equals < 0 ? "" : decode(pair.substring(equals + 1));
        } catch (IllegalArgumentException e) {
            faults.add(Fault.of("?", "malformed", "查询串的百分号编码有误。", "The query is not well percent-encoded UTF-8."));
            return;
        }
        if (known.contains(FIELDS) && (name.equals(FIELDS) || !known.contains(name))) {
            if (fields.putIfAbsent(name, value) != null) {
                faults.add(Fault.of("?" + shortened(name), "duplicate", "查询参数重复。", "The query parameter is given twice."));
            }
        } else if (!known.contains(name)) {
            faults.add(Fault.of("?" + shortened(name), "unknown",
                    known.isEmpty() ? "此操作没有查询参数。" : "未知的查询参数；可用：" + String.join("、", known) + "。",
                    known.isEmpty() ? "This operation takes no query parameters."
                            : "Unknown query parameter; there are: " + String.join(", ", known) + "."));
        } else if (values.putIfAbsent(name, value) != null) {
            faults.add(Fault.of("?" + name, "duplicate", "查询参数重复。", "The query parameter is given twice."));
        }
    }

    private static String decode(String text) {
        String decoded = URLDecoder.decode(text, StandardCharsets.UTF_8);
        if (decoded.indexOf('\uFFFD') >= 0) {
            throw new IllegalArgumentException("not UTF-8");
        }
        return decoded;
    }

    /** The day asked about, where one is named. */
    public Optional<LocalDate> on() {
        return day(ON);
    }

    /** A day that must be there; empty when it is not, which is then noted. */
    public Optional<LocalDate> requiredDay(String name) {
        return required(name).isEmpty() ? Optional.empty() : day(name);
    }

    /** A day that may be there; one that is none is noted. */
    public Optional<LocalDate> day(String name) {
        return find(name).flatMap(text -> {
            try {
                if (DAY.matcher(text).matches()) {
                    return Optional.of(LocalDate.parse(text));
                }
            } catch (DateTimeException e) {
                // no such day: the fault below says so
            }
            faults.add(Fault.of("?" + name, "malformed", "须为日期，如 2022-07-31。", "A date is expected: 2022-07-31."));
            return Optional.empty();
        });
    }

    /** A pinned edition, where one is named. */
    public Optional<String> edition() {
        Optional<String> edition = find(EDITION);
        if (edition.isPresent() && find(KNOWN_AT).isPresent()) {
            faults.add(Fault.of("?" + KNOWN_AT, "contradiction", "edition 与 knownAt 只能给出一个。",
                    "edition and knownAt exclude each other."));
        }
        if (edition.isPresent() && !isDigest(edition.get())) {
            faults.add(Fault.of("?" + EDITION, "malformed", "须为 sha256: 加 64 位小写十六进制数。",
                    "Expected is sha256: and 64 lower-case hexadecimal digits."));
            return Optional.empty();
        }
        return edition;
    }

    /** The moment whose knowledge is asked for, where one is named. */
    public Optional<Instant> knownAt() {
        return find(KNOWN_AT).flatMap(text -> {
            try {
                return Optional.of(OffsetDateTime.parse(text).toInstant());
            } catch (DateTimeException e) {
                faults.add(Fault.of("?" + KNOWN_AT, "malformed",
                        "须为时刻，如 2021-08-02T14:00:01+08:00（+ 写作 %2B）或 …Z。",
                        "A moment is expected: 2021-08-02T14:00:01+08:00 (write + as %2B) or …Z."));
                return Optional.empty();
            }
        });
    }

    public boolean flag(String name, boolean otherwise) {
        String text = values.get(name);
        if (text != null && !text.equals("true") && !text.equals("false")) {
            faults.add(Fault.of("?" + name, "malformed", "须为 true 或 false。", "true or false is expected."));
        }
        return text == null ? otherwise : text.equals("true");
    }

    /** A whole number, where one is given. */
    public OptionalInt whole(String name, int most) {
        String text = values.get(name);
        if (text == null) {
            return OptionalInt.empty();
        }
        if (!WHOLE.matcher(text).matches() || Integer.parseInt(text) > most) {
            fault(name, "malformed", "须为 0 到 %s 的整数。".formatted(most), "A whole number from 0 to %s is expected.".formatted(most));
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(text));
    }

    /** Notes something that only the operation can know to be wrong. */
    public void fault(String name, String code, String zh, String english) {
        faults.add(Fault.of("?" + name, code, zh, english));
    }

    /** What was given by names of fields, where those may stand: {@link #FIELDS}. */
    public Map<String, String> fields() {
        return fields;
    }

    public Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** Notes that a name must be there. */
    public String required(String name) {
        String value = values.getOrDefault(name, "");
        if (value.isEmpty()) {
            faults.add(Fault.of("?" + name, "missing", "缺少查询参数。", "The query parameter is missing."));
        }
        return value;
    }

    /**
     * From here on nothing can be found wrong: what may be, must have been read.
     *
     * @throws nuanfeng.rest.internal.problem.ProblemException with everything that was found wrong
     */
    void complete() {
        if (!faults.isEmpty()) {
            throw Problem.badRequest(faults).toException();
        }
        faults = List.of();
    }

    public static boolean isDigest(String text) {
        return DIGEST.matcher(text).matches();
    }

    private static String shortened(String name) {
        return name.length() > SHOWN ? name.substring(0, SHOWN) + "…" : name;
    }
}
