package conformance.suite;

import java.util.List;

/** Cases that belong together. */
public record Topic(String name, List<ConformanceCase> cases) {}
