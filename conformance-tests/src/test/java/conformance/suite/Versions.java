package conformance.suite;

import java.lang.module.ModuleDescriptor.Version;

/** The versions of AWS's libraries that the suite runs with. */
public final class Versions {

    /** The version of aws-lambda-java-runtime-interface-client. */
    public static final String RUNTIME = System.getProperty("conformance.runtime");

    /** The version of aws-lambda-java-serialization. */
    public static final String SERIALIZATION = System.getProperty("conformance.serialization");

    /** Whether they are those of the class path; else they are those of the managed runtime. */
    static final boolean ARE_OF_CLASS_PATH = Boolean.getBoolean("conformance.ownRuntimeClient");

    private Versions() {}

    static boolean isRuntimeSince(String version) {
        return isSince(RUNTIME, version);
    }

    static boolean isSerializationSince(String version) {
        return isSince(SERIALIZATION, version);
    }

    private static boolean isSince(String actual, String version) {
        return Version.parse(actual).compareTo(Version.parse(version)) >= 0;
    }
}
