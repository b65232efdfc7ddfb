package conformance.suite;

import java.util.List;

/**
 * What came of a scenario.
 *
 * @param transcript what the scenario shows
 * @param logs the whole log of each exchange
 */
record Observation(Transcript transcript, List<String> logs) {}
