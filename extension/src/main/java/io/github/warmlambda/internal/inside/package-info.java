/**
 * What runs inside an execution environment: the adapter to AWS's runtime interface client. The runtime layer defines these
 * classes; nothing outside links to them.
 */
@NullMarked
package io.github.warmlambda.internal.inside;

import org.jspecify.annotations.NullMarked;
