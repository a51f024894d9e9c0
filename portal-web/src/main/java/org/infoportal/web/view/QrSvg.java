package org.infoportal.web.view;

import io.nayuki.qrcodegen.QrCode;

/** A QR code as the path of an SVG image, one square of a unit for each dark module. */
public record QrSvg(int size, String path) {

    /** What readers need around it to find it. */
    private static final int BORDER = 4;

    public static QrSvg of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + BORDER)
                            .append(',')
                            .append(y + BORDER)
                            .append("h1v1h-1z");
                }
            }
        }
        return new QrSvg(code.size + 2 * BORDER, path.toString());
    }
}
