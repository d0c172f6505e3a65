package it.concerto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.io.ClassPathResource;

/** A broken file of variants stops the start of the whole product with one line that says where and why. */
@ExtendWith(OutputCaptureExtension.class)
class BrokenVariantsTests {

    private static final String FILE = "demo/variants.yaml";

    @TempDir
    Path folder;

    @Test
    void stopsTheStartWithOneLine(CapturedOutput output) throws IOException {
        var sound = new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8);
        var broken = sound.replaceFirst("governanceForm: SINGLE_MUNICIPALITY", "governanceForm: ALONE");
        var line = sound.substring(0, sound.indexOf("governanceForm: SINGLE_MUNICIPALITY"))
                .lines()
                .count();

        assertThatThrownBy(() -> startWith(broken));

        var said = output.getAll().substring(output.getAll().indexOf("Description:"));
        assertThat(said.lines().skip(1).filter(text -> !text.isBlank()))
                .as(said)
                .hasSizeLessThanOrEqualTo(2)
                .first()
                .asString()
                .startsWith("demo/variants.yaml, line " + line + ": ")
                .contains("ALONE");
        assertThat(output.getAll().lines().filter(text -> text.startsWith("\tat ")))
                .isEmpty();
    }

    private void startWith(String variants) {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(new Instead(before, variants));
        try {
            new SpringApplicationBuilder(ConcertoApplication.class)
                    .profiles("demo")
                    .registerShutdownHook(false)
                    .run(
                            "--spring.datasource.url=jdbc:h2:mem:broken-variants",
                            "--concerto.files.directory=" + folder,
                            "--concerto.identity.bcrypt-cost=4",
                            "--camunda.bpm.job-execution.enabled=false",
                            "--server.port=0")
                    .close();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Everything as it is, but for the file of variants. */
    private static final class Instead extends ClassLoader {

        private final String variants;

        Instead(ClassLoader parent, String variants) {
            super(parent);
            this.variants = variants;
        }

        @Override
        public @Nullable InputStream getResourceAsStream(String name) {
            return name.equals(FILE)
                    ? new ByteArrayInputStream(variants.getBytes(StandardCharsets.UTF_8))
                    : super.getResourceAsStream(name);
        }
    }
}
