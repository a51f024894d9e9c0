package org.infoportal.magnolia.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.infoportal.magnolia.packaging.ConstantPool.Use;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;

/** What the module asks of Magnolia and of the libraries Magnolia brings, often in another version, is there. */
class LinkageIT {

    private static final String OURS = "org/infoportal/";
    private static final String LIBRARIES = "org/infoportal/lib/";

    /** A webapp may hold a type twice, and which one comes first is the file system's choice. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void findsEveryTypeAndMember(boolean inOrder) {
        ClassFiles module = module();
        ClassFiles real = inOrder ? RealMagnolia.classFiles() : RealMagnolia.classFilesReversed();
        List<String> asked = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (String name : module.names()) {
            for (Use use : new ConstantPool(module.bytes(name)).uses()) {
                Use present = inJakarta(use);
                if (isBrought(present.owner())) {
                    asked.add(present.owner());
                    if (isMissing(present, real, name.startsWith(LIBRARIES))) {
                        missing.add(name + ": " + present);
                    }
                }
            }
        }

        assertThat(asked)
                .contains("info/magnolia/context/MgnlContext", "freemarker/template/Configuration", "javax/jcr/Node");
        assertThat(missing).isEmpty();
    }

    @Test
    void implementsAllThatMagnoliaAsksOfItsTypes() {
        ClassFiles both = new ClassFiles(
                Stream.concat(Stream.of(file()), RealMagnolia.jars().stream()).toList());

        List<String> missing = module().names().stream()
                .filter(name -> name.startsWith(OURS) && !name.startsWith(LIBRARIES))
                .map(name -> both.find(name).orElseThrow())
                .filter(type -> (type.access & Opcodes.ACC_ABSTRACT) == 0)
                .flatMap(type -> unimplemented(both.hierarchy(type.name)))
                .toList();

        assertThat(missing).isEmpty();
    }

    private static Stream<String> unimplemented(List<ClassNode> hierarchy) {
        if (hierarchy.stream().noneMatch(type -> type.name.startsWith("info/magnolia/"))) {
            return Stream.empty();
        }
        return Members.unimplemented(hierarchy).stream()
                .map(method -> hierarchy.get(0).name + "." + method.name + method.desc);
    }

    /** Not Java's own, not ours, and not the servlet API, which the container brings. */
    private static boolean isBrought(String owner) {
        return !owner.startsWith("[")
                && !owner.startsWith(OURS)
                && !owner.startsWith("jakarta/servlet/")
                && ClassLoader.getPlatformClassLoader().getResource(owner + ".class") == null;
    }

    /** A library may know types it can do without; ours may not. */
    private static boolean isMissing(Use use, ClassFiles real, boolean byLibrary) {
        if (real.find(use.owner()).isEmpty()) {
            return !byLibrary;
        }
        List<ClassNode> hierarchy = real.hierarchy(use.owner());
        return use.descriptor().startsWith("(")
                ? Members.method(hierarchy, use.name(), use.descriptor()).isEmpty()
                : Members.field(hierarchy, use.name(), use.descriptor()).isEmpty();
    }

    private static Use inJakarta(Use use) {
        JakartaNames names = new JakartaNames();
        return new Use(
                names.mapType(use.owner()),
                use.name(),
                use.descriptor().startsWith("(")
                        ? names.mapMethodDesc(use.descriptor())
                        : names.mapDesc(use.descriptor()));
    }

    private static ClassFiles module() {
        return new ClassFiles(List.of(file()));
    }

    private static Path file() {
        return PackagedJar.jakarta().file();
    }
}
