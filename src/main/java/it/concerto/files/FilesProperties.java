package it.concerto.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where files are kept; a wrong setting stops the start.
 *
 * @param directory part of every backup, together with the database
 * @param largest size of one file
 */
@ConfigurationProperties("concerto.files")
record FilesProperties(@DefaultValue("./data/files") Path directory, @DefaultValue("50MB") DataSize largest) {

    FilesProperties {
        if (!isWritable(directory)) {
            throw new IllegalArgumentException("concerto.files.directory = " + directory + " cannot be written");
        }
        if (largest.toBytes() <= 0) {
            throw new IllegalArgumentException("concerto.files.largest = " + largest + " lets no file in");
        }
    }

    private static boolean isWritable(Path directory) {
        try {
            return Files.isWritable(Files.createDirectories(directory));
        } catch (IOException e) {
            return false;
        }
    }
}
