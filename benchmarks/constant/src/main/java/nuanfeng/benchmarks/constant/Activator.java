// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.constant;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Set;

import jakarta.servlet.Servlet;
import jakarta.ws.rs.core.Application;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Serves {@code constant.json} of the container's folder at {@code /constant}. */
public final class Activator implements BundleActivator {

    @Override
    public void start(BundleContext context) throws IOException {
        byte[] answer = Files.readAllBytes(Path.of(context.getProperty("karaf.base")).resolve("constant.json"));
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put("osgi.http.whiteboard.servlet.name", "constant");
        properties.put("osgi.http.whiteboard.servlet.pattern", "/constant/*");
        context.registerService(Servlet.class, new ConstantServlet(new Application() {
            @Override
            public Set<Object> getSingletons() {
                return Set.of(new Constant(answer));
            }
        }), properties);
    }

    @Override
    public void stop(BundleContext context) {
        // the container unregisters the servlet
    }
}
