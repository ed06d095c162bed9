// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import nuanfeng.job.BatchOrder;
import nuanfeng.job.Batches;
import nuanfeng.policy.Text;
import nuanfeng.record.RecordException;

/** Says what was asked, and of which lines. */
final class FakeBatches implements Batches {

    @Override
    public Batch begin(BatchOrder order, Path file) {
        order.edition().place(order.place());
        if (order.charset().filter(each -> each.equals("KLINGON")).isPresent()) {
            throw new RecordException(RecordException.Kind.BAD_REQUEST, Text.of("没有这种编码", "no such charset"));
        }
        return out -> {
            out.write((order.rule() + " " + order.format() + " " + order.english() + " " + Files.readString(file)).getBytes(StandardCharsets.UTF_8));
            out.close();
            return 1;
        };
    }
}
