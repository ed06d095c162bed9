// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import nuanfeng.engine.internal.kind.PlaceNode;
import nuanfeng.engine.internal.kind.PolicyContent;
import nuanfeng.lifecycle.Complaint;
import nuanfeng.lifecycle.Finding;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.PlaceId;

/**
 * Which division codes a place may answer for: its own, which lies below that of the place above, and those below its own. What else it
 * wants a place above must have assigned to it.
 */
final class DivisionCodes {

    private static final Pattern CODE = Pattern.compile("[1-9][0-9]{5}");

    private static final Phrases PHRASES = Phrases.beside(DivisionCodes.class);

    private DivisionCodes() {
    }

    /** What a place wants that is not its to want. @param parent the place above */
    static List<Finding> strange(PolicyContent content, PlaceNode parent) {
        List<Finding> strange = new ArrayList<>();
        String own = content.head().code();
        if (!isBelow(own, parent.content().head().code()) && !isAssigned(own, content.place(), parent)) {
            strange.add(finding(content, "code", own, parent.content().head().code(), parent));
        }
        content.head().covers().keySet().stream().filter(code -> !isBelow(code, own) && !isAssigned(code, content.place(), parent))
                .forEach(code -> strange.add(finding(content, "covers", code, own, parent)));
        content.head().formerly().keySet().stream().filter(code -> !isOfOneProvince(code, own) && !isAssigned(code, content.place(), parent))
                .forEach(code -> strange.add(finding(content, "formerly", code, own, parent)));
        return strange;
    }

    /** An abolished division may have been another city's. */
    private static boolean isOfOneProvince(String code, String own) {
        return !CODE.matcher(own).matches() || code.startsWith(own.substring(0, 2));
    }

    /** Whether a code is one of a division inside another; what is no six digits is none of a division and contains everything. */
    static boolean isBelow(String code, String outer) {
        if (!CODE.matcher(code).matches() || !CODE.matcher(outer).matches()) {
            return true;
        }
        String stem = outer.endsWith("0000") ? outer.substring(0, 2) : outer.endsWith("00") ? outer.substring(0, 4) : outer;
        return code.startsWith(stem) && !code.equals(outer);
    }

    private static boolean isAssigned(String code, PlaceId place, PlaceNode parent) {
        for (Optional<PlaceNode> each = Optional.of(parent); each.isPresent(); each = each.get().parent()) {
            if (place.equals(each.get().content().head().assigns().get(code))) {
                return true;
            }
        }
        return false;
    }

    private static Finding finding(PolicyContent content, String key, String code, String outer, PlaceNode parent) {
        return new Finding(content.bundle(), "POLICY-INF/place.yaml", 1, key,
                Complaint.of(PHRASES, "strange-code", code, outer, content.place(), parent.place()), true);
    }
}
