// SPDX-License-Identifier: Apache-2.0
package nuanfeng.report;

import java.util.ArrayList;
import java.util.List;

import nuanfeng.policy.Citation;

/** The clauses behind a page, each once, numbered as they occur. */
final class Notes {

    private final List<Citation> citations = new ArrayList<>();

    List<Integer> numbers(List<Citation> cited) {
        return cited.stream().map(this::number).distinct().toList();
    }

    List<Citation> all() {
        return citations;
    }

    private int number(Citation citation) {
        for (int i = 0; i < citations.size(); i++) {
            if (citations.get(i).id().equals(citation.id())) {
                return i + 1;
            }
        }
        citations.add(citation);
        return citations.size();
    }
}
