package conformance;

import conformance.suite.Topic;
import java.util.List;

/** All cases, by topic. */
final class Cases {

    static final List<Topic> ALL = List.of(
            new Topic("Handler resolution", ResolutionCases.ALL),
            new Topic("Types and constructors", SignatureCases.ALL),
            new Topic("Init", InitCases.ALL));

    private Cases() {}
}
