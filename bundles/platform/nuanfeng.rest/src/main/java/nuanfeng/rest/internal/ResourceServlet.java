// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal;

import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.ext.RuntimeDelegate;

import org.apache.cxf.Bus;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.endpoint.ServerRegistry;
import org.apache.cxf.jaxrs.impl.RuntimeDelegateImpl;
import org.apache.cxf.jaxrs.provider.ServerProviderFactory;
import org.apache.cxf.jaxrs.servlet.CXFNonSpringJaxrsServlet;
import org.apache.cxf.logging.FaultListener;

import nuanfeng.json.Hrefs;
import nuanfeng.rest.internal.answer.Answer;
import nuanfeng.rest.internal.answer.Problems;
import nuanfeng.rest.internal.request.Route;
import nuanfeng.rest.internal.request.Visit;

/**
 * CXF's servlet for our one application, without what we have no use for: no list of services, no address that follows the host
 * header (which would take a lock per request), our mapper for every exception.
 */
public final class ResourceServlet extends CXFNonSpringJaxrsServlet {

    private static final long serialVersionUID = 1L;

    private final transient ShortCut shortCut;

    public ResourceServlet(Api api) {
        super(api);
        shortCut = new ShortCut(api.calculations());
    }

    @Override
    public void service(ServletRequest request, ServletResponse response) throws ServletException, IOException {
        Optional<Answer> answer = shortCut.answer((HttpServletRequest) request);
        if (answer.isPresent()) {
            answer.get().writeTo((HttpServletResponse) response);
        } else {
            super.service(request, new PlainResponse((HttpServletResponse) response));
        }
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
        }
    }

    @Override
    protected void loadBus(ServletConfig config) {
        super.loadBus(config);
        Bus bus = getBus();
        bus.setProperty("default.wae.mapper.least.specific", Boolean.TRUE);
        // Whatever is worth a word was logged where it was told to the asker; the rest is somebody who hung up.
        bus.setProperty(FaultListener.class.getName(), (FaultListener) (fault, description, message) -> false);
    }

    /** The runtime would name the methods of every address there is. */
    @Override
    protected void doOptions(HttpServletRequest request, HttpServletResponse response) {
        String allow = Route.allowed(Visit.of(request).address());
        if (allow.isEmpty()) {
            throw Problems.notFound().toException();
        }
        response.setHeader("Allow", allow);
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
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
