package io.github.warmlambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page on annotations has a row for each member of {@link WarmLambda}, with its default where that is a value. */
class AnnotationsPageTests {

    @Test
    void hasARowForEachMember() throws IOException {
        String page = Files.readString(Path.of("../docs/annotations.md"));

        assertThat(WarmLambda.class.getDeclaredMethods())
                .allSatisfy(member ->
                        assertThat(page).contains("\n| `%s` | %s".formatted(member.getName(), value(member))));
    }

    private static String value(Method member) {
        Object value = member.getDefaultValue();
        if (value instanceof Integer) {
            return value + " |";
        }
        return value instanceof Boolean || value instanceof Enum<?> ? "`%s` |".formatted(value) : "";
    }
}
