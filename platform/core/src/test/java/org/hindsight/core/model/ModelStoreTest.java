package org.hindsight.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hindsight.core.database.DatabaseContract;
import org.hindsight.core.database.TestDatabase;
import org.hindsight.core.message.ToldException;
import org.hindsight.core.secret.Keys;
import org.hindsight.plugin.Dataset;
import org.hindsight.plugin.FeatureVector;
import org.hindsight.plugin.Prediction;
import org.hindsight.plugin.TrainedModel;
import org.hindsight.plugin.Trainer;
import org.hindsight.plugin.TrainingContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelStoreTest extends DatabaseContract {

    @TempDir
    Path folder;

    private int reads;

    @Override
    protected TestDatabase open() {
        return TestDatabase.h2();
    }

    @BeforeEach
    void startEmpty() throws IOException {
        reads = 0;
        store().delete("heart", "v1");
        store().delete("heart", "v2");
    }

    @Test
    void givesBackWhatWasWritten() throws IOException {
        Artefact artefact = store().write("heart", "v20260301_020003", new Constant("0.25"), Map.of(), 0);

        assertThat(((Constant) store().read("heart", "v20260301_020003", new ConstantTrainer())).text()).isEqualTo("0.25");
        assertThat(artefact.sha256()).isEqualTo(Sha256.hex("0.25".getBytes(StandardCharsets.UTF_8)));
        assertThat(artefact.size()).isEqualTo(4);
        assertThat(store().exists("heart", "v20260301_020003")).isTrue();
        try (Stream<Path> drafts = Files.list(folder.resolve("heart"))) {
            assertThat(drafts.map(path -> path.getFileName().toString())).containsExactly("v20260301_020003");
        }
    }

    @Test
    void aChangedByteIsRefusedBeforeThePluginSeesAnything() throws IOException {
        store().write("heart", "v1", new Constant("0.25"), Map.of(), 0);
        Files.writeString(folder.resolve("heart/v1/model.bin"), "0.26");

        assertRefused("heart", "v1", "was changed");
        Files.writeString(folder.resolve("heart/v1/model.bin"), "0.2");
        assertRefused("heart", "v1", "was changed");
        assertThat(reads).isZero();
    }

    @Test
    void aChangeThatWasFittedIntoTheMetadataIsRefusedBeforeThePluginSeesAnything() throws IOException {
        Artefact written = store().write("heart", "v1", new Constant("0.25"), Map.of("notes.json", out -> out.write('1')), 3);
        Artefact changed = store().write("heart", "v2", new Constant("0.75"), Map.of("notes.json", out -> out.write('2')), 4);
        Files.copy(folder.resolve("heart/v2/model.bin"), folder.resolve("heart/v1/model.bin"), StandardCopyOption.REPLACE_EXISTING);

        for (Artefact forged : List.of(
                new Artefact("heart", "v1", changed.size(), changed.sha256(), written.files(), 3, written.keyId(), written.hmac()),
                new Artefact("heart", "v1", changed.size(), changed.sha256(), changed.files(), 4, changed.keyId(), changed.hmac()))) {
            seal(forged);
            assertRefused("heart", "v1", "was changed");
        }
        Files.writeString(folder.resolve("heart/v1/model.bin"), "0.25");
        for (Artefact forged : List.of(
                new Artefact("heart", "v1", written.size(), written.sha256(), changed.files(), 3, written.keyId(), written.hmac()),
                new Artefact("heart", "v1", written.size(), written.sha256(), written.files(), 4, written.keyId(), written.hmac()))) {
            seal(forged);
            assertRefused("heart", "v1", "was changed");
        }
        assertThat(reads).isZero();
        seal(written);
        store().read("heart", "v1", new ConstantTrainer());
        assertThat(reads).isOne();
    }

    @Test
    void aVersionOfAnotherKeyIsRefusedWithBothKeys() throws IOException {
        Artefact written = store().write("heart", "v1", new Constant("0.25"), Map.of(), 0);
        seal(new Artefact("heart", "v1", written.size(), written.sha256(), written.files(), 0, "elsewhere", written.hmac()));

        assertRefused("heart", "v1", "elsewhere");
        assertRefused("heart", "v1", written.keyId());
        assertThat(reads).isZero();
    }

    private void seal(Artefact artefact) throws IOException {
        Files.write(folder.resolve("heart/v1/model.json"), bean(ObjectMapper.class).writeValueAsBytes(artefact));
    }

    @Test
    void aVersionCopiedUnderAnotherNameIsRefused() throws IOException {
        store().write("heart", "v1", new Constant("0.25"), Map.of(), 0);
        Files.createDirectories(folder.resolve("ppd"));
        copy("heart/v1", "heart/v2");
        copy("heart/v1", "ppd/v1");

        assertRefused("heart", "v2", "was changed");
        assertRefused("ppd", "v1", "was changed");
        assertThat(reads).isZero();
    }

    @Test
    void whatIsMissingOrNoArtefactIsRefusedInWords() throws IOException {
        assertRefused("heart", "v9", "not there any more");
        store().write("heart", "v1", new Constant("0.25"), Map.of(), 0);
        Files.writeString(folder.resolve("heart/v1/model.json"), "not json");
        assertRefused("heart", "v1", "cannot be read");
    }

    @Test
    void aPluginThatCannotReadItsModelIsAReason() throws IOException {
        store().write("heart", "v1", new Constant("not a number"), Map.of(), 0);

        assertRefused("heart", "v1", "the plugin cannot read it");
    }

    @Test
    void aVersionIsWrittenOnce() throws IOException {
        store().write("heart", "v1", new Constant("0.25"), Map.of(), 0);

        assertThatThrownBy(() -> store().write("heart", "v1", new Constant("0.5"), Map.of(), 0)).hasMessageContaining("exists already");
    }

    @Test
    void deletingLeavesNothingOfADraftOrOfAnEarlierTryEither() throws IOException {
        store().write("heart", "v1", new Constant("0.25"), Map.of(), 0);
        for (String left : new String[] {".draft-v2", ".gone-v3", ".gone-v1"}) {
            Files.createDirectories(folder.resolve("heart").resolve(left));
            Files.writeString(folder.resolve("heart").resolve(left).resolve("model.bin"), "0.5");
        }

        for (String version : new String[] {"v1", "v2", "v3"}) {
            assertThat(store().delete("heart", version)).isTrue();
            assertThat(store().delete("heart", version)).as("there is nothing more of %s", version).isFalse();
        }

        assertThat(folder.resolve("heart")).isEmptyDirectory();
    }

    @Test
    void aDraftThatFailsLeavesNothing() {
        assertThatThrownBy(() -> store().write("heart", "v1", new Constant("0.25"), Map.of("card.json", out -> {
            throw new IOException("the disk is full");
        }), 0)).hasMessage("the disk is full");

        assertThat(folder.resolve("heart")).isEmptyDirectory();
    }

    @Test
    void aModelMayHaveAsManyBytesAsAreAcceptedAndNotOneMore() throws IOException {
        assertThat(store().write("heart", "v1", new Zeros(ModelStore.LARGEST), Map.of(), 0).size()).isEqualTo(ModelStore.LARGEST);
        store().delete("heart", "v1");

        assertThatThrownBy(() -> store().write("heart", "v2", new Zeros(ModelStore.LARGEST + 1), Map.of(), 0))
                .isInstanceOf(ToldException.class)
                .hasMessageContaining("Version v2 of 'heart' takes more than the 104,857,600 bytes");
        assertThat(folder.resolve("heart")).isEmptyDirectory();
    }

    @Test
    void aNameIsNeverAPath() {
        assertThatThrownBy(() -> store().read("heart", "../../etc/passwd", new ConstantTrainer()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store().read("..", "v1", new ConstantTrainer())).isInstanceOf(IllegalArgumentException.class);
    }

    private void assertRefused(String assessment, String version, String reason) {
        assertThatThrownBy(() -> store().read(assessment, version, new ConstantTrainer()))
                .isInstanceOf(RefusedArtefactException.class)
                .hasMessageContaining(reason);
    }

    private void copy(String from, String to) throws IOException {
        Files.createDirectories(folder.resolve(to));
        for (String file : new String[] {"model.bin", "model.json"}) {
            Files.copy(folder.resolve(from).resolve(file), folder.resolve(to).resolve(file));
        }
    }

    private ModelStore store() {
        return new ModelStore(new ModelFolder(folder), bean(Keys.class), bean(ObjectMapper.class));
    }

    /** A model that always says the same probability, written as its digits. */
    private record Constant(String text) implements TrainedModel {

        @Override
        public Prediction predict(FeatureVector features) {
            double probability = Double.parseDouble(text);
            return new Prediction.ClassPrediction(new double[] {1 - probability, probability});
        }

        @Override
        public void write(OutputStream out) throws IOException {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public Map<String, String> description() {
            return Map.of();
        }
    }

    /** A model of so many bytes; it closes what it was given, as plugins do. */
    private record Zeros(int size) implements TrainedModel {

        @Override
        public Prediction predict(FeatureVector features) {
            return new Prediction.ClassPrediction(new double[] {0.5, 0.5});
        }

        @Override
        public void write(OutputStream out) throws IOException {
            try (out) {
                byte[] half = new byte[size / 2];
                out.write(half);
                out.write(half, 0, size - 1 - half.length);
                out.write(0);
            }
        }

        @Override
        public Map<String, String> description() {
            return Map.of();
        }
    }

    private final class ConstantTrainer implements Trainer {

        @Override
        public TrainedModel train(Dataset data, TrainingContext context) {
            return new Constant("0.5");
        }

        @Override
        public TrainedModel read(InputStream in) {
            reads++;
            try {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                Double.parseDouble(text);
                return new Constant(text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
