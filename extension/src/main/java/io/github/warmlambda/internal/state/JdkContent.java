package io.github.warmlambda.internal.state;

import io.github.warmlambda.internal.state.Node.Content;
import java.io.ByteArrayOutputStream;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.net.CookieManager;
import java.net.http.HttpClient;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.text.DateFormat;
import java.text.DecimalFormat;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Calendar;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.WeakHashMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicMarkableReference;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.AtomicStampedReference;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What objects of the JDK hold, asked by methods of the JDK that change nothing and call no {@code equals}, {@code hashCode} or
 * {@code toString} of the function's classes. Weak and soft references are not followed.
 */
final class JdkContent {

    private static final List<Class<?>> SEEN = List.of(
            Map.class,
            Collection.class,
            Map.Entry.class,
            ThreadLocal.class,
            CharSequence.class,
            Optional.class,
            Date.class,
            Calendar.class,
            DateFormat.class,
            BitSet.class,
            StringWriter.class,
            ByteArrayOutputStream.class);

    private JdkContent() {}

    /** Whether objects of this type tell by their methods what they hold. */
    static boolean sees(Class<?> type) {
        return SEEN.stream().anyMatch(seen -> seen.isAssignableFrom(type));
    }

    static void fill(Object object, Node node, StateWalker walker) {
        if (object.getClass().isArray()) {
            ArrayContent.fill(object, node, walker);
        } else if (object instanceof Map<?, ?> map) {
            fillMap(map, node, walker);
        } else if (object instanceof Collection<?> collection) {
            fillCollection(collection, node, walker);
        } else if (object instanceof ThreadLocal<?> local) {
            ThreadLocals.fill(local, node, walker);
        } else if (object instanceof StringBuilder || object instanceof StringBuffer) {
            fillText(object, node);
        } else {
            fillValue(object, node, walker);
        }
    }

    private static void fillMap(Map<?, ?> map, Node node, StateWalker walker) {
        if (map instanceof WeakHashMap || !Jdk.implementsMethods(map.getClass(), "entrySet", "size")) {
            return;
        }
        int size = map.size();
        node.hold(Content.MAP, size, Node.NOTHING);
        if (walker.spend(size)) {
            @Nullable Object[] keys = new @Nullable Object[size];
            @Nullable Object[] values = new @Nullable Object[size];
            int i = 0;
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                keys[i] = walker.see(entry.getKey());
                values[i++] = walker.see(entry.getValue());
            }
            node.keys = keys;
            node.elements = values;
        }
    }

    private static void fillCollection(Collection<?> collection, Node node, StateWalker walker) {
        if (!Jdk.implementsMethods(collection.getClass(), "iterator", "size")) {
            return;
        }
        boolean ordered = collection instanceof List || collection instanceof Queue;
        int size = collection.size();
        node.hold(ordered ? Content.SEQUENCE : Content.SET, size, Node.NOTHING);
        if (walker.spend(size)) {
            @Nullable Object[] elements = new @Nullable Object[size];
            int i = 0;
            for (Object element : collection) {
                elements[i++] = walker.see(element);
            }
            if (ordered) {
                node.elements = elements;
            } else {
                node.keys = elements;
            }
        }
    }

    private static void fillText(Object text, Node node) {
        String content = text.toString();
        node.hold(Content.TEXT, content.length(), new Object[] {content});
    }

    private static void fillValue(Object object, Node node, StateWalker walker) {
        @Nullable Object[] values = valuesOf(object);
        if (values != null) {
            @Nullable Object[] seen = new @Nullable Object[values.length];
            for (int i = 0; i < values.length; i++) {
                seen[i] = walker.see(values[i]);
            }
            node.hold(Content.VALUE, seen.length, seen);
        }
    }

    // What can be read of it, or null; by the exact class or final methods, so that no override is called.
    private static @Nullable Object @Nullable [] valuesOf(Object object) {
        if (object instanceof AtomicReference<?> reference) {
            return values(reference.get());
        } else if (object instanceof AtomicInteger number) {
            return values(number.get());
        } else if (object instanceof AtomicLong number) {
            return values(number.get());
        } else if (object instanceof AtomicBoolean flag) {
            return values(flag.get());
        } else if (object instanceof Optional<?> optional) {
            return values(optional.orElse(null));
        } else if (object instanceof ByteBuffer buffer && buffer.capacity() <= ArrayContent.MAX_TEXT) {
            byte[] bytes = new byte[buffer.capacity()];
            buffer.duplicate().clear().get(bytes);
            return values(buffer.position(), buffer.limit(), ArrayContent.contentOf(bytes));
        } else if (object instanceof Buffer buffer) {
            return values(buffer.position(), buffer.limit());
        } else if (object instanceof Throwable thrown) {
            return values((Object[]) thrown.getSuppressed());
        }
        return Jdk.defines(object.getClass()) ? valuesOfJdk(object) : null;
    }

    private static @Nullable Object @Nullable [] valuesOfJdk(Object object) {
        if (object instanceof Date date) {
            return values(date.getTime());
        } else if (object instanceof Calendar calendar) {
            return values(time(calendar));
        } else if (object instanceof DateFormat format) {
            Calendar calendar = format.getCalendar();
            return calendar == null
                    ? null
                    : values(time(calendar), calendar.getTimeZone().getID(), calendar.isLenient());
        } else if (object instanceof DecimalFormat format) {
            return values(format.toPattern(), String.valueOf(format.getRoundingMode()), format.isParseBigDecimal());
        } else if (object instanceof CookieManager manager) {
            return values(String.valueOf(manager.getCookieStore().getCookies()));
        } else if (object instanceof HttpClient client) {
            return values(client.cookieHandler().orElse(null));
        } else if (object instanceof LongAdder adder) {
            return values(adder.sum());
        } else if (object instanceof DoubleAdder adder) {
            return values(adder.sum());
        } else if (object instanceof BitSet bits) {
            return values(bits.toString());
        } else if (object instanceof StringWriter writer) {
            return values(writer.toString());
        } else if (object instanceof ByteArrayOutputStream bytes) {
            return values(bytes.size(), ArrayContent.contentOf(bytes.toByteArray()));
        } else if (object instanceof Map.Entry<?, ?> entry) {
            return values(entry.getKey(), entry.getValue());
        }
        return Proxy.isProxyClass(object.getClass()) ? values(Proxy.getInvocationHandler(object)) : concurrent(object);
    }

    private static @Nullable Object @Nullable [] concurrent(Object object) {
        if (object instanceof AtomicStampedReference<?> reference) {
            return values(reference.getReference(), reference.getStamp());
        } else if (object instanceof AtomicMarkableReference<?> reference) {
            return values(reference.getReference(), reference.isMarked());
        } else if (object instanceof AtomicReferenceArray<?> array) {
            @Nullable Object[] elements = new @Nullable Object[array.length()];
            Arrays.setAll(elements, array::get);
            return elements;
        } else if (object instanceof ReentrantLock lock) {
            return values(lock.isLocked());
        } else if (object instanceof Semaphore semaphore) {
            return values(semaphore.availablePermits());
        } else if (object instanceof CountDownLatch latch) {
            return values(latch.getCount());
        } else if (object instanceof ThreadPoolExecutor executor) {
            return values(executor.getQueue().size());
        } else if (object instanceof CompletableFuture<?> future) {
            return values(
                    future.isDone(),
                    future.isDone() && !future.isCompletedExceptionally() ? future.getNow(null) : null);
        }
        return null;
    }

    /** Asking a calendar itself may compute what it has put off. */
    private static long time(Calendar calendar) {
        return ((Calendar) calendar.clone()).getTimeInMillis();
    }

    private static @Nullable Object[] values(@Nullable Object... values) {
        return values;
    }
}
