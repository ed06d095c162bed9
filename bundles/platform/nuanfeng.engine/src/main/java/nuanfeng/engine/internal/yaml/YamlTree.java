// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.yaml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Grows the tree of one YAML file out of its events, and refuses what must not stand in it. */
final class YamlTree {

    private static final int LONGEST_KEY = 200;

    private final String file;
    private final Limits limits;
    private final int most;
    private final Findings findings;
    private final Deque<YamlPiece> open = new ArrayDeque<>();
    private Optional<YamlNode> root = Optional.empty();
    private int documents;
    private int nodes;

    /** @param most nodes that it may have */
    YamlTree(String file, Limits limits, int most, Findings findings) {
        this.file = file;
        this.limits = limits;
        this.most = most;
        this.findings = findings;
    }

    Optional<YamlNode> root() {
        return root;
    }

    int nodes() {
        return nodes;
    }

    boolean startDocument(int line, boolean hasDirective) {
        if (hasDirective) {
            refuse(line, "directive", "The file has a YAML directive.", "Remove the line that begins with '%'.");
        }
        if (++documents > 1) {
            refuse(line, "second-document", "A second document begins here.", "One document per file: remove the '---'.");
        }
        return documents == 1;
    }

    void refuseMarks(boolean hasAnchor, Optional<String> tag, int line) {
        if (hasAnchor) {
            refuse(line, "anchor", "This piece has an anchor ('&').", "Remove it; write pieces out where they are needed.");
        }
        tag.ifPresent(name -> refuse(line, "tag", "This piece has the tag '%s'.".formatted(name), "Remove it."));
    }

    boolean scalar(String text, boolean plain, int line) {
        YamlNode.Scalar scalar = new YamlNode.Scalar(text, plain, line);
        if (!open.isEmpty() && open.peek().wantsKey()) {
            return isWithinLimits(line) && key(scalar);
        }
        check(scalar);
        return isWithinLimits(line) && put(scalar);
    }

    boolean open(boolean mapping, int line) {
        if (!isWithinLimits(line)) {
            return false;
        }
        if (!open.isEmpty() && open.peek().wantsKey()) {
            refuse(line, "complex-key", "A list or mapping cannot be a key.", "Write a plain word as key.");
            return false;
        }
        if (open.size() >= limits.depth()) {
            refuse(line, "too-deep", "The file has more than %s levels.".formatted(limits.depth()), "Write it flatter.");
            return false;
        }
        open.push(new YamlPiece(mapping, line));
        return true;
    }

    void close() {
        put(open.pop().close());
    }

    void refuse(int line, String code, String detail, String mend) {
        findings.refuse(new Origin(file, line), "", code, detail, mend);
    }

    private boolean put(YamlNode node) {
        if (open.isEmpty()) {
            root = Optional.of(node);
        } else {
            open.peek().put(node);
        }
        return true;
    }

    private boolean key(YamlNode.Scalar key) {
        if (key.plain() && key.text().equals("<<")) {
            refuse(key.line(), "merge-key", "'<<' merges another mapping.", "Write the keys out.");
        }
        if (key.text().length() > LONGEST_KEY) {
            refuse(key.line(), "key-too-long", "A key of %s characters; %s are the most.".formatted(key.text().length(),
                    LONGEST_KEY), "Shorten it.");
            return false;
        }
        open.peek().key(key).ifPresent(first -> refuse(key.line(), "duplicate-key",
                "'%s' stands here again; it stands on line %s already.".formatted(key.text(), first.line()), "Keep one of them."));
        return true;
    }

    private void check(YamlNode.Scalar scalar) {
        int length = scalar.text().length();
        if (isDigits(scalar.text()) && length > limits.digits() + 2) {
            refuse(scalar.line(), "number-too-long", "A number of %s characters; %s digits are the most.".formatted(length,
                    limits.digits()), "Shorten it.");
        } else if (length > limits.scalar()) {
            refuse(scalar.line(), "scalar-too-long", "A text of %s characters; %s are the most.".formatted(length,
                    limits.scalar()), "Shorten it.");
        } else {
            switch (CoreScalar.of(scalar)) {
                case NOTHING -> refuse(scalar.line(), "no-value", "There is no value here.", "Write one, or remove the key.");
                case ODD_NUMBER -> refuse(scalar.line(), "odd-number", "'%s' is not a plainly written number."
                        .formatted(scalar.text()), "Write it like 0.5 or -3; put it into quotes if it is a text.");
                case ODD_BOOLEAN -> refuse(scalar.line(), "odd-boolean", "'%s' can be misread.".formatted(scalar.text()),
                        "Write true or false; put it into quotes if it is a text.");
                default -> {
                    // Plainly written.
                }
            }
        }
    }

    private boolean isWithinLimits(int line) {
        if (nodes >= most) {
            refuse(line, "too-many-nodes", "The file has more than %s pieces, or all files together have more than %s."
                    .formatted(limits.nodes(), limits.nodesOfAll()), "Leave out what is no policy; split a large file by subject.");
            return false;
        }
        nodes++;
        return true;
    }

    private static boolean isDigits(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.' || c == '-' || c == '+');
    }
}
