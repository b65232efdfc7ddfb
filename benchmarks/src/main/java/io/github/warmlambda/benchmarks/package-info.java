/** Measures Warm Lambda beside its peers, in the same run, as ratios. */
package io.github.warmlambda.benchmarks;
