package io.github.warmlambda.internal.state;

/**
 * Where something was found.
 *
 * @param path the whole path
 * @param root the path of the static field, or of the handler object, from which it was reached
 * @param owner the class of the function that declares the field nearest to it
 * @param field the name of that field
 */
public record Location(String path, String root, String owner, String field) {

    private static final String THIS = "this";

    /** The field nearest to it, by its class and its own name. */
    public String fieldName() {
        return owner + "." + field;
    }

    /** The static field, or the field of the handler object, that what was found is in. */
    public String rootField() {
        int begin = root.length() + 1;
        // A handler that is itself a container holds its elements in no field: this["key"].
        if (!root.endsWith("." + THIS) || path.length() <= begin || path.charAt(root.length()) != '.') {
            return root;
        }
        String name = path.substring(begin).split("[.\\[]", 2)[0];
        return root.substring(0, root.length() - THIS.length()) + name;
    }
}
