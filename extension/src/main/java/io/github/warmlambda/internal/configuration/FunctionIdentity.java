package io.github.warmlambda.internal.configuration;

import java.util.Optional;

/** The names by which a function is known on AWS. */
public record FunctionIdentity(String name, String region) {

    private static final String ACCOUNT = "123456789012";

    /** The configured name, or one made of that of the handler class. */
    public static FunctionIdentity of(FunctionConfiguration configuration) {
        String configured = configuration.functionName();
        String name = configured.isEmpty() ? nameOfHandler(configuration.handler()) : configured;
        return new FunctionIdentity(name, configuration.region());
    }

    private static String nameOfHandler(String handler) {
        String className = HandlerName.classOf(handler);
        String simple = className.substring(className.lastIndexOf('.') + 1).replaceAll("[^a-zA-Z0-9-_]", "-");
        return simple.isEmpty() ? "function" : simple;
    }

    public String arn(Optional<String> qualifier) {
        String arn = "arn:" + partition() + ":lambda:" + region + ":" + ACCOUNT + ":function:" + name;
        return qualifier.map(it -> arn + ":" + it).orElse(arn);
    }

    private String partition() {
        if (region.startsWith("cn-")) {
            return "aws-cn";
        }
        return region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
    }
}
