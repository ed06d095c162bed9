// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

/** What the server says is what its description says, whatever is asked: every worked example, every list, every mistake. */
class ContractIT {

    private static final int SHOWN = 5;
    private static final Distribution nuanfeng = Distribution.shared();
    private static final Api api = new Api(nuanfeng);

    @Test
    void everyAnswerIsAsDescribed() {
        Described described = new Described(api);
        Map<String, List<String>> faults = new TreeMap<>();
        AtomicInteger asked = new AtomicInteger();
        new Questions(question -> {
            Answer answer = api.ask(question);
            asked.incrementAndGet();
            for (String fault : described.faults(answer)) {
                List<String> where = faults.computeIfAbsent(fault, none -> new ArrayList<>());
                if (where.size() < SHOWN) {
                    where.add(answer.request());
                }
            }
            return answer;
        }, api.currentEdition(), "").askOnce();
        assertEquals(Map.of(), faults);
        assertTrue(asked.get() > 1_000, asked::toString);
    }
}
