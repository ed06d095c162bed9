// SPDX-License-Identifier: Apache-2.0
package nuanfeng.http.internal;

import java.nio.ByteBuffer;

import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;

/** A request of whose body everything that will be read is here. */
final class KnownBody extends Request.Wrapper {

    private final Content.Source content;
    private final long length;

    /** @param length as the request says it; -1 when it does not */
    KnownBody(Request request, byte[] bytes, long length) {
        super(request);
        this.content = Content.Source.from(ByteBuffer.wrap(bytes));
        this.length = length;
    }

    static KnownBody of(Request request, byte[] bytes) {
        return new KnownBody(request, bytes, bytes.length);
    }

    @Override
    public long getLength() {
        return length;
    }

    @Override
    public Content.Chunk read() {
        return content.read();
    }

    @Override
    public void demand(Runnable callback) {
        content.demand(callback);
    }

    @Override
    public void fail(Throwable failure) {
        content.fail(failure);
    }
}
