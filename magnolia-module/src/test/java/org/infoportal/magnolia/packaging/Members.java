package org.infoportal.magnolia.packaging;

import java.util.List;
import java.util.Optional;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/** Finds fields and methods where they are declared, the type's own before inherited ones. */
final class Members {

    private Members() {}

    static Optional<MethodNode> method(List<ClassNode> hierarchy, String name, String descriptor) {
        return hierarchy.stream()
                .flatMap(type -> type.methods.stream())
                .filter(method -> method.name.equals(name) && method.desc.equals(descriptor))
                .findFirst();
    }

    static Optional<FieldNode> field(List<ClassNode> hierarchy, String name, String descriptor) {
        return hierarchy.stream()
                .flatMap(type -> type.fields.stream())
                .filter(field -> field.name.equals(name) && field.desc.equals(descriptor))
                .findFirst();
    }

    /** The abstract methods nobody in the hierarchy implements. */
    static List<MethodNode> unimplemented(List<ClassNode> hierarchy) {
        return hierarchy.stream()
                .flatMap(type -> type.methods.stream())
                .filter(Members::isAbstract)
                .filter(method -> hierarchy.stream()
                        .flatMap(type -> type.methods.stream())
                        .noneMatch(other ->
                                !isAbstract(other) && other.name.equals(method.name) && other.desc.equals(method.desc)))
                .toList();
    }

    private static boolean isAbstract(MethodNode method) {
        return (method.access & Opcodes.ACC_ABSTRACT) != 0;
    }
}
