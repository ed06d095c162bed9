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

/** Serves {@code constant.json} of the container's folder: at {@code /constant} through the JAX-RS runtime, at {@code /raw} without it. */
public final class Activator implements BundleActivator {

    @Override
    public void start(BundleContext context) throws IOException {
        byte[] answer = Files.readAllBytes(Path.of(context.getProperty("karaf.base")).resolve("constant.json"));
        Application application = new Application() {
            @Override
            public Set<Object> getSingletons() {
                return Set.of(new Constant(answer));
            }
        };
        register(context, "raw", new RawServlet(answer));
        register(context, "constant", new ConstantServlet(application));
    }

    @Override
    public void stop(BundleContext context) {
        // the container unregisters the servlets
    }

    private static void register(BundleContext context, String name, Servlet servlet) {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put("osgi.http.whiteboard.servlet.name", name);
        properties.put("osgi.http.whiteboard.servlet.pattern", "/" + name + "/*");
        context.registerService(Servlet.class, servlet, properties);
    }
}
