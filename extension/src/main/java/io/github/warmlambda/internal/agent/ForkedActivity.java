package io.github.warmlambda.internal.agent;

/**
 * What the process is doing.
 *
 * @param phase the name of a {@code Phase}
 * @param requestId the request that it serves, or empty
 * @param judged false while it runs code of the test
 */
record ForkedActivity(String phase, String requestId, boolean judged) {

    static final ForkedActivity INIT = new ForkedActivity("INIT", "", true);
    static final ForkedActivity NONE = new ForkedActivity("NONE", "", true);
    static final ForkedActivity INSIDE = new ForkedActivity("NONE", "", false);

    static ForkedActivity invoke(String requestId) {
        return new ForkedActivity("INVOKE", requestId, true);
    }
}
