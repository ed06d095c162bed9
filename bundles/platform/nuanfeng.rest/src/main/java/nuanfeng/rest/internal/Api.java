// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import jakarta.ws.rs.core.Application;

import nuanfeng.library.PolicyLibrary;
import nuanfeng.lifecycle.PolicyAdministration;
import nuanfeng.rest.internal.answer.Reply;
import nuanfeng.rest.internal.resource.ActivationsResource;
import nuanfeng.rest.internal.resource.AgenciesResource;
import nuanfeng.rest.internal.resource.AgencyDutiesResource;
import nuanfeng.rest.internal.resource.CalculationsResource;
import nuanfeng.rest.internal.resource.CalendarsResource;
import nuanfeng.rest.internal.resource.DiffResource;
import nuanfeng.rest.internal.resource.DocumentsResource;
import nuanfeng.rest.internal.resource.DutiesResource;
import nuanfeng.rest.internal.resource.EditionsResource;
import nuanfeng.rest.internal.resource.FormsResource;
import nuanfeng.rest.internal.resource.MeasuresResource;
import nuanfeng.rest.internal.resource.OpenApi;
import nuanfeng.rest.internal.resource.OpenApiResource;
import nuanfeng.rest.internal.resource.ParametersResource;
import nuanfeng.rest.internal.resource.PlacesResource;
import nuanfeng.rest.internal.resource.PlansResource;
import nuanfeng.rest.internal.resource.PoliciesResource;
import nuanfeng.rest.internal.resource.RollbackResource;

/** The one JAX-RS application: every resource, and the table of their operations. */
public final class Api extends Application {

    private final Set<Object> singletons = new LinkedHashSet<>();
    private final Routes routes;

    public Api(PolicyLibrary library, PolicyAdministration administration, Limits limits, String engine) {
        Reply reply = new Reply(engine);
        singletons.addAll(List.of(
                new CalculationsResource(reply, limits.calculationBytes()),
                new PlacesResource(reply),
                new ParametersResource(reply),
                new CalendarsResource(reply),
                new DiffResource(reply),
                new MeasuresResource(reply),
                new FormsResource(reply),
                new AgenciesResource(reply),
                new AgencyDutiesResource(reply),
                new DutiesResource(reply, administration),
                new DocumentsResource(reply),
                new EditionsResource(reply, library, administration),
                new OpenApiResource(reply, OpenApi.document()),
                new PoliciesResource(reply, administration, limits.policyBytes()),
                new PlansResource(reply, administration, limits.calculationBytes()),
                new ActivationsResource(reply, administration, limits.calculationBytes()),
                new RollbackResource(reply, administration, limits.calculationBytes())));
        routes = new Routes(singletons);
    }

    /** Most bytes of one JSON body, and of one policy bundle. */
    public record Limits(int calculationBytes, int policyBytes) {
    }

    @Override
    public Set<Object> getSingletons() {
        return singletons;
    }

    Routes routes() {
        return routes;
    }
}
