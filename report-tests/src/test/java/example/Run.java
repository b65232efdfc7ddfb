package example;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.warmlambda.ColdStart;
import io.github.warmlambda.EnvironmentVariable;
import io.github.warmlambda.LambdaFunction;
import io.github.warmlambda.WarmLambda;
import io.github.warmlambda.environment.Check;
import java.nio.file.Path;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs tests whose report the others look at. */
final class Run {

    static final String HOSTILE = "</script><script>window.broken = 1</script>\"'&\u0000\u2028\ud800";

    private Run() {}

    /** They are run by this class alone. */
    static final class Cases {

        @WarmLambda(TeaHandler.class)
        @EnvironmentVariable(name = "SECRET", value = "open-sesame-4711")
        @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
        static class Teas {

            @Test
            @Order(1)
            void warm(LambdaFunction teas) {
                teas.invoke("assam");
                teas.invoke("ceylon");
            }

            @Test
            @Order(2)
            @ColdStart
            void cold(LambdaFunction teas) {
                teas.invoke("nothing");
                teas.invoke(HOSTILE);
            }
        }

        @WarmLambda(value = TeaHandler.class, checks = Check.NO_REQUEST_DATA_LEFT)
        static class Leaking {

            @Test
            void leaves(LambdaFunction teas) {
                teas.invoke("a customer's tea");
            }
        }
    }

    /** Run them, as a build tool does, and report into a directory. */
    static void reportTo(Path directory, Class<?>... testClasses) {
        LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request()
                .configurationParameter("warmlambda.report.directory", directory.toString())
                .configurationParameter("warmlambda.transcript", "never");
        for (Class<?> testClass : testClasses) {
            request.selectors(selectClass(testClass));
        }
        LauncherFactory.create().execute(request.build());
    }
}
