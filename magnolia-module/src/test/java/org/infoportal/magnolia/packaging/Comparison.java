package org.infoportal.magnolia.packaging;

import static org.objectweb.asm.Opcodes.ACC_ABSTRACT;
import static org.objectweb.asm.Opcodes.ACC_ANNOTATION;
import static org.objectweb.asm.Opcodes.ACC_ENUM;
import static org.objectweb.asm.Opcodes.ACC_FINAL;
import static org.objectweb.asm.Opcodes.ACC_INTERFACE;
import static org.objectweb.asm.Opcodes.ACC_PRIVATE;
import static org.objectweb.asm.Opcodes.ACC_PROTECTED;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ACC_SYNTHETIC;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/** Compares hand-written signatures with the real types. What the real ones have beyond them does not matter. */
final class Comparison {

    private static final int KIND = ACC_INTERFACE | ACC_ANNOTATION | ACC_ENUM;
    private static final Set<String> UNCHECKED = Set.of("java/lang/RuntimeException", "java/lang/Error");

    private final ClassFiles real;
    private final List<String> differences = new ArrayList<>();

    private Comparison(ClassFiles real) {
        this.real = real;
    }

    /** What is wrong with the signatures, in words; nothing if they are right. */
    static List<String> differences(ClassFiles signatures, ClassFiles real) {
        Comparison comparison = new Comparison(real);
        for (String name : signatures.names()) {
            ClassNode signature = signatures.find(name).orElseThrow();
            real.find(name)
                    .ifPresentOrElse(
                            type -> comparison.compare(signature, type), () -> comparison.differ("no " + name));
        }
        return comparison.differences;
    }

    private void compare(ClassNode signature, ClassNode type) {
        String name = signature.name;
        if ((signature.access & KIND) != (type.access & KIND)) {
            differ(name + " is of another kind");
        }
        if (isLost(signature.access, type.access, ACC_ABSTRACT)) {
            differ(name + " is abstract");
        }
        if (isLost(signature.access, type.access, ACC_FINAL)) {
            differ(name + " is final");
        }
        if (visibility(signature.access) > visibility(type.access)) {
            differ(name + " is less visible");
        }
        List<ClassNode> hierarchy = real.hierarchy(name);
        List<String> supertypes = new ArrayList<>(signature.interfaces);
        Optional.ofNullable(signature.superName).ifPresent(supertypes::add);
        supertypes.stream()
                .filter(supertype -> hierarchy.stream().noneMatch(real -> real.name.equals(supertype)))
                .forEach(supertype -> differ(name + " is no " + supertype));
        signature.methods.stream()
                .filter(method -> (method.access & (ACC_PRIVATE | ACC_SYNTHETIC)) == 0)
                .filter(method -> !"<clinit>".equals(method.name))
                .forEach(method -> compare(name, method, "<init>".equals(method.name) ? List.of(type) : hierarchy));
        signature.fields.stream()
                .filter(field -> (field.access & (ACC_PRIVATE | ACC_SYNTHETIC)) == 0)
                .forEach(field -> compare(name, field, hierarchy));
    }

    private void compare(String owner, MethodNode signature, List<ClassNode> hierarchy) {
        String name = owner + "." + signature.name + signature.desc;
        Optional<MethodNode> found = Members.method(hierarchy, signature.name, signature.desc);
        if (found.isEmpty()) {
            differ("no " + name);
            return;
        }
        MethodNode method = found.get();
        compareAccess(name, signature.access, method.access);
        if (isLost(signature.access, method.access, ACC_ABSTRACT)) {
            differ(name + " is abstract");
        }
        if (isLost(signature.access, method.access, ACC_FINAL)) {
            differ(name + " is final");
        }
        if (!checked(signature).equals(checked(method))) {
            differ(name + " throws " + checked(method));
        }
    }

    private Set<String> checked(MethodNode method) {
        return method.exceptions.stream()
                .filter(exception ->
                        real.hierarchy(exception).stream().noneMatch(type -> UNCHECKED.contains(type.name)))
                .collect(Collectors.toSet());
    }

    private void compare(String owner, FieldNode signature, List<ClassNode> hierarchy) {
        String name = owner + "." + signature.name + " " + signature.desc;
        Optional<FieldNode> found = Members.field(hierarchy, signature.name, signature.desc);
        if (found.isEmpty()) {
            differ("no " + name);
            return;
        }
        compareAccess(name, signature.access, found.get().access);
        if (!Objects.equals(signature.value, found.get().value)) {
            differ(name + " is " + found.get().value);
        }
    }

    private void compareAccess(String name, int signature, int real) {
        if ((signature & ACC_STATIC) != (real & ACC_STATIC)) {
            differ(name + ((real & ACC_STATIC) == 0 ? " is not static" : " is static"));
        }
        if (visibility(signature) > visibility(real)) {
            differ(name + " is less visible");
        }
    }

    private static boolean isLost(int signature, int real, int flag) {
        return (signature & flag) == 0 && (real & flag) != 0;
    }

    private static int visibility(int access) {
        if ((access & ACC_PUBLIC) != 0) {
            return 3;
        }
        if ((access & ACC_PROTECTED) != 0) {
            return 2;
        }
        return (access & ACC_PRIVATE) != 0 ? 0 : 1;
    }

    private void differ(String difference) {
        differences.add(difference);
    }
}
