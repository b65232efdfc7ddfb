package io.github.warmlambda;

import io.github.warmlambda.internal.report.RunReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Whether the run is reported, and where: as the configuration parameters {@code warmlambda.report} ({@code on}, {@code off}) and
 * {@code warmlambda.report.directory} say. By default it is, in the directory that the build tool writes to.
 */
final class ReportParameters {

    static final String PARAMETER = "warmlambda.report";
    static final String DIRECTORY = "warmlambda.report.directory";

    private static final String ON = "on";
    private static final String OFF = "off";
    private static final String NAME = "warm-lambda";

    private ReportParameters() {}

    /**
     * Report from now on, if it is wanted.
     *
     * @throws ExtensionConfigurationException if the configuration parameter has no value that it can have
     */
    static void begin(ExtensionContext context) {
        String wanted = context.getConfigurationParameter(PARAMETER).orElse(ON);
        if (wanted.equals(ON)) {
            context.getConfigurationParameter(DIRECTORY)
                    .map(Path::of)
                    .or(ReportParameters::ofBuildTool)
                    .ifPresent(RunReport::begin);
        } else if (!wanted.equals(OFF)) {
            throw new ExtensionConfigurationException(
                    "JUnit configuration parameter %s must be on or off, but is [%s]".formatted(PARAMETER, wanted));
        }
    }

    /** Maven's, or Gradle's. */
    private static Optional<Path> ofBuildTool() {
        return Stream.of("target", "build")
                .map(Path::of)
                .filter(Files::isDirectory)
                .map(directory -> directory.resolve(NAME))
                .findFirst();
    }
}
