// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.request;

import java.util.Arrays;
import java.util.Locale;

/** The form of an answer that can be given in several. */
public enum Format {

    JSON("application/json"), HTML("text/html"), CSV("text/csv"), CALENDAR("text/calendar"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"), NDJSON("application/x-ndjson"),
    PDF("application/pdf"), OFD("application/ofd");

    private static final int MOST_RANGES = 40;

    private final String type;

    Format(String type) {
        this.type = type;
    }

    public String type() {
        return type;
    }

    /**
     * What an {@code Accept} header prefers, the first of equals; JSON for whoever takes anything.
     *
     * @param header may be null, as servlets say "not there"
     * @param others the forms that there are beside JSON
     */
    public static Format preferred(String header, Format... others) {
        Format preferred = JSON;
        int best = 0;
        for (String range : header == null ? new String[0] : header.split(",", MOST_RANGES)) {
            String[] parts = range.trim().toLowerCase(Locale.ROOT).split("\\s*;\\s*", -1);
            for (Format each : values()) {
                boolean offered = each == JSON || Arrays.asList(others).contains(each);
                boolean meant = parts[0].equals(each.type) || each == JSON && (parts[0].equals("*/*") || parts[0].equals("application/*"))
                        || each == HTML && parts[0].equals("text/*");
                int weight = offered && meant ? weight(parts) : 0;
                if (weight > best) {
                    best = weight;
                    preferred = each;
                }
            }
        }
        return preferred;
    }

    private static int weight(String[] parts) {
        for (int i = 1; i < parts.length; i++) {
            if (parts[i].startsWith("q=")) {
                return Weight.of(parts[i].substring(2));
            }
        }
        return Weight.FULL;
    }
}
