package io.github.warmlambda.internal.instrumentation.lifting;

import net.bytebuddy.jar.asm.Handle;

/** What tells a method from the others of its class. */
record MethodKey(String name, String descriptor) {

    static MethodKey of(Handle handle) {
        return new MethodKey(handle.getName(), handle.getDesc());
    }
}
