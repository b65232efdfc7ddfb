package example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import jakarta.inject.Inject;

/** An injector of Guice in a static. */
public final class GuiceHandler implements RequestHandler<String, String> {
    private static final Injector INJECTOR = Guice.createInjector(new Shop());

    @Inject
    Prices prices;

    public GuiceHandler() {
        INJECTOR.injectMembers(this);
    }

    @Override
    public String handleRequest(String id, Context context) {
        return prices.price(id) + INJECTOR.getInstance(Basket.class).add(id);
    }
    /** A module. */
    static final class Shop extends AbstractModule {
        @Provides
        @Singleton
        Prices prices() {
            return new Prices(4);
        }
    }
    /** A service. */
    record Prices(int tea) {
        String price(String id) {
            return id + tea;
        }
    }
    /** Made for each request. */
    static final class Basket {
        private final Prices prices;

        @Inject
        Basket(Prices prices) {
            this.prices = prices;
        }

        String add(String id) {
            return prices.price(id);
        }
    }
}
