// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal;

import java.util.Comparator;

import jakarta.servlet.Servlet;

import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

import nuanfeng.rest.internal.operation.Docs;

/** Where whoever opens the server in a browser begins: where a servlet says so, as the console's does, else at the description. */
final class StartPage {

    private static final String PROPERTY = "nuanfeng.start";

    private StartPage() {
    }

    /** A path from the root. */
    static String find(BundleContext context) {
        try {
            return context.getServiceReferences(Servlet.class, "(" + PROPERTY + "=*)").stream().max(Comparator.naturalOrder())
                    .map(StartPage::of).orElse(Docs.start());
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String of(ServiceReference<Servlet> servlet) {
        return String.valueOf(servlet.getProperty(PROPERTY));
    }
}
