package it.concerto;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Texts of forms send people to pages that are there. */
@WholePathTest
class FormAddressesTests {

    /** In Markdown and in HTML. */
    private static final Pattern LOCAL = Pattern.compile("(?:\\]\\(|href=\\\\?[\"'])(/[^)\"'\\\\]*)");

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping pages;

    @Test
    void everyLocalAddressIsThatOfAPage() throws Exception {
        var addresses = addresses();

        assertThat(addresses).isNotEmpty();
        for (var address : addresses) {
            assertThat(isPage(address)).as(address).isTrue();
        }
        assertThat(isPage("/percorsi/1/nowhere/1")).isFalse();
    }

    private boolean isPage(String address) throws Exception {
        var request = new MockHttpServletRequest("GET", address.replaceAll("\\{\\{.*?}}", "1"));
        ServletRequestPathUtils.parseAndCache(request);
        return pages.getHandler(request) != null;
    }

    private static List<String> addresses() throws IOException {
        try (var files = Files.walk(Path.of("forms"))) {
            return files.filter(Files::isRegularFile)
                    .map(FormAddressesTests::read)
                    .flatMap(text -> LOCAL.matcher(text).results().map(found -> found.group(1)))
                    .distinct()
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
