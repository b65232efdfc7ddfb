package example.purchases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The plain unit test that one has before Warm Lambda: it sees neither the function's variables nor its JSON. */
class PlainUnitTest {

    // tag::plain[]
    @Test
    void pricesAPurchase() {
        PurchaseHandler handler = new PurchaseHandler();

        Receipt receipt = handler.handleRequest(new Purchase("tea", 3), null);

        assertThat(receipt.getTotal()).isEqualTo("12 null");
    }
    // end::plain[]
}
