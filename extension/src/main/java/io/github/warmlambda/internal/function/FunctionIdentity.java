package io.github.warmlambda.internal.function;

import java.util.Optional;

/** The names by which a function is known on AWS. */
record FunctionIdentity(String name) {

    static final String REGION = "us-east-1";

    private static final String ACCOUNT = "123456789012";

    /** A function named after its handler class. */
    static FunctionIdentity ofHandler(String handler) {
        String className = HandlerName.classOf(handler);
        String simple = className.substring(className.lastIndexOf('.') + 1).replaceAll("[^a-zA-Z0-9-_]", "-");
        return new FunctionIdentity(simple.isEmpty() ? "function" : simple);
    }

    String arn(Optional<String> qualifier) {
        String arn = "arn:aws:lambda:%s:%s:function:%s".formatted(REGION, ACCOUNT, name);
        return qualifier.map(it -> arn + ":" + it).orElse(arn);
    }
}
