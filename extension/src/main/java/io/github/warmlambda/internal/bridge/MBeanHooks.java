package io.github.warmlambda.internal.bridge;

import java.util.Optional;
import javax.management.InstanceAlreadyExistsException;
import javax.management.InstanceNotFoundException;
import javax.management.MBeanRegistrationException;
import javax.management.MBeanServer;
import javax.management.NotCompliantMBeanException;
import javax.management.ObjectInstance;
import javax.management.ObjectName;

/** Stands for the methods that register MBeans: inside, the end of the environment unregisters them. */
public final class MBeanHooks {

    private MBeanHooks() {}

    /** Stands for {@link MBeanServer#registerMBean(Object, ObjectName)}. */
    public static ObjectInstance registerMBean(MBeanServer server, Object bean, ObjectName name)
            throws InstanceAlreadyExistsException, MBeanRegistrationException, NotCompliantMBeanException {
        Optional<EnvironmentHooks> environment = CurrentEnvironment.find();
        ObjectInstance instance = server.registerMBean(bean, name);
        ObjectName registered = instance.getObjectName();
        environment.ifPresent(hooks -> hooks.jvmState().changed(registered, () -> unregister(server, registered)));
        return instance;
    }

    /** Stands for {@link MBeanServer#unregisterMBean(ObjectName)}. */
    public static void unregisterMBean(MBeanServer server, ObjectName name)
            throws InstanceNotFoundException, MBeanRegistrationException {
        Optional<EnvironmentHooks> environment = CurrentEnvironment.find();
        server.unregisterMBean(name);
        environment.ifPresent(hooks -> hooks.jvmState().undone(name));
    }

    private static void unregister(MBeanServer server, ObjectName name) {
        try {
            server.unregisterMBean(name);
        } catch (InstanceNotFoundException | MBeanRegistrationException gone) {
            // Unregistered behind our back, or kept by its own preDeregister().
        }
    }
}
