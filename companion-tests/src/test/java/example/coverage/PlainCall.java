package example.coverage;

/** Calls the handler as plain unit tests do. */
final class PlainCall {

    private PlainCall() {}

    public static void main(String[] arguments) {
        new ParcelHandler().handleRequest(3, null);
    }
}
