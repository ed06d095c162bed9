// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import nuanfeng.job.Exports;
import nuanfeng.policy.Text;
import nuanfeng.record.RecordException;
import nuanfeng.record.Search;
import nuanfeng.record.Sight;

/** Files that say what was asked for; on demand none, or half of one. */
final class FakeExports implements Exports {

    final List<Search> searches = new ArrayList<>();
    volatile boolean breaksOff;

    @Override
    public Export begin(Search search, Sight sight, String format, Optional<String> charset) {
        if (charset.filter(each -> each.equals("KLINGON")).isPresent()) {
            throw new RecordException(RecordException.Kind.BAD_REQUEST, Text.of("没有这种编码", "no such charset"));
        }
        searches.add(search);
        return out -> {
            out.write((format + " " + charset.orElse("-") + " " + sight.purpose().orElse("-")).getBytes(StandardCharsets.UTF_8));
            out.flush();
            if (breaksOff) {
                throw new RecordException(RecordException.Kind.UNAVAILABLE, Text.of("数据库暂不可用", "away"));
            }
            out.close();
            return 1;
        };
    }
}
