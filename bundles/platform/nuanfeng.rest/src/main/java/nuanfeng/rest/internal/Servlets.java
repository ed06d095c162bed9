// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import jakarta.servlet.Servlet;

import nuanfeng.json.Hrefs;
import nuanfeng.rest.internal.answer.OtherSites;
import nuanfeng.rest.internal.operation.Docs;
import nuanfeng.rest.internal.operation.Metrics;
import nuanfeng.rest.internal.operation.Pages;
import nuanfeng.rest.internal.request.Entrance;

/** Every address of the server: the resources below their base, the pages at the root, and nothing anywhere else. */
final class Servlets {

    /** Pattern of whatever nothing else answers. */
    static final String NOTHING = "/";

    private Servlets() {
    }

    /** By the pattern of their addresses. @param start where a browser at the root is led to */
    static Map<String, Servlet> of(Entrance entrance, Api api, Routes pages, OtherSites sites, Metrics metrics,
            Supplier<String> start) {
        Map<String, Servlet> servlets = new LinkedHashMap<>();
        servlets.put(Hrefs.BASE + "/*", new AnswerServlet(entrance, new ResourceFinder(api), sites, metrics));
        for (Operation page : pages.operations()) {
            String path = page.route().path();
            servlets.put(path.equals(Docs.PATH) ? path + "/*" : path,
                    new AnswerServlet(entrance, new PageFinder(Optional.of(page), start), sites, metrics));
        }
        servlets.put(NOTHING, new AnswerServlet(entrance, new PageFinder(Optional.empty(), start), sites, metrics));
        return servlets;
    }

    static Routes pages(Pages pages, Docs docs) {
        return new Routes(List.of(pages, docs));
    }
}
