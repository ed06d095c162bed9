// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.constant;

import java.io.IOException;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The same without any JAX-RS runtime: what the HTTP server costs at all. */
public final class RawServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient byte[] answer;

    public RawServlet(byte[] answer) {
        this.answer = answer;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.getInputStream().readAllBytes();
        response.setContentType("application/json");
        response.setContentLength(answer.length);
        response.getOutputStream().write(answer);
    }
}
