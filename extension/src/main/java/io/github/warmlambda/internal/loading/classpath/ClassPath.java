package io.github.warmlambda.internal.loading.classpath;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Class-path roots in their order, each of them once. */
public final class ClassPath {

    private final List<ClassPathRoot> roots;

    private ClassPath(List<ClassPathRoot> roots) {
        this.roots = roots;
    }

    /** The class path of these jars and directories. */
    static ClassPath of(List<Path> paths) {
        List<ClassPathRoot> roots = new ArrayList<>();
        for (Path path : paths) {
            roots.add(ClassPathRoot.of(path));
        }
        return ofRoots(roots);
    }

    /** The class path of these roots, each at its first place. */
    public static ClassPath ofRoots(List<ClassPathRoot> roots) {
        Map<Path, ClassPathRoot> distinct = new LinkedHashMap<>();
        for (ClassPathRoot root : roots) {
            distinct.putIfAbsent(root.path(), root);
        }
        return new ClassPath(List.copyOf(distinct.values()));
    }

    /** The resource in the first root that has it, or null; later roots are not opened. */
    @Nullable
    public ClassPathResource find(String resourceName) {
        for (ClassPathRoot root : roots) {
            ClassPathResource resource = root.find(resourceName);
            if (resource != null) {
                return resource;
            }
        }
        return null;
    }

    /** The resources of this name in all roots, in the order of the roots. */
    public List<ClassPathResource> findAll(String resourceName) {
        List<ClassPathResource> resources = new ArrayList<>();
        for (ClassPathRoot root : roots) {
            ClassPathResource resource = root.find(resourceName);
            if (resource != null) {
                resources.add(resource);
            }
        }
        return List.copyOf(resources);
    }

    /** All roots, in their order. */
    public List<ClassPathRoot> roots() {
        return roots;
    }

    /** The first root that has the resource. */
    public Optional<ClassPathRoot> rootOf(String resourceName) {
        return Optional.ofNullable(find(resourceName)).map(ClassPathResource::root);
    }

    /** What is wrong with the roots that were asked so far and are treated as empty. */
    List<String> problems() {
        return roots.stream().flatMap(root -> root.problem().stream()).toList();
    }
}
