package org.hindsight.core.model;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.hindsight.core.retraining.Standstill;
import org.hindsight.core.secret.Keys;

/** A store in which a process can stand still while it writes a version. */
@Singleton
@Replaces(ModelStore.class)
@Requires(property = "standstill.at")
class StandingStore extends ModelStore {

    private final String place;
    private final Path file;

    StandingStore(ModelFolder folder, Keys keys, ObjectMapper json, @Value("${standstill.at}") String place, @Value("${standstill.file}") String file) {
        super(folder, keys, json);
        this.place = place;
        this.file = Path.of(file);
    }

    @Override
    Artefact write(String assessment, String version, Content model, Map<String, Content> beside, long erasures) throws IOException {
        Map<String, Content> contents = new HashMap<>(beside);
        if (place.equals("DRAFT")) {
            contents.computeIfPresent("snapshot.csv", (name, content) -> out -> {
                Standstill.at(place, file);
                content.writeTo(out);
            });
        }
        Artefact artefact = super.write(assessment, version, model, contents, erasures);
        if (place.equals("MOVED")) {
            Standstill.at(place, file);
        }
        return artefact;
    }
}
