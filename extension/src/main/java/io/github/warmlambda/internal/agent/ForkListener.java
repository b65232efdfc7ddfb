package io.github.warmlambda.internal.agent;

/** What the hooks tell of. */
public interface ForkListener {

    /** A static initializer begins on the current thread. */
    void initializerEntered(Class<?> initialized);

    /** The static initializer that the current thread entered last has ended. */
    void initializerExited();

    /** The static initializer that the current thread entered last has thrown. */
    void initializerFailed(Throwable failure);

    /** AWS's runtime is about to look for the handler, in this class loader. */
    void beforeInit(ClassLoader functionLoader);

    /** AWS's runtime asks for the next invocation. */
    void awaiting();

    /** AWS's runtime got one, or code of the test; returns the invocation that it is to serve. */
    Object received(Object request);
}
