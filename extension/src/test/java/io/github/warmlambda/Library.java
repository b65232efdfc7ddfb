package io.github.warmlambda;

import com.tngtech.archunit.core.domain.PackageMatcher;
import java.util.List;

/** What a room may bring in from outside, under the name that {@code docs/internals/architecture.md} has for it. */
enum Library {
    ASSERTJ("AssertJ", "org.assertj.."),
    JUNIT("JUnit", "org.junit.."),
    LAUNCHER("JUnit's launcher", "org.junit.platform.launcher.."),
    AWS_CORE("AWS's core", "com.amazonaws.services.lambda.runtime"),
    AWS_LOGGING("AWS's log settings", "com.amazonaws.services.lambda.runtime.logging"),
    AWS_SERIALIZATION("AWS's serialization", "com.amazonaws.services.lambda.runtime.serialization.."),
    AWS_CLIENT("AWS's runtime interface client", "com.amazonaws.services.lambda.runtime.api.client.."),
    AWS_JACKSON("the Jackson in AWS's serialization", "com.amazonaws.lambda.thirdparty.com.fasterxml.jackson.."),
    JACKSON("the project's Jackson", "com.fasterxml.jackson..", "tools.jackson.."),
    ASM("Byte Buddy's ASM", "net.bytebuddy.jar.asm..");

    private final String title;
    private final List<String> packages;

    Library(String title, String... packages) {
        this.title = title;
        this.packages = List.of(packages);
    }

    String title() {
        return title;
    }

    List<String> packages() {
        return packages;
    }

    boolean holds(String packageName) {
        return packages.stream().anyMatch(it -> PackageMatcher.of(it).matches(packageName));
    }
}
