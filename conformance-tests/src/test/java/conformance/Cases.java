package conformance;

import conformance.suite.Topic;
import java.util.List;

/** All cases, by topic. */
final class Cases {

    static final List<Topic> ALL = List.of(
            new Topic("Handler resolution", ResolutionCases.ALL),
            new Topic("Types and constructors", SignatureCases.ALL),
            new Topic("Init", InitCases.ALL),
            new Topic("Events as JSON", CoercionCases.ALL),
            new Topic("Responses as JSON", OutputCases.ALL),
            new Topic("Events of AWS services", EventCases.ALL),
            new Topic("Errors", FaultCases.ALL),
            new Topic("Context", ContextCases.ALL),
            new Topic("Logging", LogCases.ALL),
            new Topic("Settings, SnapStart, concurrency", ConfigurationCases.ALL),
            new Topic("Reuse", ReuseCases.ALL),
            new Topic("Class path and platform", PlatformCases.ALL));

    private Cases() {}
}
