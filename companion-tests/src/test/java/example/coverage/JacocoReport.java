package example.coverage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jacoco.core.analysis.Analyzer;
import org.jacoco.core.analysis.CoverageBuilder;
import org.jacoco.core.analysis.IClassCoverage;
import org.jacoco.core.analysis.ILine;
import org.jacoco.core.tools.ExecFileLoader;

/**
 * What JaCoCo reports of the handler and its nested classes.
 *
 * @param lines for each line of code the covered and missed instructions and branches
 * @param strangers the classes whose class files are not those that were run
 */
record JacocoReport(List<String> lines, List<String> strangers) {

    static JacocoReport of(Path execution) {
        try {
            ExecFileLoader data = new ExecFileLoader();
            data.load(execution.toFile());
            CoverageBuilder coverage = new CoverageBuilder();
            Analyzer analyzer = new Analyzer(data.getExecutionDataStore(), coverage);
            Class<?>[] types = {ParcelHandler.class, ParcelHandler.Size.class, ParcelHandler.Limit.class};
            for (Class<?> type : types) {
                String classFile = type.getName().replace('.', '/') + ".class";
                analyzer.analyzeAll(Path.of(
                                ParcelHandler.class
                                        .getProtectionDomain()
                                        .getCodeSource()
                                        .getLocation()
                                        .getPath(),
                                classFile)
                        .toFile());
            }
            return new JacocoReport(
                    coverage.getClasses().stream()
                            .flatMap(type -> lines(type).stream())
                            .sorted()
                            .toList(),
                    coverage.getNoMatchClasses().stream()
                            .map(IClassCoverage::getName)
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(IClassCoverage type) {
        List<String> lines = new ArrayList<>();
        for (int number = type.getFirstLine(); number >= 0 && number <= type.getLastLine(); number++) {
            ILine line = type.getLine(number);
            lines.add("%s:%d instructions %d/%d branches %d/%d"
                    .formatted(
                            type.getName(),
                            number,
                            line.getInstructionCounter().getCoveredCount(),
                            line.getInstructionCounter().getTotalCount(),
                            line.getBranchCounter().getCoveredCount(),
                            line.getBranchCounter().getTotalCount()));
        }
        return lines;
    }
}
