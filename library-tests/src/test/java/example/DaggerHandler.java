package example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dagger.Component;
import dagger.Module;
import dagger.Provides;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Injected by Dagger. */
public final class DaggerHandler implements RequestHandler<String, String> {
    @Inject
    Prices prices;

    public DaggerHandler() {
        DaggerDaggerHandler_Shop.create().inject(this);
    }

    @Override
    public String handleRequest(String id, Context context) {
        return prices.price(id);
    }
    /** A component. */
    @Singleton
    @Component(modules = ShopModule.class)
    interface Shop {
        void inject(DaggerHandler handler);
    }
    /** A module. */
    @Module
    static final class ShopModule {
        private ShopModule() {}

        @Provides
        @Singleton
        static Prices prices() {
            return new Prices(4);
        }
    }
    /** A service. */
    record Prices(int tea) {
        String price(String id) {
            return id + tea;
        }
    }
}
