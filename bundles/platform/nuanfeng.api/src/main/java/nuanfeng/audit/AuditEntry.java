// SPDX-License-Identifier: Apache-2.0
package nuanfeng.audit;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nuanfeng.calendar.LegalTime;
import nuanfeng.policy.PlaceId;

/**
 * Something that somebody did.
 *
 * @param kind see {@link Kind}
 * @param id of the entry where it is kept
 * @param subject whom or what it was done to
 * @param places that it is about; empty: the whole server
 * @param details whatever else is kept with it, by name
 */
public record AuditEntry(Kind kind, String id, Instant at, String by, String deed, String subject, List<PlaceId> places, String note, Map<String, String> details) {

    /** Names of {@link #cells()}. */
    public static final List<String> COLUMNS = List.of("kind", "id", "at", "by", "deed", "subject", "places", "note", "details");

    /** Where it is kept. */
    public enum Kind {
        /** The activation log: who speaks since when, and by whose leave. */
        ACTIVATION,
        /** What was done with a request. */
        REQUEST,
        /** Accounts and tokens: made, changed, disabled; and who signed in and out. */
        ACCOUNT,
        /** Who read what is personal or sealed, and what for. */
        ACCESS;

        private final String code = name().toLowerCase(java.util.Locale.ROOT);

        /** As it stands in files and addresses. */
        public String code() {
            return code;
        }

        public static java.util.Optional<Kind> find(String code) {
            return java.util.Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
        }
    }

    public AuditEntry {
        places = List.copyOf(places);
        details = new LinkedHashMap<>(details);
    }

    /** As texts, in the order of {@link #COLUMNS}. */
    public List<String> cells() {
        return Stream.of(kind.code(), id, at.atZone(LegalTime.ZONE).toOffsetDateTime().toString(), by, deed, subject, places.stream().map(PlaceId::path).collect(Collectors.joining(" ")), note,
                details.entrySet().stream().map(each -> each.getKey() + "=" + each.getValue()).collect(Collectors.joining("; "))).map(AuditEntry::onOneLine).toList();
    }

    /** The same in every format. */
    private static String onOneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
