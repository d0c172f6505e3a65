package it.concerto.testing;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.ToolProvider;

/** How long the files and methods of a source folder are and what its constructors take, as the compiler reads them. */
public final class SourceSizes {

    /** Lines of a file, by its path below the folder. */
    public final Map<String, Integer> files = new TreeMap<>();

    /** Lines of a method from its name to its closing brace, by class and name; the longest of a name. */
    public final Map<String, Integer> methods = new TreeMap<>();

    /** Parameters of a constructor, by class; records have none but their components. */
    public final Map<String, Integer> constructors = new TreeMap<>();

    private SourceSizes() {}

    public static SourceSizes of(Path folder) throws IOException {
        var sizes = new SourceSizes();
        sizes.files.putAll(lines(folder, ".java"));
        var sources = sizes.files.keySet().stream().map(folder::resolve).toList();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(sources));
            var positions = Trees.instance(task).getSourcePositions();
            for (var unit : task.parse()) {
                unit.accept(sizes.new Reader(unit, positions), "");
            }
        }
        return sizes;
    }

    /** Lines of each file of an ending, by its path below the folder. */
    public static Map<String, Integer> lines(Path folder, String ending) throws IOException {
        var lengths = new TreeMap<String, Integer>();
        try (var all = Files.walk(folder)) {
            for (var file : all.filter(one -> one.toString().endsWith(ending)).toList()) {
                try (var lines = Files.lines(file)) {
                    lengths.put(folder.relativize(file).toString().replace('\\', '/'), (int) lines.count());
                }
            }
        }
        return lengths;
    }

    private final class Reader extends TreeScanner<Void, String> {

        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private boolean inRecord;

        Reader(CompilationUnitTree unit, SourcePositions positions) {
            this.unit = unit;
            this.positions = positions;
        }

        @Override
        public Void visitClass(ClassTree type, String outer) {
            var name = type.getSimpleName().toString();
            var outside = inRecord;
            inRecord = type.getKind() == Tree.Kind.RECORD;
            super.visitClass(type, outer.isEmpty() ? name : name.isEmpty() ? outer : outer + "." + name);
            inRecord = outside;
            return null;
        }

        @Override
        public Void visitMethod(MethodTree method, String type) {
            if (method.getBody() != null) {
                var lines = unit.getLineMap();
                var from = lines.getLineNumber(positions.getStartPosition(unit, signature(method)));
                var to = lines.getLineNumber(positions.getEndPosition(unit, method));
                methods.merge(type + "." + method.getName(), (int) (to - from + 1), Math::max);
            }
            if (method.getName().contentEquals("<init>") && !inRecord) {
                constructors.merge(type, method.getParameters().size(), Math::max);
            }
            return super.visitMethod(method, type);
        }

        /** Annotations stand above a method without being a part of it. */
        private Tree signature(MethodTree method) {
            return method.getReturnType() != null ? method.getReturnType() : method.getBody();
        }
    }
}
