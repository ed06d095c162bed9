// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/** Keeps the JAX-RS runtime from giving the length 0 to answers that have no body by definition: a cache would believe it. */
final class PlainResponse extends HttpServletResponseWrapper {

    private static final String CONTENT_LENGTH = "Content-Length";

    PlainResponse(HttpServletResponse response) {
        super(response);
    }

    @Override
    public void setHeader(String name, String value) {
        if (!isLengthOfNothing(name)) {
            super.setHeader(name, value);
        }
    }

    @Override
    public void addHeader(String name, String value) {
        if (!isLengthOfNothing(name)) {
            super.addHeader(name, value);
        }
    }

    @Override
    public void setContentLength(int length) {
        if (!isLengthOfNothing(CONTENT_LENGTH)) {
            super.setContentLength(length);
        }
    }

    private boolean isLengthOfNothing(String name) {
        return (getStatus() == SC_NOT_MODIFIED || getStatus() == SC_NO_CONTENT) && name.equalsIgnoreCase(CONTENT_LENGTH);
    }
}
