package it.concerto;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What the standard publiccode.yml 0.7 requires, and that the file tells the truth about this build. */
class PubliccodeTests {

    private final JsonNode file =
            new YAMLMapper().readTree(Path.of("publiccode.yml").toFile());

    @Test
    void hasEveryRequiredKey() {
        assertThat(text("/publiccodeYmlVersion")).isEqualTo("0.7");
        assertThat(text("/name")).isNotBlank();
        assertThat(URI.create(text("/url")).getScheme()).isEqualTo("https");
        assertThat(texts("/platforms")).isNotEmpty();
        assertThat(text("/developmentStatus")).isIn("concept", "development", "beta", "stable", "obsolete");
        assertThat(text("/softwareType")).isEqualTo("standalone/web");
        assertThat(file.at("/localisation/localisationReady").isBoolean()).isTrue();
    }

    @Test
    void describesTheProductInEachLanguageItSpeaks() {
        assertThat(texts("/localisation/availableLanguages")).containsExactly("it", "en");
        for (String language : texts("/localisation/availableLanguages")) {
            assertThat(Locale.forLanguageTag(language).getLanguage()).isEqualTo(language);
            assertThat(text("/description/" + language + "/shortDescription")).hasSizeBetween(1, 150);
            assertThat(text("/description/" + language + "/longDescription")).hasSizeBetween(150, 10_000);
            assertThat(texts("/description/" + language + "/features")).isNotEmpty();
        }
    }

    @Test
    void namesWhoMaintainsIt() {
        assertThat(text("/maintenance/type")).isIn("internal", "community");
        assertThat(file.at("/maintenance/contacts")).isNotEmpty().allSatisfy(contact -> assertThat(
                        contact.path("name").asString())
                .isNotBlank());
        assertThat(file.at("/maintenance/contractors").isMissingNode()).isTrue();
    }

    @Test
    void keepsOutWhatTheStandardNoLongerWants() {
        assertThat(List.of("IT", "genericName", "monochromeLogo", "inputTypes", "outputTypes"))
                .noneMatch(file::has);
        assertThat(file.at("/legal").propertyNames()).containsExactly("license");
    }

    @Test
    void agreesWithTheBuild() throws Exception {
        var pom = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse("pom.xml");
        var paths = XPathFactory.newInstance().newXPath();

        assertThat(text("/softwareVersion")).isEqualTo(paths.evaluate("/project/version", pom));
        assertThat(text("/legal/license")).isEqualTo(paths.evaluate("/project/licenses/license/name", pom));
        assertThat(text("/dependsOn/open/0/versionMin"))
                .isEqualTo(paths.evaluate("/project/properties/java.version", pom));
        assertThat(LocalDate.parse(text("/releaseDate"))).isBefore(LocalDate.of(2100, 1, 1));
    }

    @Test
    void isLicensedAsItSays() throws Exception {
        var titles = Map.of("EUPL-1.2", "EUROPEAN UNION PUBLIC LICENCE v. 1.2");

        var licence = Files.readString(Path.of("LICENSE"));

        assertThat(licence).startsWith(titles.get(text("/legal/license"))).contains("15.Applicable Law", "Appendix");
    }

    private String text(String path) {
        return file.at(path).asString("");
    }

    private List<String> texts(String path) {
        return file.at(path).valueStream().map(JsonNode::asString).toList();
    }
}
