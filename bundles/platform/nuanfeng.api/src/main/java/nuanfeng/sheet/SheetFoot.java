// SPDX-License-Identifier: Apache-2.0
package nuanfeng.sheet;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import nuanfeng.policy.Phrases;

/**
 * What a file says about itself.
 *
 * @param form its id @param place its path @param placeName what it is called
 * @param period {@code 2022-07}, {@code 2022-Q3}, {@code 2022}, {@code 2022-07-26}
 * @param asOf the day whose state it shows @param layout first day of the layout @param edition hash of the edition
 * @param hash {@code sha256:…} of what stands in it
 */
public record SheetFoot(String form, String place, String placeName, String period, LocalDate asOf, LocalDate layout, String edition, String hash) {

    private static final Phrases PHRASES = Phrases.beside(SheetFoot.class);

    /** In one line, as it stands below every form. */
    public String text() {
        return PHRASES.say("foot", placeName, place, period, asOf.toString(), form, layout.toString(), edition, hash).zh();
    }

    /** By names that templates may write. */
    public Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("form", form);
        names.put("place", placeName);
        names.put("placePath", place);
        names.put("period", period);
        names.put("asOf", asOf.toString());
        names.put("layout", layout.toString());
        names.put("edition", edition);
        names.put("hash", hash);
        names.put("foot", text());
        return Collections.unmodifiableMap(names);
    }
}
