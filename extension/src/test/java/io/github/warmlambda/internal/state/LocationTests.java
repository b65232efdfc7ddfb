package io.github.warmlambda.internal.state;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocationTests {

    @ParameterizedTest
    @CsvSource({
        "acme.Orders.CACHE,          acme.Orders.CACHE, acme.Orders.CACHE",
        "acme.Orders.CACHE.size,     acme.Orders.CACHE, acme.Orders.CACHE",
        "acme.Orders.this,           acme.Orders.this,  acme.Orders.this",
        "acme.Orders.this.last,      acme.Orders.this,  acme.Orders.last",
        "acme.Orders.this.last.name, acme.Orders.this,  acme.Orders.last",
        "acme.Orders.this.all[3],    acme.Orders.this,  acme.Orders.all",
        "acme.Orders.this[0].name,   acme.Orders.this,  acme.Orders.this",
        "'acme.Orders.this[\"tea\"]', acme.Orders.this,  acme.Orders.this"
    })
    void theRootFieldIsStaticOrOfTheHandlerObject(String path, String root, String rootField) {
        assertThat(new Location(path, root, "acme.Customer", "name").rootField())
                .isEqualTo(rootField);
    }

    @Test
    void theNearestFieldIsNamedByItsClass() {
        assertThat(new Location("acme.Orders.last.name", "acme.Orders.last", "acme.Customer", "name").fieldName())
                .isEqualTo("acme.Customer.name");
    }
}
