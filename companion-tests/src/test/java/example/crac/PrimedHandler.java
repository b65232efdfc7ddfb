package example.crac;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import org.crac.Core;
import org.crac.Resource;

/** Has hooks of {@code org.crac}, as AWS's documentation of SnapStart shows them. */
public final class PrimedHandler implements RequestHandler<String, String>, Resource {

    private String hooks = "";

    public PrimedHandler() {
        Core.getGlobalContext().register(this);
    }

    @Override
    public void beforeCheckpoint(org.crac.Context<? extends Resource> context) {
        hooks += "primed";
    }

    @Override
    public void afterRestore(org.crac.Context<? extends Resource> context) {
        hooks += " and restored";
    }

    @Override
    public String handleRequest(String event, Context context) {
        return hooks;
    }
}
