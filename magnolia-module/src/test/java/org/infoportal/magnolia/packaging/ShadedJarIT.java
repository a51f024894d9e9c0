package org.infoportal.magnolia.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ShadedJarIT {

    private static final Pattern OURS = Pattern.compile("(org/infoportal|META-INF|infoportal|mgnl-[a-z-]+)/.+");
    private static final String SERVICES = "META-INF/services/";
    private static final int MANY = 3000;

    private static PackagedJar jar;

    @BeforeAll
    static void read() {
        jar = PackagedJar.jakarta();
    }

    @Test
    void holdsNothingOfAnotherName() {
        assertThat(jar.names()).hasSizeGreaterThan(MANY).allMatch(OURS.asMatchPredicate());
    }

    @Test
    void holdsNothingOfMagnolia() {
        assertThat(jar.names()).noneMatch(name -> name.contains("info/magnolia/"));
    }

    @Test
    void holdsTheLightModuleAndTheLicences() {
        assertThat(jar.names())
                .contains(
                        "infoportal/module.yaml",
                        "META-INF/LICENSE",
                        "META-INF/LICENSE.md",
                        "META-INF/NOTICE",
                        "META-INF/NOTICE.md");
        assertThat(jar.text("META-INF/NOTICE")).startsWith("Infoportal").contains("Jackson");
    }

    @Test
    void holdsNoClassForOneJavaVersionAndNoModule() {
        assertThat(jar.names())
                .noneMatch(name -> name.startsWith("META-INF/versions/") || name.endsWith("module-info.class"));
    }

    @Test
    void namesInServiceFilesOnlyClassesItHolds() {
        Set<String> names = jar.names();
        List<String> services =
                names.stream().filter(name -> name.startsWith(SERVICES)).toList();

        assertThat(services).isNotEmpty().allMatch(name -> name.startsWith(SERVICES + "org.infoportal."));
        assertThat(services.stream().flatMap(name -> jar.text(name).lines()).filter(line -> !line.isBlank()))
                .isNotEmpty()
                .allMatch(line -> names.contains(line.strip().replace('.', '/') + ".class"));
    }

    @Test
    void speaksOfLibrariesOnlyByTheirNewNames() {
        Pattern old = Pattern.compile(
                "(com/eatthepath|com/fasterxml|com/google/common|com/nulabinc|com/openhtmltopdf|com/sun/research|com/twelvemonkeys|com/upokecenter"
                        + "|com/yubico|de/focus_shift|de/rototor|de/siegmar|io/github/bucket4j|io/micrometer|io/nayuki|io/prometheus|jakarta/ws"
                        + "|javassist|jersey/repackaged|net/fortuna|org/HdrHistogram|org/aopalliance"
                        + "|org/apache/(commons/(codec|io|lang3)|fontbox|pdfbox|tika|xmpbox)|org/codehaus|org/threeten"
                        + "|org/glassfish|org/jvnet|org/owasp|org/yaml)/.*");

        assertThat(jar.classNames()
                        .filter(name ->
                                ReferredTypes.of(jar.bytes(name)).stream().anyMatch(old.asMatchPredicate())))
                .isEmpty();
    }

    @Test
    void asksAMagnoliaProjectForNothingElse() throws Exception {
        Document pom = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("dependency-reduced-pom.xml").toFile());

        List<String> scopes = texts(pom, "/project/dependencies/dependency", "scope");
        assertThat(scopes).isNotEmpty().allMatch(Set.of("provided", "test")::contains);
    }

    private static List<String> texts(Document document, String path, String child) throws Exception {
        NodeList nodes =
                (NodeList) XPathFactory.newInstance().newXPath().evaluate(path, document, XPathConstants.NODESET);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(index -> ((Element) nodes.item(index)).getElementsByTagName(child))
                .map(found -> found.getLength() == 0 ? "compile" : found.item(0).getTextContent())
                .toList();
    }
}
