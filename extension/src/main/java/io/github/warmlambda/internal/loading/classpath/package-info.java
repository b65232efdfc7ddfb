/** Where classes and resources lie: roots of class paths, archives, and code as it is deployed. */
@NullMarked
package io.github.warmlambda.internal.loading.classpath;

import org.jspecify.annotations.NullMarked;
