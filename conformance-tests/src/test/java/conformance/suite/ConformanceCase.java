package conformance.suite;

import java.util.List;

/**
 * One thing that AWS's Java runtime does.
 *
 * @param number its number in the list of cases
 * @param title what is given, and what AWS's runtime makes of it
 * @param scenarios what shows it
 * @param absence why nothing can show it here, or not all of it; empty if all is shown
 */
public record ConformanceCase(int number, String title, List<Scenario> scenarios, String absence) {

    /** A case that some scenarios show. */
    public static ConformanceCase conformance(int number, String title, Scenario... scenarios) {
        return new ConformanceCase(number, title, List.of(scenarios), "");
    }

    /** The same case, of which a part cannot be shown. */
    public ConformanceCase except(String reason) {
        return new ConformanceCase(number, title, scenarios, reason);
    }

    /** A case that no function can show. */
    public static ConformanceCase notShown(int number, String title, String reason) {
        return new ConformanceCase(number, title, List.of(), reason);
    }
}
