// SPDX-License-Identifier: Apache-2.0
package nuanfeng.core.internal.lifecycle;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nuanfeng.core.internal.lifecycle.store.PolicySource;
import nuanfeng.engine.internal.jar.Digest;
import nuanfeng.engine.internal.kind.PolicyContent;
import nuanfeng.engine.internal.reader.Reading;
import nuanfeng.lifecycle.Finding;
import nuanfeng.lifecycle.GateReport.Check;

/** Policies that are known without being read: their bytes are any text, their content is what was put in. */
final class PaperPolicies implements PolicySource {

    private final Map<String, PolicyContent> contents = new HashMap<>();
    private int made;

    /** A bundle as it travels. */
    record Paper(byte[] bytes, String digest, PolicyContent content) {
    }

    /** @param maker the content for a digest */
    Paper make(PaperPolicy policy) {
        byte[] bytes = "%s %s #%s".formatted(policy.place(), policy.version(), ++made).getBytes(StandardCharsets.UTF_8);
        String digest = Digest.of(bytes);
        contents.put(digest, policy.content(digest));
        return new Paper(bytes, digest, contents.get(digest));
    }

    static byte[] garbage(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Reading examine(Path jar, String digest) {
        PolicyContent content = contents.get(digest);
        if (content == null) {
            return new Reading(Optional.empty(), "", List.of(new Check("archive", false,
                    List.of(new Finding(jar.getFileName().toString(), "", 0, "", "no-archive", "It is no jar.", "Pack it.", true)))),
                    Optional.empty());
        }
        return new Reading(Optional.of(content.place()), content.version(), List.of(new Check("archive", true, List.of())),
                Optional.of(content));
    }

    @Override
    public Reading trust(Path jar, String digest) {
        return examine(jar, digest);
    }
}
