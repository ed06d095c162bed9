// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.load;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A connection kept alive: one request, one answer, in turn. Opens itself when needed; used by one thread. */
final class KeepAlive implements AutoCloseable {

    private static final int TIMEOUT_MILLIS = 10_000;
    private static final int LONGEST_LINE = 16_384;

    private final Target target;
    private byte[] in = new byte[16_384];
    private byte[] body = new byte[16_384];
    private int at;
    private int end;
    private Socket socket;

    KeepAlive(Target target) {
        this.target = target;
    }

    /** Sends the target's request and reads the whole answer. After an exception the next exchange begins with a new connection. */
    Answer exchange() throws IOException {
        try {
            open();
            socket.getOutputStream().write(target.request());
            String head = head();
            int length = body(head);
            if (Answer.header(head, "Connection").orElse("").equalsIgnoreCase("close")) {
                close();
            }
            return new Answer(head, body, length);
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }

    private void open() throws IOException {
        if (socket == null) {
            at = 0;
            end = 0;
            socket = new Socket();
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.connect(new InetSocketAddress(target.host(), target.port()), TIMEOUT_MILLIS);
        }
    }

    /** Status line and headers with the blank line that ends them. */
    private String head() throws IOException {
        StringBuilder head = new StringBuilder(256);
        String line;
        do {
            line = line();
            head.append(line).append("\r\n");
        } while (!line.isEmpty());
        return head.toString();
    }

    private int body(String head) throws IOException {
        if (head.startsWith(" 204", 8) || head.startsWith(" 304", 8)) {
            return 0;
        }
        if (Answer.header(head, "Transfer-Encoding").orElse("").equalsIgnoreCase("chunked")) {
            return chunks();
        }
        int length = Integer.parseInt(Answer.header(head, "Content-Length")
                .orElseThrow(() -> new IOException("An answer without Content-Length that is not chunked.")));
        take(length, 0);
        return length;
    }

    private int chunks() throws IOException {
        int length = 0;
        for (int chunk = size(line()); chunk > 0; chunk = size(line())) {
            take(chunk, length);
            length += chunk;
            line();
        }
        while (!line().isEmpty()) {
            // trailers say nothing that is measured
        }
        return length;
    }

    private static int size(String line) {
        int semicolon = line.indexOf(';');
        return Integer.parseInt((semicolon < 0 ? line : line.substring(0, semicolon)).strip(), 16);
    }

    private String line() throws IOException {
        int from = at;
        while (true) {
            for (int i = from; i < end; i++) {
                if (in[i] == '\n') {
                    String line = new String(in, at, Math.max(0, i - at - 1), StandardCharsets.ISO_8859_1);
                    at = i + 1;
                    return line;
                }
            }
            int seen = end - at;
            if (seen > LONGEST_LINE) {
                throw new IOException("A line of more than " + LONGEST_LINE + " bytes in an answer.");
            }
            fill();
            from = at + seen;
        }
    }

    /** Moves the next bytes of the connection to a place in the body. */
    private void take(int count, int to) throws IOException {
        if (body.length < to + count) {
            body = Arrays.copyOf(body, Math.max(to + count, body.length * 2));
        }
        int ready = Math.min(count, end - at);
        System.arraycopy(in, at, body, to, ready);
        at += ready;
        if (socket.getInputStream().readNBytes(body, to + ready, count - ready) < count - ready) {
            throw new EOFException("The server closed the connection in the middle of an answer.");
        }
    }

    private void fill() throws IOException {
        System.arraycopy(in, at, in, 0, end - at);
        end -= at;
        at = 0;
        if (end == in.length) {
            in = Arrays.copyOf(in, in.length * 2);
        }
        InputStream stream = socket.getInputStream();
        int read = stream.read(in, end, in.length - end);
        if (read < 0) {
            throw new EOFException("The server closed the connection before the end of an answer.");
        }
        end += read;
    }
}
