package io.github.warmlambda.internal.instrumentation;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import net.bytebuddy.jar.asm.Handle;
import org.jspecify.annotations.Nullable;

/** The table of all members of the JDK that instrumented code does not reach itself. */
final class Redirections {

    private static final List<Redirection> TABLE = Stream.of(
                    SystemRedirections.rows(),
                    ExitRedirections.rows(),
                    LookupRedirections.rows(),
                    LoggingRedirections.rows(),
                    SnapStartRedirections.rows(),
                    JvmStateRedirections.rows(),
                    TemporaryFileRedirections.rows(),
                    ClassLoaderRedirections.rows())
            .flatMap(Function.identity())
            .toList();

    private static final Map<String, List<Redirection>> BY_NAME = TABLE.stream().collect(groupingBy(Redirection::name));

    private Redirections() {}

    /** The redirection of the member that an instruction uses, or null. */
    static @Nullable Redirection of(int opcode, String owner, String name, String descriptor) {
        for (Redirection row : BY_NAME.getOrDefault(name, List.of())) {
            if (row.appliesTo(opcode, owner, descriptor)) {
                return row;
            }
        }
        return null;
    }

    /** The redirection of the member that a method handle uses, or null. */
    static @Nullable Redirection of(Handle handle) {
        for (Redirection row : BY_NAME.getOrDefault(handle.getName(), List.of())) {
            if (row.appliesTo(handle)) {
                return row;
            }
        }
        return null;
    }

    /** Let members that are found by reflection be redirected too. */
    static void registerForReflection() {
        TABLE.stream().filter(row -> !row.hasAnyOwner()).forEach(Redirection::registerForReflection);
    }

    /** For each row, what a class must mention to be concerned by it. */
    static List<Set<String>> interests() {
        return TABLE.stream().map(Redirections::interest).toList();
    }

    private static Set<String> interest(Redirection row) {
        if (LoggingRedirections.isConcerned(row.owner())) {
            return Set.of(row.owner());
        }
        boolean rare = JvmStateRedirections.hasRareName(row)
                || TemporaryFileRedirections.hasRareName(row)
                || ClassLoaderRedirections.hasRareName(row);
        return row.hasAnyOwner() || rare ? Set.of(row.name()) : Set.of(row.owner(), row.name());
    }
}
