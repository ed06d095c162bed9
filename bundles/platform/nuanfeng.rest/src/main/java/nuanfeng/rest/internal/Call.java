// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal;

import java.util.List;

import nuanfeng.rest.internal.answer.Answer;
import nuanfeng.rest.internal.request.Query;
import nuanfeng.rest.internal.request.Route;

/**
 * What a request turned out to ask for.
 *
 * @param values of the variables in the address, decoded
 */
record Call(Operation operation, List<?> values) {

    Route route() {
        return operation.route();
    }

    Answer answer(Query query) throws Throwable {
        return operation.answer(values, query);
    }
}
