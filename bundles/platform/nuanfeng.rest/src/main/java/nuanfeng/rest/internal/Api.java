// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import jakarta.ws.rs.core.Application;

import nuanfeng.library.PolicyLibrary;
import nuanfeng.lifecycle.PolicyAdministration;
import nuanfeng.rest.internal.answer.BodyWriter;
import nuanfeng.rest.internal.answer.ProblemMapper;
import nuanfeng.rest.internal.answer.Reply;
import nuanfeng.rest.internal.request.Reception;
import nuanfeng.rest.internal.resource.ActivationsResource;
import nuanfeng.rest.internal.resource.AgenciesResource;
import nuanfeng.rest.internal.resource.AgencyDutiesResource;
import nuanfeng.rest.internal.resource.CalculationsResource;
import nuanfeng.rest.internal.resource.CalendarsResource;
import nuanfeng.rest.internal.resource.DiffPageResource;
import nuanfeng.rest.internal.resource.DiffResource;
import nuanfeng.rest.internal.resource.DiffTableResource;
import nuanfeng.rest.internal.resource.DocumentsResource;
import nuanfeng.rest.internal.resource.DutiesResource;
import nuanfeng.rest.internal.resource.DutyFeedResource;
import nuanfeng.rest.internal.resource.EditionsResource;
import nuanfeng.rest.internal.resource.FormsResource;
import nuanfeng.rest.internal.resource.MeasuresResource;
import nuanfeng.rest.internal.resource.OpenApiResource;
import nuanfeng.rest.internal.resource.ParametersResource;
import nuanfeng.rest.internal.resource.PlacesResource;
import nuanfeng.rest.internal.resource.PlansResource;
import nuanfeng.rest.internal.resource.PoliciesResource;
import nuanfeng.rest.internal.resource.RollbackResource;

/** The one JAX-RS application: every resource, the one writer of bodies and the one mapper of exceptions. */
public final class Api extends Application {

    private static final String OPENAPI = "/openapi.json";

    private final Set<Object> singletons = new LinkedHashSet<>();
    private final CalculationsResource calculations;

    public Api(PolicyLibrary library, PolicyAdministration administration, Reception reception, Limits limits, String engine) {
        Reply reply = new Reply(engine);
        calculations = new CalculationsResource(reception, reply, limits.calculationBytes());
        singletons.addAll(List.of(
                calculations,
                new PlacesResource(reception, reply),
                new ParametersResource(reception, reply),
                new CalendarsResource(reception, reply),
                new DiffResource(reception, reply),
                new DiffPageResource(reception, reply),
                new DiffTableResource(reception, reply),
                new MeasuresResource(reception, reply),
                new FormsResource(reception, reply),
                new AgenciesResource(reception, reply),
                new AgencyDutiesResource(reception, reply),
                new DutiesResource(reception, reply, administration),
                new DutyFeedResource(reception, reply, administration),
                new DocumentsResource(reception, reply),
                new EditionsResource(reception, reply, library, administration),
                new OpenApiResource(reception, reply, openApi()),
                new PoliciesResource(reception, reply, administration, limits.policyBytes()),
                new PlansResource(reception, reply, administration, limits.calculationBytes()),
                new ActivationsResource(reception, reply, administration, limits.calculationBytes()),
                new RollbackResource(reception, reply, administration, limits.calculationBytes()),
                new BodyWriter(),
                new ProblemMapper()));
    }

    /** Most bytes of one JSON body, and of one policy bundle. */
    public record Limits(int calculationBytes, int policyBytes) {
    }

    @Override
    public Set<Object> getSingletons() {
        return singletons;
    }

    CalculationsResource calculations() {
        return calculations;
    }

    private static byte[] openApi() {
        try (InputStream in = Api.class.getResourceAsStream(OPENAPI)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
