package it.concerto.forms;

import it.concerto.files.FileRef;
import it.concerto.forms.filling.Names;
import it.concerto.forms.schema.Component.DynamicList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** What the buttons inside a form do to what was typed. */
final class Buttons {

    private static final Pattern ROW = Pattern.compile("(.+)\\.(\\d{1,4})");

    private Buttons() {}

    /** The submission as it stands after the button that was pressed, if any. */
    static Submission pressed(Submission submission) {
        var button = submission.button().orElse("");
        if (button.startsWith(Names.ADD)) {
            return added(submission, button.substring(Names.ADD.length()));
        }
        var row = ROW.matcher(button.startsWith(Names.REMOVE) ? button.substring(Names.REMOVE.length()) : "");
        return row.matches() ? removed(submission, row.group(1), Integer.parseInt(row.group(2))) : submission;
    }

    /** Id of what the person looks at next, empty if the page's own beginning will do. */
    static String focus(Submission submission) {
        var button = submission.button().orElse("");
        if (button.startsWith(Names.ADD)) {
            var list = button.substring(Names.ADD.length());
            return "row:" + list + "." + rows(submission, list);
        }
        var row = ROW.matcher(button.startsWith(Names.REMOVE) ? button.substring(Names.REMOVE.length()) : "");
        return row.matches() ? "list:" + row.group(1) : "";
    }

    private static int rows(Submission submission, String list) {
        var rows = submission.text(list + Names.ROWS);
        return rows.matches("\\d{1,4}") ? Integer.parseInt(rows) : 0;
    }

    private static Submission added(Submission submission, String list) {
        int rows = rows(submission, list);
        return rows < DynamicList.MOST ? counted(submission.fields(), submission.files(), list, rows + 1) : submission;
    }

    private static Submission removed(Submission submission, String list, int row) {
        int rows = rows(submission, list);
        if (row >= rows) {
            return submission;
        }
        UnaryOperator<String> moved = path -> moved(path, list + ".", row);
        var fields = new LinkedHashMap<String, List<String>>();
        submission.fields().forEach((name, texts) -> {
            if (!moved.apply(name).isEmpty()) {
                fields.put(moved.apply(name), texts);
            }
        });
        fields.computeIfPresent(Names.SHOWN, (name, paths) -> paths.stream()
                .map(moved)
                .filter(path -> !path.isEmpty())
                .toList());
        var files = new LinkedHashMap<String, List<FileRef>>();
        submission.files().forEach((name, sent) -> files.put(moved.apply(name), sent));
        files.remove("");
        return counted(fields, files, list, rows - 1);
    }

    /** The name after the row has gone: empty inside it, one less in the rows behind it. */
    private static String moved(String name, String prefix, int row) {
        if (!name.startsWith(prefix)) {
            return name;
        }
        var rest = name.substring(prefix.length());
        var digits = rest.replaceFirst("\\..*", "");
        if (!digits.matches("\\d{1,4}") || Integer.parseInt(digits) < row) {
            return name;
        }
        int index = Integer.parseInt(digits);
        return index == row ? "" : prefix + (index - 1) + rest.substring(digits.length());
    }

    private static Submission counted(
            Map<String, List<String>> fields, Map<String, List<FileRef>> files, String list, int rows) {
        var counted = new LinkedHashMap<>(fields);
        counted.put(list + Names.ROWS, List.of(String.valueOf(rows)));
        return new Submission(counted, files, List.of());
    }
}
