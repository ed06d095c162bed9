// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.lifecycle;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import nuanfeng.json.Code;
import nuanfeng.rest.internal.problem.Problem;
import nuanfeng.rest.internal.problem.ProblemException;
import nuanfeng.rest.internal.request.Members;
import nuanfeng.rest.internal.request.Needs;

/** What somebody who changes who speaks has to say: which plan was seen, what of it is accepted, and why. */
record Decision(Optional<String> planHash, Set<String> accept, Optional<String> comment) {

    private static final String PLAN_HASH = "planHash";
    private static final String ACCEPT = "accept";
    private static final String COMMENT = "comment";

    static final Set<String> MEMBERS = Set.of(PLAN_HASH, ACCEPT, COMMENT);

    /** What was read; wrong members are noted with {@code members}. */
    static Decision in(Members members) {
        List<String> accept = members.texts(ACCEPT);
        return new Decision(members.text(PLAN_HASH), Set.copyOf(accept), members.text(COMMENT).filter(text -> !text.isBlank()));
    }

    /** @param plans where a plan is made @throws ProblemException 428 */
    String planHash(String plans) {
        return planHash.orElseThrow(() -> Problem.of(Code.PRECONDITION_REQUIRED, "请先取得变更预览（%s），并在planHash中填写其校验值。".formatted(plans),
                "Make a plan first and give its planHash: %s.".formatted(plans)).toException());
    }

    /** @throws ProblemException 428 */
    String reason() {
        return comment.orElseThrow(() -> Problem.of(Code.PRECONDITION_REQUIRED, "请在 comment 中写明理由（依据的文件或差错），启用日志予以保存。",
                "Say why in comment, the document or the mistake; the activation log keeps it.").toException());
    }
}
