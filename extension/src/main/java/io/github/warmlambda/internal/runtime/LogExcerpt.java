package io.github.warmlambda.internal.runtime;

/**
 * What an invocation wrote to the log of its environment: positions only, so that an environment keeps its log once, however
 * many invocations it serves.
 */
public final class LogExcerpt {

    private final EnvironmentLog log;
    private final long tailStart;
    private final long start;
    private final long reportStart;
    private final long end;

    /**
     * The lines of an invocation.
     *
     * @param tailStart where that begins which its tail may show: the Init phase, too, if it waited for it
     * @param start where its START line begins
     * @param reportStart where its REPORT line begins
     * @param end where its REPORT line ends, or the trace line that belongs to it
     */
    LogExcerpt(EnvironmentLog log, long tailStart, long start, long reportStart, long end) {
        this.log = log;
        this.tailStart = tailStart;
        this.start = start;
        this.reportStart = reportStart;
        this.end = end;
    }

    /** From START to REPORT. */
    public String text() {
        return log.text(start, end);
    }

    /** The last 4 KB. */
    public String tail() {
        return log.tail(tailStart, end);
    }

    /** The REPORT line. */
    public String report() {
        return log.text(reportStart, end).lines().findFirst().orElseThrow();
    }
}
