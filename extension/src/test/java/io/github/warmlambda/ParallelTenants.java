package io.github.warmlambda;

import static io.github.warmlambda.assertj.WarmLambdaAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.github.warmlambda.environment.Invocation;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Test classes of one handler, each with a name of its own, that notice anything of another. */
final class ParallelTenants {

    /** Of all tenants together. */
    static final int TESTS = 5 * 31;

    private ParallelTenants() {}

    static Class<?>[] classes() {
        return new Class<?>[] {Ada.class, Grace.class, Alan.class, Edsger.class, Barbara.class};
    }

    /** Says in every way whose it is: as its result, in its log, and from other threads than its own. */
    public static final class Tenant implements RequestHandler<Integer, String> {

        private static final String NAME = System.getenv("TENANT");
        private static final AtomicInteger count = new AtomicInteger();

        @Override
        public String handleRequest(Integer lines, Context context) {
            String firstName = System.getProperty("tenant");
            System.setProperty("tenant", NAME);
            IntStream.range(0, lines)
                    .parallel()
                    .forEach(line -> System.out.println(NAME + " " + System.getenv("TENANT")));
            return "%s %s %d".formatted(NAME, firstName, count.incrementAndGet());
        }
    }

    abstract static class TenantTestCase {

        /** What each function, by its object, has answered; how many tests use it now. */
        private static final ConcurrentHashMap<LambdaFunction, AtomicInteger> answers = new ConcurrentHashMap<>();

        private static final ConcurrentHashMap<LambdaFunction, AtomicInteger> users = new ConcurrentHashMap<>();

        private final String name = getClass().getSimpleName();

        @RepeatedTest(10)
        void isAnsweredByItsOwnEnvironment(LambdaFunction tenant) {
            use(tenant, name);
        }

        @RepeatedTest(10)
        void takesTurnsWithItsOtherMethods(LambdaFunction tenant) {
            use(tenant, name);
        }

        @Test
        void ranStaticInitializersOnce(LambdaFunction tenant) {
            use(tenant, name);
            assertThat(tenant).ranStaticInitializersOnce();
        }

        @Nested
        @EnvironmentVariable(name = "TENANT", value = "nested")
        class WithAFunctionOfItsOwn {

            @RepeatedTest(5)
            void isAnsweredByItsOwnEnvironment(LambdaFunction tenant) {
                use(tenant, "nested");
            }
        }

        @Nested
        class WithTheSameFunction {

            @RepeatedTest(5)
            void isAnsweredByTheSameEnvironment(LambdaFunction tenant) {
                use(tenant, name);
            }
        }

        private static void use(LambdaFunction tenant, String name) {
            AtomicInteger usersNow = users.computeIfAbsent(tenant, it -> new AtomicInteger());
            assertThat(usersNow.incrementAndGet()).as("tests at once").isOne();
            Invocation invocation = tenant.invoke(20);
            int number =
                    answers.computeIfAbsent(tenant, it -> new AtomicInteger()).incrementAndGet();
            assertThat(invocation.payloadAs(String.class))
                    .isEqualTo("%s %s %d", name, number == 1 ? null : name, number);
            assertThat(printed(invocation)).hasSize(20).containsOnly(name + " " + name);
            usersNow.decrementAndGet();
        }

        private static List<String> printed(Invocation invocation) {
            return invocation
                    .log()
                    .lines()
                    .filter(line -> !line.matches("(START|END|REPORT) .*"))
                    .toList();
        }
    }

    @WarmLambda(Tenant.class)
    @EnvironmentVariable(name = "TENANT", value = "Ada")
    static class Ada extends TenantTestCase {}

    @WarmLambda(Tenant.class)
    @EnvironmentVariable(name = "TENANT", value = "Grace")
    static class Grace extends TenantTestCase {}

    @WarmLambda(Tenant.class)
    @EnvironmentVariable(name = "TENANT", value = "Alan")
    static class Alan extends TenantTestCase {}

    @WarmLambda(Tenant.class)
    @EnvironmentVariable(name = "TENANT", value = "Edsger")
    static class Edsger extends TenantTestCase {}

    @WarmLambda(Tenant.class)
    @EnvironmentVariable(name = "TENANT", value = "Barbara")
    static class Barbara extends TenantTestCase {}
}
