// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.lifecycle;

import java.util.List;
import java.util.Map;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

import nuanfeng.json.Code;
import nuanfeng.lifecycle.PolicyAdministration;
import nuanfeng.rest.internal.answer.Answer;
import nuanfeng.rest.internal.answer.Reply;
import nuanfeng.rest.internal.problem.Problem;
import nuanfeng.rest.internal.request.Enquiry;
import nuanfeng.rest.internal.request.Needs;
import nuanfeng.rest.internal.values.PackedPolicy;

/** The files of a stored version, as their authors wrote them: findings name them by line. */
@Needs(Needs.READER)
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public record StoredFilesResource(PolicyAdministration administration) {

    @GET
    @Path("/policies/{digest}/files")
    public Answer all(@PathParam("digest") String digest, @Context Enquiry enquiry) {
        Map<String, byte[]> files = PackedPolicy.read(administration.open(digest)).files();
        return Reply.fresh(json -> {
            json.writeStartArray();
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                json.writeStartObject();
                json.writeStringField("path", file.getKey());
                json.writeNumberField("bytes", file.getValue().length);
                json.writeBooleanField("text", PackedPolicy.isText(file.getKey()));
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    /** A text line by line; what is none is told so. */
    @GET
    @Path("/policies/{digest}/files/{path: .+}")
    public Answer one(@PathParam("digest") String digest, @PathParam("path") String path, @Context Enquiry enquiry) {
        byte[] file = PackedPolicy.read(administration.open(digest)).files().get(path);
        if (file == null || !PackedPolicy.isText(path)) {
            throw Problem.of(Code.NOT_FOUND, file == null ? "该政策包没有文件“%s”。".formatted(path) : "“%s”不是文本文件，不能在此查看。".formatted(path),
                    file == null ? "The bundle has no file '%s'.".formatted(path) : "'%s' is no text and cannot be shown here.".formatted(path)).toException();
        }
        List<String> lines = PackedPolicy.text(file).lines().toList();
        return Reply.fresh(json -> {
            json.writeStartObject();
            json.writeStringField("path", path);
            json.writeArrayFieldStart("lines");
            for (String line : lines) {
                json.writeString(line);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }
}
