package it.concerto.retention;

import it.concerto.files.FileStore;
import it.concerto.keeping.KeptRows;
import it.concerto.keeping.NamedFiles;
import it.concerto.keeping.Retained;
import it.concerto.keeping.Span;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The files of a path that nobody would name any more if what goes of it had gone. Several paths may share one, and so may
 * what goes and what stays.
 */
@Component
class UnnamedFiles {

    /** Files go with what came in: what goes earlier names none. */
    static final Span SPAN = Span.RECEIVED;

    static final String KIND = "files";
    static final String NAME = "cz_file";

    private static final Pattern HASH = Pattern.compile("(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])");

    private final List<Retained> modules;
    private final JdbcClient jdbc;
    private final FileStore files;

    UnnamedFiles(List<Retained> modules, JdbcClient jdbc, FileStore files) {
        this.modules = modules;
        this.jdbc = jdbc;
        this.files = files;
    }

    /** Their hashes, in their order. */
    List<String> of(String path, Instant until) {
        var named = new TreeSet<String>();
        for (var column : columns()) {
            going(column).forEach(which -> named.addAll(hashes(column, which, path, until)));
        }
        named.removeIf(hash -> isNamed(hash, path, until) || !isStored(hash));
        return List.copyOf(named);
    }

    /** Removes a file, unless somebody names it by now. */
    void erase(String sha256, String path, Instant until) {
        if (!isNamed(sha256, path, until)) {
            files.forget(sha256);
        }
    }

    private List<NamedFiles> columns() {
        return modules.stream().flatMap(module -> module.files().stream()).toList();
    }

    /** Conditions of the rows of the column's table that go. */
    private List<String> going(NamedFiles column) {
        return modules.stream()
                .flatMap(module -> module.rows().stream())
                .filter(rows -> rows.table().equals(column.table()) && rows.emptied() == null)
                .map(KeptRows::which)
                .toList();
    }

    private List<String> hashes(NamedFiles column, String which, String path, Instant until) {
        return jdbc
                .sql("select %1$s from %2$s where %1$s is not null and (%3$s)"
                        .formatted(column.column(), column.table(), which))
                .param("path", path)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .list()
                .stream()
                .flatMap(text -> HASH.matcher(text).results().map(found -> found.group()))
                .toList();
    }

    /** By anything that stays. */
    private boolean isNamed(String sha256, String path, Instant until) {
        return columns().stream().anyMatch(column -> isNamed(column, sha256, path, until));
    }

    private boolean isNamed(NamedFiles column, String sha256, String path, Instant until) {
        var stays = new StringBuilder();
        going(column).forEach(which -> stays.append(" and not (").append(which).append(")"));
        return !jdbc.sql("select 1 from %s where %s %s fetch first row only"
                        .formatted(
                                column.table(),
                                column.column() + (column.within() ? " like :hash" : " = :hash"),
                                stays))
                .param("hash", column.within() ? "%" + sha256 + "%" : sha256)
                .param("path", path)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .list()
                .isEmpty();
    }

    private boolean isStored(String sha256) {
        return !jdbc.sql("select 1 from cz_file where sha256 = ? fetch first row only")
                .param(sha256)
                .query(Integer.class)
                .list()
                .isEmpty();
    }
}
