// SPDX-License-Identifier: Apache-2.0
package nuanfeng.http.internal;

import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;

/** A body that is handed on as it comes, and knows how much came. */
final class StreamedBody extends Request.Wrapper {

    private volatile long length;
    private volatile boolean complete;

    StreamedBody(Request request) {
        super(request);
    }

    long length() {
        return length;
    }

    boolean isComplete() {
        return complete;
    }

    @Override
    public Content.Chunk read() {
        Content.Chunk chunk = super.read();
        if (chunk != null) {
            length += chunk.remaining();
            complete |= chunk.isLast();
        }
        return chunk;
    }
}
