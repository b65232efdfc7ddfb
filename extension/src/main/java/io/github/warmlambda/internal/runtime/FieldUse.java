package io.github.warmlambda.internal.runtime;

import java.util.List;

/**
 * A place that used a field.
 *
 * @param written whether it assigned the field, rather than read it
 * @param stack the frames of the function's code
 */
public record FieldUse(boolean written, List<String> stack) {}
