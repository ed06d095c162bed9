// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.request;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;

import jakarta.servlet.http.HttpServletRequest;

import nuanfeng.json.Code;
import nuanfeng.rest.internal.problem.Problem;

/** Reads the body of a request, never more than it may have, whatever the request says about its length. */
public final class Body {

    private static final int FIRST_CHUNK = 2048;
    private static final int UPLOAD_CHUNK = 1 << 14;
    private static final int MOST_DISCARDED = 1 << 16;
    private static final long MEGABYTE = 1L << 20;

    private final HttpServletRequest request;
    private final long limit;

    private Body(HttpServletRequest request, long limit) {
        this.request = request;
        this.limit = limit;
    }

    /**
     * @param type media type that it must have, where it says any
     * @param limit most bytes
     * @throws nuanfeng.rest.internal.problem.ProblemException 415, or 413 when it announces more
     */
    public static Body of(HttpServletRequest request, String type, long limit) {
        String given = request.getContentType();
        if (given != null && !given.split(";", 2)[0].strip().equalsIgnoreCase(type)) {
            throw Problem.of(Code.UNSUPPORTED_MEDIA_TYPE, "内容须为 %s。".formatted(type), "The body must be %s.".formatted(type))
                    .withHeader("Accept", type).toException();
        }
        String encoding = request.getHeader("Content-Encoding");
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw Problem.of(Code.UNSUPPORTED_MEDIA_TYPE, "请勿压缩请求内容。", "Send the body without a content encoding.")
                    .toException();
        }
        Body body = new Body(request, limit);
        if (request.getContentLengthLong() > limit) {
            throw body.tooLarge().toException();
        }
        return body;
    }

    /**
     * Takes what is left of a body that nobody wants, so that the connection can be used again.
     *
     * @return whether that was too much to take, so that we must hang up
     */
    public static boolean discard(HttpServletRequest request) {
        long announced = request.getContentLengthLong();
        if (announced == 0 || announced < 0 && request.getHeader("Transfer-Encoding") == null) {
            return false;
        }
        byte[] chunk = new byte[UPLOAD_CHUNK];
        long left = announced > MOST_DISCARDED ? -1 : MOST_DISCARDED;
        try {
            for (int read = 0; read >= 0 && left >= 0; left -= read) {
                read = request.getInputStream().read(chunk);
            }
        } catch (IOException | RuntimeException e) {
            left = -1;
        }
        return left < 0;
    }

    /** A JSON body. */
    public static Body json(HttpServletRequest request, int limit) {
        return of(request, "application/json", limit);
    }

    /** The whole body. */
    public byte[] bytes() {
        long announced = request.getContentLengthLong();
        // What is only announced is not yet worth memory: it may never come.
        byte[] bytes = new byte[announced > 0 ? (int) Math.min(announced, UPLOAD_CHUNK) : FIRST_CHUNK];
        int length = 0;
        for (int read = read(bytes, 0); read >= 0; read = read(bytes, length)) {
            length += read;
            if (length > limit) {
                throw tooLarge().toException();
            }
            if (length == announced) {
                break;
            }
            if (length == bytes.length) {
                bytes = Arrays.copyOf(bytes, (int) Math.min(2L * length, limit + 1));
            }
        }
        return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
    }

    /** @throws IOException when {@code out} cannot be written */
    public void copyTo(OutputStream out) throws IOException {
        byte[] chunk = new byte[UPLOAD_CHUNK];
        long length = 0;
        for (int read = read(chunk, 0); read >= 0; read = read(chunk, 0)) {
            length += read;
            if (length > limit) {
                throw tooLarge().toException();
            }
            out.write(chunk, 0, read);
        }
    }

    /** The body while it comes. @throws nuanfeng.rest.internal.problem.ProblemException from its methods: 413, or 400 when it breaks off */
    public InputStream stream() {
        return new InputStream() {

            private final byte[] one = new byte[1];
            private long length;

            @Override
            public int read() {
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] into, int at, int most) {
                int read = Body.this.read(into, at, most);
                length += Math.max(0, read);
                if (length > limit) {
                    throw tooLarge().toException();
                }
                return read;
            }
        };
    }

    /** A body that breaks off, or whose chunks lie, is the sender's fault. */
    private int read(byte[] into, int at) {
        return read(into, at, into.length - at);
    }

    private int read(byte[] into, int at, int most) {
        try {
            return request.getInputStream().read(into, at, most);
        } catch (IOException | RuntimeException e) {
            throw Problem.of(Code.BAD_REQUEST, "请求内容未能读完。", "The body could not be read to its end.").toException();
        }
    }

    private Problem tooLarge() {
        return Problem.of(Code.TOO_LARGE, "内容的大小超过上限%s。".formatted(size("MB", "字节")), "The body has more than %s.".formatted(size(" MB", " bytes")));
    }

    private String size(String megabytes, String bytes) {
        return limit % MEGABYTE == 0 ? limit / MEGABYTE + megabytes : limit + bytes;
    }
}
