package conformance.suite;

/** To be replaced by the extension's. */
public enum Isolation {
    CLASS_LOADER,
    PROCESS
}
