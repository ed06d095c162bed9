// SPDX-License-Identifier: Apache-2.0
package nuanfeng.ofd.internal;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;

/**
 * A page as an OFD holds it: texts with the place of each letter, lines and areas.
 *
 * @param ids gives the next number of the document @param font the number of the font
 */
record PageContent(DrawnPage page, IntSupplier ids, int font) {

    /** What letters reach at most above and below their line, by their size: a reader draws nothing beyond. */
    private static final double ABOVE = 1.2;
    private static final double BELOW = 0.4;
    private static final int BLACK = 0;
    private static final int BYTE = 0xFF;
    private static final int[] OF_A_CURVE = {0, 1, 2, 3, 4, 5};

    byte[] bytes() {
        OfdMarkup markup = new OfdMarkup("Page");
        markup.begin("Area").text("PhysicalBox", Millimetres.of(0, 0, page.width(), page.height())).end();
        markup.begin("Content").begin("Layer", "ID", id(), "Type", "Body");
        page.shapes().forEach(each -> write(markup, each));
        page.texts().forEach(each -> write(markup, each));
        return markup.end().end().bytes();
    }

    private String id() {
        return Integer.toString(ids.getAsInt());
    }

    private void write(OfdMarkup markup, DrawnShape shape) {
        Rectangle2D box = shape.path().getBounds2D();
        double more = shape.filled() ? 0 : shape.width() / 2;
        double left = box.getX() - more;
        double top = box.getY() - more;
        String where = Millimetres.of(left, top, box.getWidth() + 2 * more, box.getHeight() + 2 * more);
        if (shape.filled()) {
            markup.begin("PathObject", "ID", id(), "Boundary", where, "Stroke", "false", "Fill", "true", "Rule", shape.evenOdd() ? "Even-Odd" : "NonZero");
        } else {
            markup.begin("PathObject", "ID", id(), "Boundary", where, "LineWidth", Millimetres.of(shape.width()), "Stroke", "true", "Fill", "false");
        }
        // An area whose colour is not said is not seen.
        markup.empty(shape.filled() ? "FillColor" : "StrokeColor", "Value", color(shape.color()));
        markup.text("AbbreviatedData", path(shape, left, top)).end();
    }

    private static String path(DrawnShape shape, double left, double top) {
        StringBuilder path = new StringBuilder();
        double[] points = new double[OF_A_CURVE.length];
        for (PathIterator each = shape.path().getPathIterator(null); !each.isDone(); each.next()) {
            int kind = each.currentSegment(points);
            double[] near = IntStream.of(OF_A_CURVE).mapToDouble(i -> points[i] - (i % 2 == 0 ? left : top)).toArray();
            path.append(path.isEmpty() ? "" : " ").append(switch (kind) {
                case PathIterator.SEG_MOVETO -> "M " + Millimetres.of(near[0], near[1]);
                case PathIterator.SEG_LINETO -> "L " + Millimetres.of(near[0], near[1]);
                case PathIterator.SEG_QUADTO -> "Q " + Millimetres.of(near[0], near[1], near[2], near[3]);
                case PathIterator.SEG_CUBICTO -> "B " + Millimetres.of(near[0], near[1], near[2], near[3], near[4], near[5]);
                case PathIterator.SEG_CLOSE -> "C";
                default -> throw new IllegalStateException("No line of ours: " + kind);
            });
        }
        return path.toString();
    }

    /** A letter that readers do not find by what it is would be a box, or nothing: it is drawn as what it looks like. */
    private void write(OfdMarkup markup, DrawnText text) {
        int from = 0;
        for (int i = 0; i <= text.letters().size(); i++) {
            boolean unknown = i < text.letters().size() && !UsedLetters.isFound(text.letters().get(i));
            if (unknown || i == text.letters().size()) {
                write(markup, text, from, i);
                from = i + 1;
            }
            if (unknown) {
                Path2D outline = UsedLetters.outline(text.letters().get(i), text.size(), text.at().get(i), text.baseline());
                write(markup, new DrawnShape(outline, true, false, 0, text.color()));
            }
        }
    }

    private void write(OfdMarkup markup, DrawnText text, int from, int to) {
        if (from >= to) {
            return;
        }
        List<Integer> letters = text.letters().subList(from, to);
        double left = text.at().get(from);
        double right = to < text.at().size() ? text.at().get(to) : text.end();
        double above = text.size() * ABOVE;
        markup.begin("TextObject", "ID", id(), "Boundary", Millimetres.of(left, text.baseline() - above, right - left, above + text.size() * BELOW),
                "Font", Integer.toString(font), "Size", Millimetres.of(text.size()));
        if (text.color() != BLACK) {
            markup.empty("FillColor", "Value", color(text.color()));
        }
        StringBuilder said = new StringBuilder();
        letters.forEach(said::appendCodePoint);
        StringBuilder steps = new StringBuilder();
        for (int i = from + 1; i < to; i++) {
            steps.append(steps.isEmpty() ? "" : " ").append(Millimetres.of(text.at().get(i) - text.at().get(i - 1)));
        }
        if (steps.isEmpty()) {
            markup.text("TextCode", said.toString(), "X", "0", "Y", Millimetres.of(above)).end();
        } else {
            markup.text("TextCode", said.toString(), "X", "0", "Y", Millimetres.of(above), "DeltaX", steps.toString()).end();
        }
    }

    private static String color(int color) {
        return (color >> 16 & BYTE) + " " + (color >> 8 & BYTE) + " " + (color & BYTE);
    }
}
