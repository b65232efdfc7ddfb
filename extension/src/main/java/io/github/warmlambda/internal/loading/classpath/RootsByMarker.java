package io.github.warmlambda.internal.loading.classpath;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds class-path roots by a class that each of them is known to hold. */
public final class RootsByMarker {

    private static final String RUNTIME_CLIENT = "com/amazonaws/services/lambda/runtime/api/client/AWSLambda.class";

    /** AWS's runtime, where a project packages it. */
    private static final List<String> RUNTIME = List.of(
            "com/amazonaws/services/lambda/runtime/RequestHandler.class",
            "com/amazonaws/services/lambda/runtime/serialization/PojoSerializer.class",
            "software/amazon/awssdk/utilslite/SdkInternalThreadLocal.class",
            // Last: its manifest names the others as they were in its time, for the same directory.
            RUNTIME_CLIENT);

    /** Our own root, whose bridge both worlds share. */
    private static final String OWN = "io/github/warmlambda/internal/bridge/RuntimeApi.class";

    private static final String ASM = "net/bytebuddy/jar/asm/ClassReader.class";

    /** What the test JVM itself runs on, and our own root. */
    private static final List<String> TEST_JVM = List.of(
            OWN,
            "org/junit/jupiter/api/Test.class",
            "org/junit/jupiter/params/ParameterizedTest.class",
            "org/junit/jupiter/engine/JupiterTestEngine.class",
            "org/junit/platform/commons/JUnitException.class",
            "org/junit/platform/engine/TestEngine.class",
            "org/junit/platform/launcher/Launcher.class",
            "org/junit/platform/testkit/engine/EngineTestKit.class",
            "org/junit/Test.class",
            "org/opentest4j/AssertionFailedError.class",
            "org/apiguardian/api/API.class",
            // Pitest counts in a class that its agent gives to the bootstrap loader: a copy would count in vain.
            "sun/pitest/CodeCoverageStore.class");

    private RootsByMarker() {}

    /** The roots of the runtime interface client that a project packages, and of what it needs; empty if it packages none. */
    public static Optional<ClassPath> runtime(ClassPath classPath) {
        return classPath.find(RUNTIME_CLIENT) == null
                ? Optional.empty()
                : Optional.of(ClassPath.ofRoots(List.copyOf(find(classPath, RUNTIME))));
    }

    /** The roots that the test JVM itself runs on, and our own. */
    public static Set<ClassPathRoot> testJvm(ClassPath classPath) {
        return find(classPath, TEST_JVM);
    }

    /** Our own root, which holds the bridge. */
    public static Set<ClassPathRoot> own(ClassPath classPath) {
        return find(classPath, List.of(OWN));
    }

    /** The roots of what instruments class files: our own, and the one with ASM. */
    public static Set<ClassPathRoot> instrumentation(ClassPath classPath) {
        return find(classPath, List.of(OWN, ASM));
    }

    private static Set<ClassPathRoot> find(ClassPath classPath, List<String> markers) {
        Set<ClassPathRoot> roots = new LinkedHashSet<>();
        for (String marker : markers) {
            ClassPathResource resource = classPath.find(marker);
            if (resource != null) {
                roots.add(resource.root());
            }
        }
        return roots;
    }
}
