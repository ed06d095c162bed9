// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import nuanfeng.access.Principal;
import nuanfeng.audit.AuditEntry;
import nuanfeng.audit.AuditEntry.Kind;
import nuanfeng.audit.AuditPeriod;
import nuanfeng.audit.Audits;
import nuanfeng.policy.PlaceId;

/** Knows an activation of a city, and a sign-in. */
final class FakeAudits implements Audits {

    private static final String LINE = "{\"kind\":\"%s\",\"id\":\"1\",\"at\":\"2022-12-31T00:00:00+08:00\",\"by\":\"zhang\",\"deed\":\"x\",\"hash\":\"sha256:1\"}";
    private static final Instant AT = Instant.parse("2022-12-30T16:00:00Z");

    @Override
    public Export begin(AuditPeriod period, Set<Kind> kinds, Predicate<AuditEntry> seen, String format, Principal by) {
        List<String> lines = Stream.of(new AuditEntry(Kind.ACTIVATION, "1", AT, "zhang", "activate", "x", List.of(new PlaceId("cn.testland.testcity")), "试验", Map.of()),
                new AuditEntry(Kind.ACCOUNT, "2", AT, "zhang", "sign-in", "zhang", List.of(), "", Map.of()))
                .filter(each -> (kinds.isEmpty() || kinds.contains(each.kind())) && period.holds(each.at()) && seen.test(each)).map(each -> format.equals("csv") ? each.kind().code() : LINE.formatted(each.kind().code())).toList();
        return out -> {
            out.write(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
            out.close();
            return lines.size();
        };
    }

    @Override
    public Check verify(Path file) {
        throw new UnsupportedOperationException();
    }
}
