package it.concerto.files;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where files are kept.
 *
 * @param directory part of every backup, together with the database
 * @param largest size of one file
 */
@ConfigurationProperties("concerto.files")
record FilesProperties(@DefaultValue("./data/files") Path directory, @DefaultValue("50MB") DataSize largest) {}
