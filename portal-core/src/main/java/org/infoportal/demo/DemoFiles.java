package org.infoportal.demo;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/** The files of the demo, made when they are needed. */
final class DemoFiles {

    /** What the standard fonts of PDF read. */
    private static final Charset PDF_TEXT = Charset.forName("windows-1252");

    private DemoFiles() {}

    static byte[] of(String name) {
        return switch (name) {
            case "checkliste-wahlvorschlag.pdf" ->
                pdf(
                        "Checkliste Wahlvorschlag (Beispiel)",
                        List.of(
                                "[  ]  Formular vollständig ausgefüllt",
                                "[  ]  Niederschrift der Versammlung liegt bei",
                                "[  ]  Zustimmungserklärung unterschrieben",
                                "[  ]  Wählbarkeit bescheinigt",
                                "[  ]  Unterschriften gezählt, falls nötig",
                                "[  ]  Frist beim Wahlamt erfragt und notiert"));
            case "plakat-infostand.png" -> poster();
            case "helferliste.csv" ->
                "Name;Ort;Tag;von;bis\nMuster;Marktplatz Musterhausen;;10:00;12:00\n".getBytes(StandardCharsets.UTF_8);
            default -> throw new IllegalArgumentException("The demo has no file " + name);
        };
    }

    private static byte[] poster() {
        BufferedImage image = new BufferedImage(1000, 1414, BufferedImage.TYPE_INT_RGB);
        Graphics2D paint = image.createGraphics();
        paint.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        paint.setColor(new Color(0x0f4c5c));
        paint.fillRect(0, 0, image.getWidth(), image.getHeight());
        paint.setColor(new Color(0xd9edf0));
        paint.fillOval(200, 160, 600, 600);
        paint.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 96));
        paint.drawString("Hier sind wir.", 90, 960);
        paint.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 72));
        paint.drawString("Fragen Sie uns.", 90, 1080);
        paint.dispose();
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One page in a font that every reader has. */
    private static byte[] pdf(String title, List<String> lines) {
        StringBuilder text = new StringBuilder("BT /F1 20 Tf 60 770 Td (" + escaped(title) + ") Tj /F1 13 Tf\n");
        lines.forEach(line -> text.append("0 -32 Td (").append(escaped(line)).append(") Tj\n"));
        text.append("ET");
        List<String> objects = List.of(
                "<< /Type /Catalog /Pages 2 0 R /Lang (de) >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                        + " /Resources << /Font << /F1 5 0 R >> >> >>",
                "<< /Length " + text.length() + " >>\nstream\n" + text + "\nendstream",
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
        StringBuilder file = new StringBuilder("%PDF-1.4\n");
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < objects.size(); i++) {
            places.add(file.length());
            file.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        int index = file.length();
        file.append("xref\n0 ").append(places.size() + 1).append("\n0000000000 65535 f \n");
        places.forEach(place -> file.append("%010d 00000 n \n".formatted(place)));
        file.append("trailer\n<< /Size ").append(places.size() + 1).append(" /Root 1 0 R >>\nstartxref\n");
        // one character is one byte in this encoding, so that places count both
        return file.append(index).append("\n%%EOF\n").toString().getBytes(PDF_TEXT);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)");
    }
}
