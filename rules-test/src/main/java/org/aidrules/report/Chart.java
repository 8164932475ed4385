package org.aidrules.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGGraphics2DIOException;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.style.CategoryStyler;
import org.knowm.xchart.style.Styler;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A bar chart, with the same figures as a table.
 *
 * @param name the name of the file
 * @param title the title
 * @param xAxis the title of the axis of categories
 * @param yAxis the title of the axis of figures
 * @param categories the categories, from left to right
 * @param series the bars of each category
 */
record Chart(String name, String title, String xAxis, String yAxis, List<String> categories, List<Series> series) {

    private static final String SVG = "http://www.w3.org/2000/svg";
    /** The palette of Okabe and Ito, which colour-blind readers can distinguish; the darkest colour first. */
    private static final Color[] COLOURS = {
        new Color(0x0072B2),
        new Color(0xE69F00),
        new Color(0x009E73),
        new Color(0xCC79A7),
        new Color(0xD55E00),
        new Color(0x56B4E9)
    };

    private static final Color GRID = new Color(0xDDDDDD);
    private static final int MOST_LABELS = 12;
    /** The width in pixels that the name of a category needs; with less, every other name is left out. */
    private static final int CATEGORY = 40;

    private static final int SMALL = 12;
    private static final int LARGE = 14;

    /**
     * A series of bars.
     *
     * @param name the name of the series
     * @param cells the text of each bar in the table
     * @param figures the height of each bar; empty where there is no figure
     */
    record Series(String name, List<String> cells, List<Optional<BigDecimal>> figures) {}

    /** Returns whether the chart has a figure to draw. */
    boolean hasFigures() {
        return series.stream().anyMatch(Chart::hasFigures);
    }

    /** Draws the chart as SVG, with a width and a height in pixels. */
    String svg(int width, int height, Locale locale) {
        CategoryChart chart = new CategoryChartBuilder()
                .width(width)
                .height(height)
                .title("")
                .xAxisTitle(xAxis)
                .yAxisTitle(yAxis)
                .build();
        List<Series> drawn = series.stream().filter(Chart::hasFigures).toList();
        style(chart.getStyler(), width > height && drawn.size() * categories.size() <= MOST_LABELS, locale);
        drawn.forEach(one -> chart.addSeries(
                one.name(),
                categories,
                one.figures().stream().map(figure -> figure.orElse(null)).toList()));
        SVGGraphics2D graphics = new SVGGraphics2D(document());
        graphics.setSVGCanvasSize(new Dimension(width, height));
        chart.paint(graphics, width, height);
        return written(graphics, width, height);
    }

    /** Returns the parts that a page shows. */
    Map<String, Object> view() {
        return Map.of(
                "name",
                name,
                "title",
                title,
                "axis",
                xAxis,
                "categories",
                categories,
                "rows",
                series.stream()
                        .map(one -> Map.of("name", one.name(), "cells", one.cells()))
                        .toList());
    }

    private static boolean hasFigures(Series series) {
        return series.figures().stream().anyMatch(Optional::isPresent);
    }

    private static void style(CategoryStyler styler, boolean labels, Locale locale) {
        styler.setAvailableSpaceFill(0.8)
                .setLabelsVisible(labels)
                .setLabelsPosition(1.03)
                .setLabelsFont(new Font(Font.SANS_SERIF, Font.PLAIN, SMALL))
                .setLabelsFontColor(Color.BLACK);
        styler.setAxisTickLabelsFont(new Font(Font.SANS_SERIF, Font.PLAIN, LARGE))
                .setAxisTitleFont(new Font(Font.SANS_SERIF, Font.PLAIN, LARGE))
                .setYAxisMin(0.0)
                .setXAxisTickMarkSpacingHint(CATEGORY)
                .setPlotGridVerticalLinesVisible(false)
                .setPlotGridLinesColor(GRID)
                .setPlotGridLinesStroke(new BasicStroke(1))
                .setAxisTicksMarksVisible(false);
        styler.setChartTitleVisible(false)
                .setChartBackgroundColor(Color.WHITE)
                .setPlotBorderVisible(false)
                .setSeriesColors(COLOURS)
                .setDecimalPattern("#,##0.##")
                .setLocale(locale)
                .setLegendFont(new Font(Font.SANS_SERIF, Font.PLAIN, LARGE))
                .setLegendBorderColor(Color.WHITE)
                .setLegendPosition(Styler.LegendPosition.OutsideS)
                .setLegendLayout(Styler.LegendLayout.Horizontal);
    }

    private static Document document() {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(SVG, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the drawing as text that scales to its container. */
    private static String written(SVGGraphics2D graphics, int width, int height) {
        Element root = graphics.getRoot();
        root.setAttribute("viewBox", "0 0 " + width + " " + height);
        StringWriter writer = new StringWriter();
        try {
            graphics.stream(root, writer);
        } catch (SVGGraphics2DIOException e) {
            throw new IllegalStateException(e);
        }
        return writer.toString();
    }
}
