package example.defining;

import static net.bytebuddy.matcher.ElementMatchers.named;

import java.lang.invoke.MethodHandles;
import java.util.function.UnaryOperator;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.NamingStrategy;
import net.bytebuddy.dynamic.DynamicType;
import net.bytebuddy.dynamic.loading.ClassLoadingStrategy;
import net.bytebuddy.implementation.FixedValue;
import org.springframework.cglib.proxy.Enhancer;
import org.springframework.cglib.proxy.MethodInterceptor;

/** Subclasses as CGLIB (Spring's copy), Hibernate and Mockito define them, and as the JDK's own hidden classes. */
final class SubclassedGreeters {

    private SubclassedGreeters() {}

    static UnaryOperator<String> byCglib() {
        MethodInterceptor interceptor =
                (target, method, arguments, superMethod) -> superMethod.invokeSuper(target, arguments) + " by CGLIB";
        return ((Greeter) Enhancer.create(Greeter.class, interceptor))::greet;
    }

    static UnaryOperator<String> byByteBuddyInItsPackage() {
        return instance(greeting("injected")
                .load(Greeter.class.getClassLoader(), ClassLoadingStrategy.UsingLookup.of(MethodHandles.lookup()))
                .getLoaded());
    }

    static UnaryOperator<String> byByteBuddyInALoaderOfItsOwn() {
        return instance(greeting("wrapped")
                .load(Greeter.class.getClassLoader(), ClassLoadingStrategy.Default.WRAPPER)
                .getLoaded());
    }

    static UnaryOperator<String> asHiddenClass() {
        byte[] classFile = greeting("hidden").getBytes();
        try {
            return instance(MethodHandles.lookup()
                    .defineHiddenClass(classFile, true)
                    .lookupClass()
                    .asSubclass(Greeter.class));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DynamicType.Unloaded<? extends Greeter> greeting(String text) {
        return new ByteBuddy()
                .with(new NamingStrategy.Suffixing(text))
                .subclass(Greeter.class)
                .method(named("greet"))
                .intercept(FixedValue.value(text))
                .make();
    }

    private static UnaryOperator<String> instance(Class<? extends Greeter> type) {
        try {
            return type.getConstructor().newInstance()::greet;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
