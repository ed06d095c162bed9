// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.schema;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;

import nuanfeng.engine.internal.yaml.FileKind;

/** The JSON Schemas of the policy files, compiled once. */
public final class Schemas {

    private final Map<FileKind, JsonSchema> schemas = new HashMap<>();
    private final Map<FileKind, JsonNode> sources = new HashMap<>();

    private Schemas(List<FileKind> kinds) {
        ObjectMapper json = new ObjectMapper();
        JsonSchemaFactory factory = JsonSchemaFactory.getInstance(VersionFlag.V202012);
        SchemaValidatorsConfig config = SchemaValidatorsConfig.builder().locale(Locale.ENGLISH).pathType(PathType.JSON_POINTER)
                .build();
        for (FileKind kind : kinds) {
            JsonNode source = read(json, kind.schema());
            JsonSchema schema = factory.getSchema(source, config);
            schema.initializeValidators();
            sources.put(kind, source);
            schemas.put(kind, schema);
        }
    }

    public List<ValidationMessage> validate(FileKind kind, JsonNode content) {
        return new ArrayList<>(schemas.get(kind).validate(content));
    }

    /** The schema as written, for its titles. */
    public JsonNode source(FileKind kind) {
        return sources.get(kind);
    }

    /** The validator looks for its own resources through the thread's loader, which in a container knows nothing of this bundle. */
    public static Schemas compile(List<FileKind> kinds) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Schemas.class.getClassLoader());
        try {
            return new Schemas(kinds);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static JsonNode read(ObjectMapper json, String name) {
        String resource = "/schema/" + name + ".schema.json";
        try (InputStream in = Schemas.class.getResourceAsStream(resource)) {
            return json.readTree(in);
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException("This bundle lacks " + resource, e);
        }
    }
}
