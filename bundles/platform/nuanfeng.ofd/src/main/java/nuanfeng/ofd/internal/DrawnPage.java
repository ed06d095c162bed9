// SPDX-License-Identifier: Apache-2.0
package nuanfeng.ofd.internal;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** What is drawn on a page, in its order. Our pages hold lines, areas and upright letters; anything else is a mistake of ours, and said. */
final class DrawnPage extends PDFGraphicsStreamEngine {

    private final List<DrawnText> texts = new ArrayList<>();
    private final List<DrawnShape> shapes = new ArrayList<>();
    private final double height;
    private final AffineTransform upsideDown;
    private Path2D path = new Path2D.Double();
    private List<Integer> letters = new ArrayList<>();
    private List<Double> at = new ArrayList<>();
    private double end;
    private double baseline;
    private double size;

    private DrawnPage(PDPage page) {
        super(page);
        height = page.getMediaBox().getHeight();
        upsideDown = new AffineTransform(1, 0, 0, -1, 0, height);
    }

    static DrawnPage of(PDPage page) throws IOException {
        DrawnPage drawn = new DrawnPage(page);
        drawn.processPage(page);
        return drawn;
    }

    List<DrawnText> texts() {
        return texts;
    }

    List<DrawnShape> shapes() {
        return shapes;
    }

    double width() {
        return getPage().getMediaBox().getWidth();
    }

    double height() {
        return height;
    }

    @Override
    public void showTextString(byte[] string) throws IOException {
        super.showTextString(string);
        endOfText();
    }

    @Override
    public void showTextStrings(COSArray strings) throws IOException {
        super.showTextStrings(strings);
        endOfText();
    }

    @Override
    protected void showGlyph(Matrix where, PDFont font, int code, Vector displacement) throws IOException {
        if (where.getShearX() != 0 || where.getShearY() != 0) {
            throw new IllegalStateException("A letter of a page is not upright");
        }
        String letter = font.toUnicode(code);
        if (letter == null || letter.codePointCount(0, letter.length()) != 1) {
            throw new IllegalStateException("A glyph of a page is no letter: " + code);
        }
        double x = where.getTranslateX();
        if (!letters.isEmpty() && (where.getTranslateY() != baseline || where.getScaleY() != size)) {
            endOfText();
        }
        baseline = where.getTranslateY();
        size = where.getScaleY();
        int codePoint = letter.codePointAt(0);
        boolean blank = Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
        if (!blank) {
            letters.add(codePoint);
            at.add(x);
            end = x + displacement.getX() * where.getScaleX();
        } else if (!letters.isEmpty()) {
            letters.add((int) ' ');
            at.add(x);
        }
    }

    private void endOfText() throws IOException {
        while (!letters.isEmpty() && letters.get(letters.size() - 1) == ' ') {
            letters.remove(letters.size() - 1);
            at.remove(at.size() - 1);
        }
        if (!letters.isEmpty()) {
            texts.add(new DrawnText(letters, at, end, height - baseline, size, color(getGraphicsState().getNonStrokingColor())));
            letters = new ArrayList<>();
            at = new ArrayList<>();
        }
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        path.moveTo(p0.getX(), p0.getY());
        path.lineTo(p1.getX(), p1.getY());
        path.lineTo(p2.getX(), p2.getY());
        path.lineTo(p3.getX(), p3.getY());
        path.closePath();
    }

    @Override
    public void moveTo(float x, float y) {
        path.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        path.lineTo(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        path.curveTo(x1, y1, x2, y2, x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        return path.getCurrentPoint();
    }

    @Override
    public void closePath() {
        path.closePath();
    }

    /** Nothing of ours lies beyond its frame, so that no frame has to be kept. */
    @Override
    public void clip(int windingRule) {
    }

    @Override
    public void endPath() {
        path = new Path2D.Double();
    }

    @Override
    public void strokePath() throws IOException {
        drawn(false, false, getGraphicsState().getStrokingColor());
        endPath();
    }

    @Override
    public void fillPath(int windingRule) throws IOException {
        drawn(true, windingRule == Path2D.WIND_EVEN_ODD, getGraphicsState().getNonStrokingColor());
        endPath();
    }

    @Override
    public void fillAndStrokePath(int windingRule) throws IOException {
        drawn(true, windingRule == Path2D.WIND_EVEN_ODD, getGraphicsState().getNonStrokingColor());
        strokePath();
    }

    private void drawn(boolean filled, boolean evenOdd, PDColor color) throws IOException {
        shapes.add(new DrawnShape(new Path2D.Double(path, upsideDown), filled, evenOdd, transformWidth(getGraphicsState().getLineWidth()), color(color)));
    }

    private static int color(PDColor color) throws IOException {
        return color.toRGB();
    }

    @Override
    public void drawImage(PDImage image) {
        throw new IllegalStateException("A page holds a picture");
    }

    @Override
    public void shadingFill(COSName name) {
        throw new IllegalStateException("A page holds a shading");
    }
}
