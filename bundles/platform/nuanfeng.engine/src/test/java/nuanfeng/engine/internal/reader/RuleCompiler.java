// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.reader;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles one source in memory, with the class path of the tests. */
public final class RuleCompiler {

    private static final String IMPORTS = "import nuanfeng.calculation.*; import nuanfeng.policy.*; import nuanfeng.policy.spi.*; "
            + "import nuanfeng.quantity.*; import java.math.*; import java.time.*; import java.util.*; import java.util.function.*; "
            + "import java.util.stream.*;";
    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
    /** One for all, which spares reading the class path again. */
    private static final StandardJavaFileManager FILES = COMPILER.getStandardFileManager(null, null, null);

    private RuleCompiler() {
    }

    /** Name of the entry → class file. The source begins on line 2 of its file. */
    public static Map<String, byte[]> compile(String packageName, String name, String source) {
        Map<String, ByteArrayOutputStream> classes = new LinkedHashMap<>();
        StringWriter messages = new StringWriter();
        JavaFileManager files = new ForwardingJavaFileManager<>(FILES) {
            @Override
            public JavaFileObject getJavaFileForOutput(Location location, String type, JavaFileObject.Kind kind, FileObject sibling) {
                return new SimpleJavaFileObject(URI.create("mem:///" + type.replace('.', '/') + ".class"), kind) {
                    @Override
                    public OutputStream openOutputStream() {
                        return classes.computeIfAbsent(type.replace('.', '/') + ".class", key -> new ByteArrayOutputStream());
                    }
                };
            }
        };
        JavaFileObject text = new SimpleJavaFileObject(URI.create("mem:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return "package " + packageName + "; " + IMPORTS + "\n" + source;
            }
        };
        List<String> options = List.of("-source", "17", "-target", "17", "-nowarn", "-proc:none", "-classpath", System.getProperty("java.class.path"));
        if (!COMPILER.getTask(messages, files, null, options, null, List.of(text)).call()) {
            throw new IllegalArgumentException(messages.toString());
        }
        Map<String, byte[]> compiled = new LinkedHashMap<>();
        classes.forEach((file, bytes) -> compiled.put(file, bytes.toByteArray()));
        return compiled;
    }
}
