package org.infoportal.web.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Makes tagged PDFs (PDF/UA) from XHTML. */
public final class PdfRenderer {

    /** The one font there is, in one weight: as {@code font-family} in the document's styles. */
    public static final String FONT = "Letter";

    /** Comes with PDFBox; has Latin, Greek and Cyrillic letters. */
    private static final String FONT_FILE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private static final int REGULAR = 400;

    public PdfRenderer() {
        // it would write about style sheets, and with what it lays out
        XRLog.setLoggingEnabled(false);
    }

    /**
     * Prints a document. Nothing is fetched: all that it shows stands in it, and the font is in a library.
     *
     * @param html well-formed, with its styles, a title and the meta tags that PDF/UA asks for
     */
    public byte[] render(String html) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream(64 * 1024);
            new PdfRendererBuilder()
                    .useFastMode()
                    .usePdfUaAccessibility(true)
                    .useFont(PdfRenderer::font, FONT, REGULAR, FontStyle.NORMAL, true)
                    .useExternalResourceAccessControl(
                            (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .useUriResolver((base, uri) -> null)
                    .withHtmlContent(html, null)
                    .toStream(out)
                    .run();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream font() {
        return PDDocument.class.getResourceAsStream(FONT_FILE);
    }
}
