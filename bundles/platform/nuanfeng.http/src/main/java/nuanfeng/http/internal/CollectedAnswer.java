// SPDX-License-Identifier: Apache-2.0
package nuanfeng.http.internal;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

import nuanfeng.http.Flow;

/** An answer that leaves when it is whole, unless it says otherwise. Whoever writes it is done as soon as it has been written here. */
final class CollectedAnswer extends Response.Wrapper {

    private static final HttpField ZIPPED_OR_NOT = new PreEncodedHttpField(HttpHeader.VARY, HttpHeader.ACCEPT_ENCODING.asString());

    private final Request request;
    private final Parting parting;
    private final Pace pace;
    private final Backlog backlog;
    private final List<byte[]> pieces = new ArrayList<>();
    private Optional<FlowingAnswer> flowing = Optional.empty();

    CollectedAnswer(Request request, Response response, Parting parting, Pace pace, Backlog backlog) {
        super(request, response);
        this.request = request;
        this.parting = parting;
        this.pace = pace;
        this.backlog = backlog;
    }

    @Override
    public void reset() {
        pieces.clear();
        super.reset();
    }

    @Override
    public void write(boolean last, ByteBuffer bytes, Callback callback) {
        if (flowing.isEmpty() && pieces.isEmpty() && getHeaders().contains(Flow.HEADER)) {
            getHeaders().remove(Flow.HEADER);
            signed(new byte[0]);
            getHeaders().ensureField(ZIPPED_OR_NOT);
            if (request.getConnectionMetaData().getHttpVersion() == HttpVersion.HTTP_1_1) {
                // Also where the connection ends with it: half of it must not look like all.
                getHeaders().put(HttpHeader.TRANSFER_ENCODING, HttpHeaderValue.CHUNKED);
            }
            flowing = Optional.of(new FlowingAnswer(request, getWrapped(), parting, pace));
        }
        if (flowing.isPresent()) {
            flowing.get().write(last, bytes, callback);
            return;
        }
        if (bytes != null && bytes.hasRemaining()) {
            pieces.add(BufferUtil.toArray(bytes));
            bytes.position(bytes.limit());
        }
        if (last) {
            send(signed(whole()));
        }
        callback.succeeded();
    }

    /** Most answers come in one piece, which is not copied again. */
    private byte[] whole() {
        if (pieces.size() == 1) {
            return pieces.get(0);
        }
        ByteBuffer whole = ByteBuffer.allocate(pieces.stream().mapToInt(each -> each.length).sum());
        pieces.forEach(whole::put);
        return whole.array();
    }

    /** Whatever goes wrong is told as we tell it, and carries what all of our answers carry. */
    private byte[] signed(byte[] body) {
        byte[] said = body;
        if (getStatus() >= HttpStatus.BAD_REQUEST_400 && !ProblemPages.isTold(getHeaders())) {
            said = ProblemPages.problem(getStatus(), request);
            ProblemPages.head(getHeaders(), getStatus());
            getHeaders().put(HttpHeader.CONTENT_LENGTH, said.length);
        }
        ProblemPages.sign(getHeaders());
        if (said.length > 0 || getHeaders().contains(HttpHeader.VARY)) {
            getHeaders().ensureField(ZIPPED_OR_NOT);
        }
        return said;
    }

    private void send(byte[] all) {
        parting.send();
        new Sending(request, getWrapped(), all, parting, backlog).begin(pace);
    }
}
