// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.operation;

import nuanfeng.rest.internal.answer.Answer;
import nuanfeng.rest.internal.request.Visit;

/** Something that can be read at an address of its own, outside the JAX-RS resources. */
@FunctionalInterface
interface Page {

    /** @throws nuanfeng.rest.internal.problem.ProblemException when there is nothing to show */
    Answer show(Visit visit);
}
