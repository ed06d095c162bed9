// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal;

import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.RuntimeDelegate;

import org.apache.cxf.Bus;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.endpoint.ServerRegistry;
import org.apache.cxf.jaxrs.impl.RuntimeDelegateImpl;
import org.apache.cxf.jaxrs.model.OperationResourceInfo;
import org.apache.cxf.jaxrs.provider.ServerProviderFactory;
import org.apache.cxf.jaxrs.servlet.CXFNonSpringJaxrsServlet;
import org.apache.cxf.jaxrs.utils.JAXRSUtils;
import org.apache.cxf.logging.FaultListener;
import org.apache.cxf.message.Exchange;
import org.apache.cxf.message.MessageContentsList;
import org.apache.cxf.transport.http.AbstractHTTPDestination;

import nuanfeng.json.Code;
import nuanfeng.json.Hrefs;
import nuanfeng.rest.internal.answer.Answer;
import nuanfeng.rest.internal.answer.Problems;
import nuanfeng.rest.internal.problem.Problem;
import nuanfeng.rest.internal.request.Route;
import nuanfeng.rest.internal.request.Visit;

/**
 * CXF's servlet for our one application, which only finds the operation and refuses what is none; what is answered and how it is
 * written is not its own. Without what we have no use for: no list of services, no address that follows the host header (which
 * would take a lock per request).
 */
final class JaxRsRuntime extends CXFNonSpringJaxrsServlet {

    private static final long serialVersionUID = 1L;
    private static final int NOT_FOUND = 404;

    private final transient Routes routes;

    JaxRsRuntime(Api api) {
        super(api);
        routes = api.routes();
    }

    Answer find(Visit visit, Finder.Way way) throws Throwable {
        Handover handover = new Handover(visit, way);
        try {
            service((ServletRequest) visit.request(), handover);
        } catch (ServletException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
        return handover.answer();
    }

    @Override
    public void init(ServletConfig config) throws ServletException {
        RuntimeDelegate.setInstance(new RuntimeDelegateImpl());
        String base = "http://localhost" + config.getServletContext().getContextPath() + Hrefs.BASE;
        super.init(new Settings(config, Map.of("hide-service-list-page", "true", "disable-address-updates", "true",
                "base-address", base)));
        for (Server server : getBus().getExtension(ServerRegistry.class).getServers()) {
            ServerProviderFactory providers =
                    (ServerProviderFactory) server.getEndpoint().get(ServerProviderFactory.class.getName());
            // It lets a query change the media types of a request.
            providers.setRequestPreprocessor(null);
            providers.setUserProviders(List.of(new Refusal()));
            server.getEndpoint().getService().setInvoker(this::invoke);
        }
    }

    /** @param values of the variables in the address, then one for what is asked, which is not the runtime's to know */
    private Object invoke(Exchange exchange, Object values) {
        OperationResourceInfo found = exchange.get(OperationResourceInfo.class);
        List<?> all = (List<?>) values;
        handover(exchange).found(routes.behind(found.getMethodToInvoke()), all.subList(0, all.size() - 1));
        return new MessageContentsList(Response.noContent().build());
    }

    /** Of what was found to be none of our operations. */
    private final class Refusal implements ExceptionMapper<Throwable> {

        @Override
        public Response toResponse(Throwable thrown) {
            Handover handover = handover(JAXRSUtils.getCurrentMessage().getExchange());
            handover.refuse(thrown instanceof WebApplicationException web ? judged(web, handover.visit()) : thrown);
            return Response.noContent().build();
        }
    }

    private static Handover handover(Exchange exchange) {
        return (Handover) exchange.getInMessage().get(AbstractHTTPDestination.HTTP_RESPONSE);
    }

    /** What the runtime found before an operation was reached. */
    private Throwable judged(WebApplicationException web, Visit visit) {
        String allowed = routes.allowed(visit.address());
        int status = allowed.isEmpty() ? NOT_FOUND : web.getResponse().getStatus();
        return switch (status) {
            case NOT_FOUND -> Problems.notFound().toException();
            case 405 -> Problems.methodNotAllowed(allowed).toException();
            case 406 -> Problems.notAcceptable(types(visit, Route::produced)).toException();
            case 415 -> Problems.unsupported(types(visit, Route::consumed)).toException();
            default -> status < 500 ? Problem.of(Code.BAD_REQUEST, "请求无法读取。", "The request cannot be read.").toException() : web;
        };
    }

    /** What there is at the address that was asked. */
    private List<String> types(Visit visit, Function<Route, List<String>> of) {
        return routes.at(visit.request().getMethod(), visit.address()).flatMap(route -> of.apply(route).stream()).distinct().toList();
    }

    @Override
    protected void loadBus(ServletConfig config) {
        super.loadBus(config);
        Bus bus = getBus();
        bus.setProperty("default.wae.mapper.least.specific", Boolean.TRUE);
        // Whatever is worth a word was logged where it was told to the asker; the rest is somebody who hung up.
        bus.setProperty(FaultListener.class.getName(), (FaultListener) (fault, description, message) -> false);
    }

    @Override
    public void destroy() {
        super.destroy();
        // The JAX-RS API keeps it in a static field, and with it this bundle's class loader.
        RuntimeDelegate.setInstance(null);
    }

    /** The container's configuration with our own parameters before it. */
    private record Settings(ServletConfig config, Map<String, String> parameters) implements ServletConfig {

        @Override
        public String getServletName() {
            return config.getServletName();
        }

        @Override
        public ServletContext getServletContext() {
            return config.getServletContext();
        }

        @Override
        public String getInitParameter(String name) {
            return Optional.ofNullable(parameters.get(name)).orElseGet(() -> config.getInitParameter(name));
        }

        @Override
        public Enumeration<String> getInitParameterNames() {
            return Collections.enumeration(parameters.keySet());
        }
    }
}
