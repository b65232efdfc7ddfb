package io.github.warmlambda.internal.fork;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A request of HTTP/1.1, as the two clients in AWS's runtime send it: with a Content-Length where there is a body.
 *
 * @param headers by name in lower case
 */
@SuppressWarnings("ArrayRecordComponent") // A body is handed on, never compared.
record HttpRequest(String method, String path, Map<String, String> headers, byte[] body) {

    /** Of any number that an int holds, and of no other. */
    private static final Pattern LENGTH = Pattern.compile("\\d{1,9}");

    /** Read the next request of a connection, or null at its end. */
    static @Nullable HttpRequest read(InputStream input) throws IOException {
        String requestLine = readLine(input);
        if (requestLine.isEmpty()) {
            return null;
        }
        String[] parts = requestLine.split(" ", 3);
        if (parts.length < 2) {
            throw new IOException("This is no request line of HTTP: " + requestLine);
        }
        Map<String, String> headers = readHeaders(input);
        int length = length(headers.getOrDefault("content-length", "0"));
        byte[] body = input.readNBytes(length);
        if (body.length < length) {
            throw new EOFException("The body of " + requestLine + " ends early.");
        }
        return new HttpRequest(parts[0], parts[1], headers, body);
    }

    private static int length(String text) throws IOException {
        if (!LENGTH.matcher(text).matches()) {
            throw new IOException("This is no Content-Length: " + text);
        }
        return Integer.parseInt(text);
    }

    private static Map<String, String> readHeaders(InputStream input) throws IOException {
        Map<String, String> headers = new HashMap<>();
        for (String line = readLine(input); !line.isEmpty(); line = readLine(input)) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
                headers.put(name, line.substring(colon + 1).strip());
            }
        }
        return headers;
    }

    /** A line without its end; empty at the end of the stream, too. */
    private static String readLine(InputStream input) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(128);
        for (int b = input.read(); b >= 0 && b != '\n'; b = input.read()) {
            if (b != '\r') {
                line.write(b);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }
}
