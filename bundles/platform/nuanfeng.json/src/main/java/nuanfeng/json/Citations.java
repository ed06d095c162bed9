// SPDX-License-Identifier: Apache-2.0
package nuanfeng.json;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonGenerator;

import nuanfeng.policy.Citation;

/** The clauses behind one answer, each once; everything else in the answer points to them by index. */
final class Citations {

    private final List<Citation> citations = new ArrayList<>();
    private final Quotation quotation;

    Citations(Quotation quotation) {
        this.quotation = quotation;
    }

    /** Index of a citation, which is added when it is new. */
    int indexOf(Citation citation) {
        for (int i = 0; i < citations.size(); i++) {
            if (citations.get(i) == citation) {
                return i;
            }
        }
        for (int i = 0; i < citations.size(); i++) {
            Citation known = citations.get(i);
            if (known.clauseId().equals(citation.clauseId()) && known.documentId().equals(citation.documentId())) {
                return i;
            }
        }
        citations.add(citation);
        return citations.size() - 1;
    }

    void addAll(Iterable<Citation> more) {
        more.forEach(this::indexOf);
    }

    void write(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("citations");
        for (Citation citation : citations) {
            quotation.write(json, citation);
        }
        json.writeEndArray();
    }
}
