// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.yaml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

import nuanfeng.lifecycle.Complaint;
import nuanfeng.policy.Phrases;

/** Grows the tree of one YAML file out of its events, and refuses what must not stand in it. */
final class YamlTree {

    private static final Phrases PHRASES = Phrases.beside(YamlTree.class);

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
            refuse(line, Complaint.of(PHRASES, "directive"));
        }
        if (++documents > 1) {
            refuse(line, Complaint.of(PHRASES, "second-document"));
        }
        return documents == 1;
    }

    void refuseMarks(boolean hasAnchor, Optional<String> tag, int line) {
        if (hasAnchor) {
            refuse(line, Complaint.of(PHRASES, "anchor"));
        }
        tag.ifPresent(name -> refuse(line, Complaint.of(PHRASES, "tag", name)));
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
            refuse(line, Complaint.of(PHRASES, "complex-key"));
            return false;
        }
        if (open.size() >= limits.depth()) {
            refuse(line, Complaint.of(PHRASES, "too-deep", limits.depth()));
            return false;
        }
        open.push(new YamlPiece(mapping, line));
        return true;
    }

    void close() {
        put(open.pop().close());
    }

    void refuse(int line, Complaint complaint) {
        findings.refuse(new Origin(file, line), "", complaint);
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
            refuse(key.line(), Complaint.of(PHRASES, "merge-key"));
        }
        if (key.text().length() > LONGEST_KEY) {
            refuse(key.line(), Complaint.of(PHRASES, "key-too-long", key.text().length(), LONGEST_KEY));
            return false;
        }
        open.peek().key(key).ifPresent(first -> refuse(key.line(), Complaint.of(PHRASES, "duplicate-key", key.text(), first.line())));
        return true;
    }

    private void check(YamlNode.Scalar scalar) {
        int length = scalar.text().length();
        if (isDigits(scalar.text()) && length > limits.digits() + 2) {
            refuse(scalar.line(), Complaint.of(PHRASES, "number-too-long", length, limits.digits()));
        } else if (length > limits.scalar()) {
            refuse(scalar.line(), Complaint.of(PHRASES, "scalar-too-long", length, limits.scalar()));
        } else {
            switch (CoreScalar.of(scalar)) {
                case NOTHING -> refuse(scalar.line(), Complaint.of(PHRASES, "no-value"));
                case ODD_NUMBER -> refuse(scalar.line(), Complaint.of(PHRASES, "odd-number", scalar.text()));
                case ODD_BOOLEAN -> refuse(scalar.line(), Complaint.of(PHRASES, "odd-boolean", scalar.text()));
                default -> {
                    // Plainly written.
                }
            }
        }
    }

    private boolean isWithinLimits(int line) {
        if (nodes >= most) {
            refuse(line, Complaint.of(PHRASES, "too-many-nodes", limits.nodes(), limits.nodesOfAll()));
            return false;
        }
        nodes++;
        return true;
    }

    private static boolean isDigits(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.' || c == '-' || c == '+');
    }
}
