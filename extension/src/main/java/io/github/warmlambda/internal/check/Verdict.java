package io.github.warmlambda.internal.check;

/**
 * What a check says is wrong.
 *
 * @param key the same for the same finding, however often it is judged; two findings of a check have different keys
 */
record Verdict(Record key, String message) {}
