// SPDX-License-Identifier: Apache-2.0
package nuanfeng.console.internal;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.Servlet;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.servlet.whiteboard.HttpWhiteboardConstants;

/** Puts the console's files on the server, and says that whoever opens the server in a browser should be led to them. */
@Component(immediate = true, service = {})
public final class ConsoleSurface {

    /** A property of a servlet, which the REST interface reads: where a browser at the root is led to. */
    static final String START = "nuanfeng.start";
    private static final String FOLDER = "web";

    private final ServiceRegistration<Servlet> registration;

    /** @throws IOException when the bundle's own files cannot be read */
    @Activate
    public ConsoleSurface(BundleContext context) throws IOException {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put(HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_NAME, "nuanfeng.console");
        properties.put(HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_PATTERN, ConsoleServlet.ADDRESS + "*");
        properties.put(START, ConsoleServlet.ADDRESS);
        registration = context.registerService(Servlet.class, new ConsoleServlet(files(context.getBundle())), properties);
    }

    @Deactivate
    void stop() {
        registration.unregister();
    }

    private static Map<String, BuiltFile> files(Bundle bundle) throws IOException {
        Map<String, BuiltFile> files = new HashMap<>();
        List<URL> entries = Optional.ofNullable(bundle.findEntries(FOLDER, "*", true)).map(Collections::list).orElseThrow(
                () -> new IOException("The console's pages are not in its bundle"));
        for (URL entry : entries) {
            String path = entry.getPath().substring(entry.getPath().indexOf(FOLDER + "/") + FOLDER.length() + 1);
            BuiltFile.read(path, entry).ifPresent(file -> files.put(path, file));
        }
        return files;
    }
}
