package io.github.warmlambda.internal.fork;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A response of HTTP/1.1. */
final class HttpResponse {

    private final StringBuilder head = new StringBuilder(512);
    private final byte[] body;

    /** A response with JSON. */
    HttpResponse(int status, byte[] json) {
        body = json;
        head.append("HTTP/1.1 ")
                .append(status)
                .append(' ')
                .append(reason(status))
                .append("\r\n");
        // Without it, the native client of AWS's runtime dereferences a null pointer: get_next() of its runtime.cpp.
        header("Content-Type", "application/json");
        header("Content-Length", String.valueOf(json.length));
    }

    static HttpResponse of(int status, String json) {
        return new HttpResponse(status, json.getBytes(StandardCharsets.UTF_8));
    }

    /** Add a header, if there is a value. */
    HttpResponse header(String name, @Nullable String value) {
        if (value != null) {
            // JSON that stands in a header may have been formatted.
            head.append(name)
                    .append(": ")
                    .append(value.replace('\r', ' ').replace('\n', ' '))
                    .append("\r\n");
        }
        return this;
    }

    /** Write it, at once, so that it is one packet if it is small. */
    void writeTo(OutputStream output) throws IOException {
        byte[] start = head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream whole = new ByteArrayOutputStream(start.length + body.length);
        whole.writeBytes(start);
        whole.writeBytes(body);
        whole.writeTo(output);
        output.flush();
    }

    private static String reason(int status) {
        return switch (status) {
            case 200 -> "OK";
            case 202 -> "Accepted";
            case 403 -> "Forbidden";
            case 404 -> "Not Found";
            case 413 -> "Request Entity Too Large";
            default -> "Status";
        };
    }
}
