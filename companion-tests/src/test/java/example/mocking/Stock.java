package example.mocking;

/** Final, so that only the inline mock maker can mock it. */
final class Stock {

    static final Stock REMOTE = new Stock();

    int count(String item) {
        throw new IllegalStateException("No stock of " + item + " can be reached from a test.");
    }
}
