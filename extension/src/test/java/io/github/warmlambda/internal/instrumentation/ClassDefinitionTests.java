package io.github.warmlambda.internal.instrumentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.warmlambda.internal.bridge.InstrumentedUrlClassLoader;
import java.lang.invoke.MethodHandles;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLStreamHandlerFactory;
import java.nio.ByteBuffer;
import java.security.CodeSource;
import java.security.ProtectionDomain;
import java.security.SecureClassLoader;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassDefinitionTests {

    private static final String RECORDED = "enter Target, exit";

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
    void everyFormOfDefineClassIsInstrumented(int form) throws Exception {
        assertThat(definedBy(Definer.class, form)).isEqualTo(RECORDED);
    }

    @Test
    void outOfRangeIsTheExceptionOfTheJdk() {
        assertThatThrownBy(() -> definedBy(Definer.class, 8)).isInstanceOf(ArrayIndexOutOfBoundsException.class);
    }

    @Test
    void missingBytesAreTheExceptionOfTheJdk() {
        assertThatThrownBy(() -> definedBy(Definer.class, 9)).isInstanceOf(NullPointerException.class);
    }

    @Test
    void methodOfTheSameNameAndDescriptorKeepsItsArguments() throws Exception {
        assertThat(load(new World(ClassDefinitionTests.class), NoLoader.class, 0))
                .isEqualTo("same arguments");
    }

    @Test
    void lookupDefinesInstrumentedClasses() throws Exception {
        assertThat(definedBy(LookupDefiner.class, 0)).isEqualTo(RECORDED);
    }

    @Test
    void lookupReferenceDefinesInstrumentedClasses() throws Exception {
        assertThat(definedBy(LookupDefiner.class, 1)).isEqualTo(RECORDED);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
    void everyWayToAnUrlClassLoaderIsInstrumented(int form) throws Exception {
        assertThat(definedBy(UrlLoaders.class, form)).isEqualTo(RECORDED);
    }

    @Test
    void referencesToUrlClassLoadersAreInstrumented() throws Exception {
        assertThat(load(new World(ClassDefinitionTests.class), UrlReferences.class, 0))
                .isEqualTo(InstrumentedUrlClassLoader.class);
        assertThat(load(new World(ClassDefinitionTests.class), UrlReferences.class, 1))
                .isEqualTo(InstrumentedUrlClassLoader.class);
    }

    @Test
    void loaderThatIsCutOffDefinesTheClassAsItIsAndSaysSo() throws Exception {
        assertThat(definedBy(CutOff.class, 0)).isEqualTo("not instrumented");
    }

    private static String definedBy(Class<?> type, int form) throws Exception {
        World world = new World(ClassDefinitionTests.class);
        load(world, type, form);
        List<String> last = world.events.subList(Math.max(0, world.events.size() - 2), world.events.size());
        return String.join(", ", last).replace("LookupTarget", "Target");
    }

    private static Object load(World world, Class<?> type, int form) throws Exception {
        Object loading =
                world.loadClass(type.getName()).getDeclaredConstructor().newInstance();
        @SuppressWarnings("unchecked")
        Function<Integer, Callable<?>> forms = (Function<Integer, Callable<?>>) loading;
        return forms.apply(form).call();
    }

    static byte[] target() {
        return World.bytesOf(Target.class);
    }

    static String targetName() {
        return Target.class.getName();
    }

    static byte[] lookupTarget() {
        return World.bytesOf(LookupTarget.class);
    }

    static URL[] urls() {
        return new URL[] {World.class.getProtectionDomain().getCodeSource().getLocation()};
    }

    public static class Target {
        public static final Object STATE = Arrays.asList("state");
    }

    public static class LookupTarget {
        public static final Object STATE = Arrays.asList("state");
    }

    public static class Definer implements Function<Integer, Callable<?>> {
        @Override
        public Callable<?> apply(Integer form) {
            return () -> Class.forName(new Loader(form).make().getName(), true, Loader.last);
        }

        static class Loader extends SecureClassLoader {
            static ClassLoader last;
            private final int form;

            Loader(int form) {
                super(Loader.class.getClassLoader());
                this.form = form;
                last = this;
            }

            @SuppressWarnings("deprecation")
            Class<?> make() {
                byte[] bytes = target();
                String name = targetName();
                byte[] padded = new byte[bytes.length + 7];
                System.arraycopy(bytes, 0, padded, 3, bytes.length);
                ProtectionDomain domain = Loader.class.getProtectionDomain();
                CodeSource source = domain.getCodeSource();
                return switch (form) {
                    case 0 -> defineClass(name, bytes, 0, bytes.length);
                    case 1 -> super.defineClass(name, padded, 3, bytes.length);
                    case 2 -> defineClass(name, padded, 3, bytes.length, domain);
                    case 3 -> defineClass(padded, 3, bytes.length);
                    case 4 -> defineClass(name, ByteBuffer.wrap(padded, 3, bytes.length), domain);
                    case 5 -> this.defineClass(name, padded, 3, bytes.length, source);
                    case 6 -> defineClass(name, ByteBuffer.wrap(bytes), source);
                    case 7 -> {
                        Definition reference = this::defineClass;
                        yield reference.define(name, bytes, 0, bytes.length);
                    }
                    case 8 -> defineClass(name, bytes, 5, bytes.length);
                    default -> defineClass(name, null, 0, 0);
                };
            }
        }

        interface Definition {
            Class<?> define(String name, byte[] bytes, int offset, int length);
        }
    }

    public static class NoLoader implements Function<Integer, Callable<?>> {
        @Override
        public Callable<?> apply(Integer form) {
            return () -> defineClass("name", new byte[] {1}, 2, 3) == NoLoader.class ? "same arguments" : "others";
        }

        Class<?> defineClass(String name, byte[] bytes, int offset, int length) {
            boolean same = name.equals("name") && bytes[0] == 1 && offset == 2 && length == 3;
            return same ? NoLoader.class : Object.class;
        }
    }

    public static class LookupDefiner implements Function<Integer, Callable<?>> {
        @Override
        public Callable<?> apply(Integer form) {
            return () -> {
                ClassLoader loader = new Definer.Loader(0);
                MethodHandles.Lookup lookup =
                        MethodHandles.privateLookupIn(new Definer.Loader(0).make(), MethodHandles.lookup());
                Defining reference = lookup::defineClass;
                Class<?> type = form == 0 ? lookup.defineClass(lookupTarget()) : reference.define(lookupTarget());
                return Class.forName(
                        type.getName(), true, type.getClassLoader() == loader ? loader : type.getClassLoader());
            };
        }

        interface Defining {
            Class<?> define(byte[] bytes) throws IllegalAccessException;
        }
    }

    public static class UrlLoaders implements Function<Integer, Callable<?>> {
        @Override
        public Callable<?> apply(Integer form) {
            return () -> {
                try (URLClassLoader loader = make(form)) {
                    return Class.forName(targetName(), true, loader);
                }
            };
        }

        private static URLClassLoader make(int form) {
            URLStreamHandlerFactory none = null;
            return switch (form) {
                case 0 -> new URLClassLoader(urls(), null);
                case 1 -> new URLClassLoader(urls(), null, none);
                case 2 -> new URLClassLoader("named", urls(), null);
                case 3 -> new URLClassLoader("named", urls(), null, none);
                case 4 ->
                    new URLClassLoader(urls(), null) {
                        @Override
                        protected Class<?> findClass(String name) throws ClassNotFoundException {
                            return super.findClass(name);
                        }
                    };
                case 5 -> URLClassLoader.newInstance(urls(), null);
                default -> new Own(urls());
            };
        }

        static class Own extends URLClassLoader {
            static {
                if (!registerAsParallelCapable()) {
                    throw new AssertionError("not parallel capable");
                }
            }

            Own(URL[] urls) {
                super(urls, null);
            }
        }
    }

    public static class UrlReferences implements Function<Integer, Callable<?>> {
        @Override
        public Callable<?> apply(Integer form) {
            Function<URL[], URLClassLoader> reference = form == 0 ? URLClassLoader::new : URLClassLoader::newInstance;
            return () -> {
                try (URLClassLoader loader = reference.apply(urls())) {
                    return loader.getClass();
                }
            };
        }
    }

    public static class CutOff implements Function<Integer, Callable<?>> {
        @Override
        public Callable<?> apply(Integer form) {
            return () -> {
                Loader loader = new Loader();
                return Class.forName(loader.make().getName(), true, loader);
            };
        }

        static class Loader extends ClassLoader {
            Loader() {
                super(null);
            }

            Class<?> make() {
                byte[] bytes = target();
                return defineClass(targetName(), bytes, 0, bytes.length);
            }
        }
    }
}
