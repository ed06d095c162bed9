// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.json;

import java.util.Map;

import nuanfeng.calculation.Calculation;
import nuanfeng.document.ClauseText;
import nuanfeng.policy.Citation;

/** An answer with the words of the clauses that it cites. */
public record Quoted(Calculation calculation, Map<Citation, ClauseText> texts) {
}
