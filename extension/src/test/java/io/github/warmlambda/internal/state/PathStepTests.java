package io.github.warmlambda.internal.state;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PathStepTests {

    private static final NodeText TEXTS = new NodeText(text -> text.replace("s3cr3t", "${API_KEY}"));

    private final PathStep root = PathStep.root("acme.Orders.CACHE");

    @Test
    void aRootIsAFieldOfItsClass() {
        assertThat(root.path(TEXTS)).isEqualTo("acme.Orders.CACHE");
        assertThat(root.owner()).isEqualTo("acme.Orders");
        assertThat(root.field()).isEqualTo("CACHE");
    }

    @Test
    void stepsAreWrittenAsInJava() {
        assertThat(root.field("acme.Customer", "names").element(2).path(TEXTS)).isEqualTo("acme.Orders.CACHE.names[2]");
        assertThat(root.entry("tea").path(TEXTS)).isEqualTo("acme.Orders.CACHE[\"tea\"]");
    }

    @Test
    void elementsAndEntriesBelongToTheFieldThatHoldsThem() {
        Location location = root.field("acme.Customer", "names").element(2).location("acme.Orders.CACHE", "a path");

        assertThat(location.fieldName()).isEqualTo("acme.Customer.names");
        assertThat(location.path()).isEqualTo("a path");
    }

    @Test
    void keysAreMaskedBeforeTheyAreShortened() {
        String long80 = "x".repeat(58) + "s3cr3t";

        assertThat(root.entry(long80).path(TEXTS)).doesNotContain("s3");
    }

    @Test
    void aLongChainIsShownByItsBeginningAndItsEnd() {
        PathStep deep = root;
        for (int i = 0; i < 20_000; i++) {
            deep = deep.field("acme.Node", "next");
        }

        assertThat(deep.field("acme.Node", "value").path(TEXTS))
                .startsWith("acme.Orders.CACHE.next.next")
                .contains("...")
                .endsWith(".next.value")
                .hasSizeLessThan(400);
    }
}
