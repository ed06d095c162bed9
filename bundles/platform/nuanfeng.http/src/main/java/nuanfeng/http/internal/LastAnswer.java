// SPDX-License-Identifier: Apache-2.0
package nuanfeng.http.internal;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;

/** The last answer of its connection, whatever becomes of it: nobody can find a further request behind a body that was not read. */
final class LastAnswer extends Response.Wrapper {

    LastAnswer(Request request, Response response) {
        super(request, response);
        close();
    }

    @Override
    public void reset() {
        super.reset();
        close();
    }

    private void close() {
        getHeaders().put(HttpHeader.CONNECTION, "close");
    }
}
