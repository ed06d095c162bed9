// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.answer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

import nuanfeng.rest.internal.request.Body;
import nuanfeng.rest.internal.request.Visit;

/** Hands whatever a resource, or the runtime on the way to it, throws to {@link Problems}. */
public final class ProblemMapper implements ExceptionMapper<Throwable> {

    @Context
    private HttpServletRequest request;

    @Override
    public Response toResponse(Throwable thrown) {
        Visit visit = Visit.of(request);
        Body.discard(request, visit.response());
        return Problems.answer(thrown, visit).toResponse();
    }
}
