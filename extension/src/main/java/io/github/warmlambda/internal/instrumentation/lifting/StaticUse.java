package io.github.warmlambda.internal.instrumentation.lifting;

/**
 * An instruction or method handle that initializes a class: by a static member, or by its construction.
 *
 * @param owner the internal name of the class
 * @param descriptor the descriptor of the member, empty for {@link Kind#INSTANCE}
 * @param line the line number, or 0 if the class file tells none
 * @param inside whether it is a method reference that becomes the body of an {@code inside} call
 */
record StaticUse(Kind kind, String owner, String name, String descriptor, int line, boolean inside) {

    enum Kind {
        FIELD("field"),
        METHOD("method"),
        INSTANCE("constructor");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    String ownerClassName() {
        return owner.replace('/', '.');
    }
}
