package io.github.warmlambda.internal.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

class EnvironmentPropertiesTests {

    private static final String CLEARED = "cleared.in.the.meantime";

    /** Those of a JVM in which another thread clears a property between a look at the names and a look at the value. */
    private static final class Clearing extends Properties {

        private static final long serialVersionUID = 1;

        @Override
        public Set<String> stringPropertyNames() {
            Set<String> names = new TreeSet<>(super.stringPropertyNames());
            names.add(CLEARED);
            return names;
        }
    }

    @Test
    @ResourceLock(Resources.SYSTEM_PROPERTIES)
    void aPropertyThatAnotherTestClearsAtThatMomentIsNotThere() {
        Properties original = System.getProperties();
        Properties clearing = new Clearing();
        clearing.putAll(original);
        EnvironmentProperties properties;
        System.setProperties(clearing);
        try {
            properties = new EnvironmentProperties(new TemporaryDirectory(), Map.of());
        } finally {
            System.setProperties(original);
        }

        assertThat(properties.texts()).doesNotContainKey(CLEARED).containsKey("java.version");
    }
}
