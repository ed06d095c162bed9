// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.constant;

import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;

import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.ext.RuntimeDelegate;

import org.apache.cxf.jaxrs.impl.RuntimeDelegateImpl;
import org.apache.cxf.jaxrs.servlet.CXFNonSpringJaxrsServlet;

/** CXF's servlet, set up for speed as the platform sets up its own: no list of services, no address that follows the host header. */
public final class ConstantServlet extends CXFNonSpringJaxrsServlet {

    private static final long serialVersionUID = 1L;
    private static final Map<String, String> PARAMETERS = Map.of("hide-service-list-page", "true", "disable-address-updates", "true",
            "base-address", "http://localhost/constant");

    public ConstantServlet(Application application) {
        super(application);
    }

    @Override
    public void init(ServletConfig config) throws ServletException {
        RuntimeDelegate.setInstance(new RuntimeDelegateImpl());
        ClassLoader before = enter();
        try {
            super.init(new Settings(config));
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    @Override
    public void service(ServletRequest request, ServletResponse response) throws ServletException, IOException {
        ClassLoader before = enter();
        try {
            super.service(request, response);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    /** The runtime looks things up in the thread's class loader. */
    private static ClassLoader enter() {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(ConstantServlet.class.getClassLoader());
        return before;
    }

    private record Settings(ServletConfig config) implements ServletConfig {

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
            return PARAMETERS.get(name);
        }

        @Override
        public Enumeration<String> getInitParameterNames() {
            return Collections.enumeration(PARAMETERS.keySet());
        }
    }
}
