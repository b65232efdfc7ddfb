package example.defining;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.function.UnaryOperator;

/** Greets by subclasses that libraries write at run time. */
public final class ProxyHandler implements RequestHandler<String, String> {

    static final UnaryOperator<String> CGLIB = SubclassedGreeters.byCglib();
    static final UnaryOperator<String> INJECTED = SubclassedGreeters.byByteBuddyInItsPackage();
    static final UnaryOperator<String> WRAPPED = SubclassedGreeters.byByteBuddyInALoaderOfItsOwn();
    static final UnaryOperator<String> HIDDEN = SubclassedGreeters.asHiddenClass();

    @Override
    public String handleRequest(String name, Context context) {
        return String.join(", ", CGLIB.apply(name), INJECTED.apply(name), WRAPPED.apply(name), HIDDEN.apply(name));
    }
}
