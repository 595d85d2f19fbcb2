package org.hindsight.core.plugin;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.hindsight.plugin.AssessmentPlugin;

/** The source of a small plugin whose methods a test can replace one by one, compiled in memory. */
public final class PluginSource {

    private static final Map<String, Map<String, byte[]>> COMPILED = new ConcurrentHashMap<>();

    private final Map<String, String> bodies = new TreeMap<>();
    private final List<Class<?>> seen = new ArrayList<>(List.of(AssessmentPlugin.class, org.jspecify.annotations.NullMarked.class));

    /** The source of a plugin that works. */
    public PluginSource(String id) {
        bodies.put("constructor", "");
        bodies.put("descriptor", "return new Descriptor(\"" + id
                + "\", \"Probe\", \"A probe.\", \"Anybody\", \"you\", \"No diagnosis.\", \"today\");");
        bodies.put("features", "return FeatureSchema.of(new FeatureSchema.Section(\"All\", List.of("
                + "NumericFeature.decimal(\"x\", \"X\", \"\", 0, 100, 1), "
                + "ChoiceFeature.yesNo(\"smoker\", \"Smoker\"))));");
        bodies.put("target", "return new ClassTarget(List.of(\"no\", \"yes\"), \"yes\");");
        bodies.put("followUp", "return new FollowUp(Duration.ofDays(7), \"And?\", List.of("
                + "new FollowUp.Answer(\"yes\", \"Yes\"), new FollowUp.Answer(\"no\", \"No\")));");
        bodies.put("triggers", "return List.of(new Trigger.Interval(Duration.ofHours(12), 3));");
        bodies.put("baseline", "return new ProbeLoader();");
        bodies.put("simulatedBaseline", "return true;");
        bodies.put("promotion", "return PromotionRules.defaultsFor(target());");
        bodies.put("quasiIdentifiers", "return List.of();");
        bodies.put("trainer", "return new ProbeTrainer();");
        bodies.put("extra", "");
    }

    /** The same with another body of a method; {@code extra} is further code in the file. */
    public PluginSource with(String method, String body) {
        bodies.put(method, body);
        return this;
    }

    /** The same, compiled against the jars of further classes, which the platform has. */
    public PluginSource seeing(Class<?>... classes) {
        seen.addAll(List.of(classes));
        return this;
    }

    /** The class files, by their path in a jar. */
    Map<String, byte[]> compile() {
        return COMPILED.computeIfAbsent(text(), text -> compile(text, classPath()));
    }

    private String text() {
        return """
                package probe;
                import java.io.*;
                import java.nio.charset.StandardCharsets;
                import java.time.*;
                import java.util.*;
                import org.hindsight.plugin.*;
                public class ProbePlugin implements AssessmentPlugin {
                    public ProbePlugin() { @constructor@ }
                    public Descriptor descriptor() { @descriptor@ }
                    public FeatureSchema features() { @features@ }
                    public Target target() { @target@ }
                    public BaselineLoader baseline() { @baseline@ }
                    public boolean simulatedBaseline() { @simulatedBaseline@ }
                    public Trainer trainer() { @trainer@ }
                    public FollowUp followUp() { @followUp@ }
                    public List<Trigger> triggers() { @triggers@ }
                    public PromotionRules promotion() { @promotion@ }
                    public List<QuasiIdentifier> quasiIdentifiers() { @quasiIdentifiers@ }
                    public List<Notice> notices(Answers answers, Audience audience) { return LateLoaded.notices(); }
                }
                class LateLoaded {
                    static List<Notice> notices() {
                        String text = "Of " + LateLoaded.class.getName();
                        return List.of(new Notice(Notice.Level.INFO, "Probe", text, List.of()));
                    }
                }
                class ProbeLoader implements BaselineLoader {
                    public Baseline load(InputStream csv) throws IOException {
                        List<LabelledRow> rows = new ArrayList<>();
                        List<RejectedLine> rejected = new ArrayList<>();
                        String[] lines = new String(csv.readAllBytes(), StandardCharsets.UTF_8).split("\\n");
                        if (!lines[0].equals("x,smoker,outcome")) {
                            throw new BaselineRefusedException(
                                "line 1: expected x,smoker,outcome, found " + lines[0] + ".");
                        }
                        for (int i = 1; i < lines.length; i++) {
                            String[] cells = lines[i].split(",");
                            try {
                                rows.add(new LabelledRow(FeatureVector.of(Double.parseDouble(cells[0]),
                                    Double.parseDouble(cells[1])), Double.parseDouble(cells[2]), null));
                            } catch (RuntimeException e) {
                                rejected.add(new RejectedLine(i + 1, "expected numbers, found '" + lines[i] + "'."));
                            }
                        }
                        return new Baseline(rows, rejected, List.of());
                    }
                }
                class ProbeTrainer implements Trainer {
                    public TrainedModel train(Dataset data, TrainingContext context) { return new ProbeModel(); }
                    public TrainedModel read(InputStream in) { return new ProbeModel(); }
                }
                class ProbeModel implements TrainedModel {
                    public Prediction predict(FeatureVector features) { return Scores.of(features.get(0) / 100); }
                    public void write(OutputStream out) throws IOException { out.write(1); }
                    public Map<String, String> description() { return Map.of("Algorithm", "Probe"); }
                }
                class Scores {
                    static Prediction of(double yes) {
                        return new Prediction.ClassPrediction(new double[] {1 - yes, yes});
                    }
                }
                @extra@
                """
                .transform(this::filled);
    }

    private String filled(String template) {
        String text = template;
        for (Map.Entry<String, String> body : bodies.entrySet()) {
            text = text.replace("@" + body.getKey() + "@", body.getValue());
        }
        return text;
    }

    private static Map<String, byte[]> compile(String text, List<Path> classPath) {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        Map<String, ByteArrayOutputStream> classes = new TreeMap<>();
        try (StandardJavaFileManager files = javac.getStandardFileManager(problems, null, null)) {
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
            JavaFileManager toMemory = new ForwardingJavaFileManager<>(files) {
                @Override
                public JavaFileObject getJavaFileForOutput(
                        Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
                    return new SimpleJavaFileObject(URI.create("mem:///" + name), kind) {
                        @Override
                        public OutputStream openOutputStream() {
                            return classes.computeIfAbsent(
                                    name.replace('.', '/') + ".class", ignored -> new ByteArrayOutputStream());
                        }
                    };
                }
            };
            List<String> options = List.of("-proc:none", "-nowarn");
            if (!javac.getTask(null, toMemory, problems, options, null, List.of(source(text))).call()) {
                throw new AssertionError("The probe plugin does not compile: " + problems.getDiagnostics());
            }
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
        Map<String, byte[]> bytes = new TreeMap<>();
        classes.forEach((name, content) -> bytes.put(name, content.toByteArray()));
        return bytes;
    }

    private List<Path> classPath() {
        List<Path> paths = new ArrayList<>();
        for (Class<?> type : seen) {
            paths.add(Path.of(URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString())));
        }
        return paths;
    }

    private static JavaFileObject source(String text) {
        return new SimpleJavaFileObject(URI.create("mem:///probe/ProbePlugin.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }
}
