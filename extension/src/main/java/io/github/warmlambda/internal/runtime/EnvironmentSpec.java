package io.github.warmlambda.internal.runtime;

import io.github.warmlambda.internal.loading.LayerFactory;
import java.util.List;
import java.util.Map;

/**
 * What an execution environment is made of.
 *
 * @param number its number among those of its function, from 1
 * @param functionName the name of the function
 * @param region the AWS region that it is in
 * @param handler the handler string
 * @param memorySize the memory of the function in MB
 * @param environmentVariables all environment variables that the code sees, unmodifiable
 * @param layerFactory makes its layers
 * @param suppressedInit whether its Init phase runs within an invocation, because it failed before
 * @param beforeInit names of classes of the test that run before the handler's class is loaded
 * @param endOfLife what is done at its end
 */
public record EnvironmentSpec(
        int number,
        String functionName,
        String region,
        String handler,
        int memorySize,
        Map<String, String> environmentVariables,
        LayerFactory layerFactory,
        boolean suppressedInit,
        List<String> beforeInit,
        EndOfLife endOfLife) {

    /** The environment in words. */
    public String name() {
        return "execution environment " + number + " of function [" + functionName + "]";
    }
}
