package example.conversion;

/** A tool that was written for the command line: what it cannot do ends the process. */
final class CommandLineTool {

    private static int conversions;

    private CommandLineTool() {}

    static String convert(String path) {
        if (!path.endsWith(".csv")) {
            System.err.println("Usage: convert FILE.csv");
            System.exit(2);
        }
        return "conversion " + ++conversions;
    }
}
