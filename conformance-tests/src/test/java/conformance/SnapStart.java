package conformance;

import com.amazonaws.services.lambda.crac.Context;
import com.amazonaws.services.lambda.crac.Core;
import com.amazonaws.services.lambda.crac.Resource;
import com.amazonaws.services.lambda.runtime.RequestHandler;

/** Handlers with hooks around a snapshot. */
public final class SnapStart {

    private SnapStart() {}

    /** A resource that fails where its name says so. */
    private record Hooks(String name) implements Resource {

        Hooks {
            System.out.println("register " + name);
        }

        @Override
        public void beforeCheckpoint(Context<? extends Resource> context) {
            System.out.println("before " + name);
            if (name.startsWith("before")) {
                throw new IllegalStateException(name + " failed");
            }
        }

        @Override
        public void afterRestore(Context<? extends Resource> context) {
            System.out.println("after " + name);
            if (name.startsWith("after")) {
                throw new IllegalStateException(name + " failed");
            }
            if (name.startsWith("error")) {
                throw new AssertionError(name + " failed");
            }
        }
    }

    public abstract static class Registering implements RequestHandler<Object, String> {
        private final Resource first;
        private final Resource second;

        Registering(String first, String second) {
            this.first = new Hooks(first);
            this.second = new Hooks(second);
            Core.getGlobalContext().register(this.first);
            Core.getGlobalContext().register(this.second);
        }

        @Override
        public String handleRequest(Object event, com.amazonaws.services.lambda.runtime.Context context) {
            return first.equals(second) ? "one" : "two";
        }
    }

    public static class Two extends Registering {
        public Two() {
            super("A", "B");
        }
    }

    public static class FailingBefore extends Registering {
        public FailingBefore() {
            super("before A", "before B");
        }
    }

    public static class FailingAfter extends Registering {
        public FailingAfter() {
            super("after A", "B");
        }
    }

    public static class ErrorAfter extends Registering {
        public ErrorAfter() {
            super("error A", "B");
        }
    }

    public static class FailingConstructor extends Registering {
        public FailingConstructor() {
            super("A", "B");
            throw new IllegalStateException("constructor failed");
        }
    }

    /** A resource that nothing refers to is gone after the garbage collection before its hooks are called. */
    public static class Unreferenced implements RequestHandler<Object, String> {
        public Unreferenced() {
            Core.getGlobalContext().register(new Hooks("A"));
            System.gc();
        }

        @Override
        public String handleRequest(Object event, com.amazonaws.services.lambda.runtime.Context context) {
            return "no hook ran";
        }
    }
}
