/**
 * The rewriting of class files: what must be recorded or redirected is found by a scan of the constant pool, and only then
 * rewritten, with the ASM that Byte Buddy carries.
 */
@NullMarked
package io.github.warmlambda.internal.instrumentation;

import org.jspecify.annotations.NullMarked;
