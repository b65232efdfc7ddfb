package io.github.warmlambda.internal.configuration;

/**
 * A handler string.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/java-handler.html">Define Lambda function handler in Java</a>
 */
public final class HandlerName {

    private static final String METHOD_SEPARATOR = "::";

    private HandlerName() {}

    /** The class of a handler string, split where AWS's runtime splits it. */
    public static String classOf(String handler) {
        int separator = handler.lastIndexOf(METHOD_SEPARATOR);
        return separator < 0 ? handler : handler.substring(0, separator);
    }

    /** The method of a handler string, empty if it names none. */
    public static String methodOf(String handler) {
        int separator = handler.lastIndexOf(METHOD_SEPARATOR);
        return separator < 0 ? "" : handler.substring(separator + METHOD_SEPARATOR.length());
    }
}
