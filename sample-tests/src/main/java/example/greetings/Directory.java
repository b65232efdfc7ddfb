package example.greetings;

/** Knows the names of people. */
interface Directory {

    String nameOf(String id);
}
