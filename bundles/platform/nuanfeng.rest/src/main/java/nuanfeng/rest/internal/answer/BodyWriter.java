// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.answer;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes finished bodies. That nobody reads them any more is nobody's fault and not worth a word in the log. */
public final class BodyWriter implements MessageBodyWriter<byte[]> {

    private static final Logger LOG = LoggerFactory.getLogger(BodyWriter.class);

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == byte[].class;
    }

    @Override
    public void writeTo(byte[] body, Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType,
            MultivaluedMap<String, Object> headers, OutputStream out) {
        try {
            out.write(body);
        } catch (IOException e) {
            LOG.debug("Nobody reads the answer", e);
        }
    }
}
