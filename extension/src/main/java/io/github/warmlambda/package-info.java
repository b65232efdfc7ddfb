/**
 * Warm Lambda runs Lambda handlers in tests as AWS runs them: in an execution environment that is cold once and warm after.
 *
 * <p>On AWS the runtime process outlives the invocation. Statics, thread-locals and threads carry over from one request to
 * the next, and a crash, a timeout or a scale-out silently starts another process that runs the static initializers again.
 * The types that show this in a test:
 *
 * <ul>
 *   <li>{@link io.github.warmlambda.WarmLambda @WarmLambda} gives a test class an environment of its own;
 *   <li>{@link io.github.warmlambda.LambdaFunction} is the function under test, with or without JUnit;
 *   <li>{@link io.github.warmlambda.environment.Invocation} is one event in, and one response or function error out;
 *   <li>{@link io.github.warmlambda.environment.ExecutionEnvironment} is one runtime process as AWS has it;
 *   <li>{@link io.github.warmlambda.assertj.WarmLambdaAssertions} are assertions on the three.
 * </ul>
 *
 * <h2>A first test</h2>
 *
 * <pre>{@code
 * @WarmLambda(OrderHandler.class)
 * class OrderHandlerTest {
 *
 *     @Test
 *     void receivesOrders(Invoker<Order, Receipt> orders) {
 *         assertThat(orders.invoke(new Order("42"))).isEqualTo(new Receipt("42"));
 *     }
 *
 *     @Test
 *     void staysWarm(LambdaFunction orders) {
 *         orders.invoke(new Order("43"));
 *         Invocation second = orders.invoke(new Order("44"));
 *
 *         assertThat(second).succeeded().isWarm();
 *         assertThat(orders).ranStaticInitializersOnce();
 *     }
 * }
 * }</pre>
 *
 * <p>The handler runs under AWS's own runtime loop, in class loaders of its own: the test and the handler share no statics.
 * What crosses between them are bytes, as on AWS.
 *
 * <h2>Looking inside</h2>
 *
 * <p>A test that names {@code OrderHandler.CACHE} would look at the test's own copy of the class, so that is refused. The
 * body of {@link io.github.warmlambda.environment.ExecutionEnvironment#inside(io.github.warmlambda.environment.InsideCall)
 * inside} runs beside the handler:
 *
 * <pre>{@code
 * int cached = environment.inside(() -> OrderHandler.CACHE.size());
 * }</pre>
 *
 * <h2>Ends</h2>
 *
 * <p>A handler exception keeps the environment; a fatal error or a timeout ends it, and the next invocation is a cold start.
 * A test that means this says so, or the check for static initializers fails it:
 *
 * <pre>{@code
 * orders.invoke(new Order("too deep")).expectEnd(EndReason.FATAL_ERROR);
 * }</pre>
 *
 * <h2>Configuration</h2>
 *
 * <p>{@link io.github.warmlambda.EnvironmentVariable @EnvironmentVariable} sets variables that static initializers see
 * already; {@link io.github.warmlambda.ConfigureFunction @ConfigureFunction} sets what is known only at run time.
 *
 * <h2>Without JUnit</h2>
 *
 * <pre>{@code
 * try (LambdaFunction orders = LambdaFunction.of("com.acme.Orders::create").timeout(3).create()) {
 *     System.out.println(orders.invokeJson("{\"id\": 42}").log());
 * }
 * }</pre>
 */
@NullMarked
package io.github.warmlambda;

import org.jspecify.annotations.NullMarked;
