package io.github.warmlambda.internal.bridge;

import java.security.Provider;
import java.security.Security;
import java.util.Arrays;
import java.util.Optional;

/** Stands for the methods that add and remove security providers: inside, the end of the environment reverts them. */
public final class SecurityProviderHooks {

    private SecurityProviderHooks() {}

    /** Stands for {@link Security#addProvider(Provider)}. */
    public static int addProvider(Provider provider) {
        Optional<EnvironmentHooks> environment = CurrentEnvironment.find();
        return added(environment, provider, Security.addProvider(provider));
    }

    /** Stands for {@link Security#insertProviderAt(Provider, int)}. */
    public static int insertProviderAt(Provider provider, int position) {
        Optional<EnvironmentHooks> environment = CurrentEnvironment.find();
        return added(environment, provider, Security.insertProviderAt(provider, position));
    }

    /** Stands for {@link Security#removeProvider(String)}. */
    public static void removeProvider(String name) {
        Optional<EnvironmentHooks> environment = CurrentEnvironment.find();
        Provider provider = Security.getProvider(name);
        int position = Arrays.asList(Security.getProviders()).indexOf(provider) + 1;
        Security.removeProvider(name);
        if (provider != null) {
            environment.ifPresent(hooks ->
                    hooks.jvmState().changed("removed " + name, () -> insertIfAbsent(provider, name, position)));
        }
    }

    private static int added(Optional<EnvironmentHooks> environment, Provider provider, int position) {
        if (position > 0) {
            String name = provider.getName();
            environment.ifPresent(
                    hooks -> hooks.jvmState().changed("added " + name, () -> removeIfSame(provider, name)));
        }
        return position;
    }

    private static void removeIfSame(Provider provider, String name) {
        if (Security.getProvider(name) == provider) {
            Security.removeProvider(name);
        }
    }

    private static void insertIfAbsent(Provider provider, String name, int position) {
        if (Security.getProvider(name) == null) {
            Security.insertProviderAt(provider, position);
        }
    }
}
