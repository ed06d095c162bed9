// SPDX-License-Identifier: Apache-2.0
package nuanfeng.http.internal;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

import nuanfeng.json.Code;
import nuanfeng.json.Json;
import nuanfeng.json.Language;
import nuanfeng.json.RefusalJson;
import nuanfeng.policy.Text;

/** What the server itself refuses, as a problem like any other. Nothing of what was sent comes back, and no word of the server's. */
final class ProblemPages extends ErrorHandler {

    private static final String TYPE = "application/problem+json";
    private static final String JSON = "application/json";
    /** After these nobody knows where the next request begins. */
    private static final Set<Integer> LAST = Set.of(400, 408, 413, 414, 431, 501, 505);
    private static final Text NOT_HTTP = Text.of("请求不是服务器能够读取的 HTTP 请求；地址中的特殊字符须按 URI 规则编码。",
            "The server cannot read this as a request of HTTP; what is special in an address must be encoded as URIs have it.");
    private static final Text TOO_SLOW = Text.of("请求内容发送得过慢，请重新发送。", "The body came too slowly; send it again.");
    private static final Text TOO_LARGE = Text.of("请求内容过大。", "The body is too large.");
    private static final Text HEAD_TOO_LARGE = Text.of("请求头或地址过长。", "The head of the request or its address is too long.");
    private static final Text BUSY = Text.of("服务器正忙，请稍后再试。", "The server is busy; try again later.");
    private static final Text NOT_HERE = Text.of("访问的地址不存在，或者服务器正在启动；接口说明见/docs。",
            "There is nothing here, or the server is still starting; /docs describes the interface.");
    private static final Text NOT_DONE = Text.of("服务器不支持请求所用的这一 HTTP 功能。", "The server does not do this part of HTTP.");
    private static final Text INSIDE = Text.of("系统出错。", "Internal error.");

    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    protected void generateResponse(Request request, Response response, int code, String message, Throwable cause, Callback callback) {
        head(response.getHeaders(), code);
        response.write(true, ByteBuffer.wrap(problem(code, request)), callback);
    }

    /** The head could not be read: there is no request yet. */
    @Override
    public ByteBuffer badMessageError(int status, String reason, HttpFields.Mutable fields) {
        head(fields, status);
        return ByteBuffer.wrap(problem(status, List.of()));
    }

    /** Whether somebody behind the door has told it already: a problem, or what a readiness check reads. */
    static boolean isTold(HttpFields fields) {
        String type = fields.get(HttpHeader.CONTENT_TYPE);
        return type != null && (type.startsWith(TYPE) || type.startsWith(JSON));
    }

    /** What goes before a problem of the server's own. */
    static void head(HttpFields.Mutable fields, int status) {
        fields.put(HttpHeader.CONTENT_TYPE, TYPE);
        fields.put(HttpHeader.CACHE_CONTROL, "no-store");
        if (LAST.contains(status)) {
            fields.put(HttpHeader.CONNECTION, "close");
        }
        sign(fields);
    }

    /** What every answer carries, whoever made it. */
    static void sign(HttpFields.Mutable fields) {
        fields.put("X-Content-Type-Options", "nosniff");
    }

    static byte[] problem(int status, Request request) {
        return problem(status, request.getHeaders().contains(HttpHeader.ACCEPT_LANGUAGE) ? Request.getLocales(request) : List.of());
    }

    private static byte[] problem(int status, List<Locale> locales) {
        Language language = locales.stream().map(Locale::getLanguage).filter(each -> each.equals("zh") || each.equals("en")).findFirst()
                .orElse("zh").equals("en") ? Language.ENGLISH : Language.CHINESE;
        Code code = code(status);
        return Json.bytes(json -> {
            json.writeStartObject();
            RefusalJson.head(json, code, status, language, language.of(detail(code)));
            json.writeEndObject();
        });
    }

    private static Code code(int status) {
        return switch (status) {
            case HttpStatus.NOT_FOUND_404 -> Code.NOT_FOUND;
            case HttpStatus.METHOD_NOT_ALLOWED_405 -> Code.METHOD_NOT_ALLOWED;
            case HttpStatus.REQUEST_TIMEOUT_408 -> Code.TOO_SLOW;
            case HttpStatus.PAYLOAD_TOO_LARGE_413 -> Code.TOO_LARGE;
            case HttpStatus.URI_TOO_LONG_414, HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE_431 -> Code.HEAD_TOO_LARGE;
            case HttpStatus.EXPECTATION_FAILED_417, HttpStatus.NOT_IMPLEMENTED_501, HttpStatus.HTTP_VERSION_NOT_SUPPORTED_505 -> Code.NOT_IMPLEMENTED;
            case HttpStatus.SERVICE_UNAVAILABLE_503 -> Code.UNAVAILABLE;
            default -> status < HttpStatus.INTERNAL_SERVER_ERROR_500 ? Code.BAD_REQUEST : Code.INTERNAL_ERROR;
        };
    }

    private static Text detail(Code code) {
        return switch (code) {
            case NOT_FOUND -> NOT_HERE;
            case TOO_SLOW -> TOO_SLOW;
            case TOO_LARGE -> TOO_LARGE;
            case HEAD_TOO_LARGE -> HEAD_TOO_LARGE;
            case METHOD_NOT_ALLOWED, NOT_IMPLEMENTED -> NOT_DONE;
            case UNAVAILABLE -> BUSY;
            case INTERNAL_ERROR -> INSIDE;
            default -> NOT_HTTP;
        };
    }
}
