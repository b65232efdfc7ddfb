package io.github.warmlambda.internal.state;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PathStepTests {

    private final PathStep root = PathStep.root("acme.Orders.CACHE");

    @Test
    void aRootIsAFieldOfItsClass() {
        assertThat(root.path()).isEqualTo("acme.Orders.CACHE");
        assertThat(root.owner()).isEqualTo("acme.Orders");
        assertThat(root.field()).isEqualTo("CACHE");
    }

    @Test
    void stepsAreWrittenAsInJava() {
        assertThat(root.field("acme.Customer", "names").element(2).path()).isEqualTo("acme.Orders.CACHE.names[2]");
        assertThat(root.entry("tea").path()).isEqualTo("acme.Orders.CACHE[\"tea\"]");
    }

    @Test
    void elementsAndEntriesBelongToTheFieldThatHoldsThem() {
        Location location = root.field("acme.Customer", "names").element(2).location("acme.Orders.CACHE", "a path");

        assertThat(location.fieldName()).isEqualTo("acme.Customer.names");
        assertThat(location.path()).isEqualTo("a path");
    }
}
