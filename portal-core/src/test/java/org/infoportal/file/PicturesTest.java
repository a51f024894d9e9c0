package org.infoportal.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PicturesTest {

    private final FileChecker checker = new FileChecker();
    private final Thumbnails thumbnails = new Thumbnails();

    @Test
    void takesThePlaceOutOfPhotos() {
        CheckedFile photo = check(Samples.photo(40, 20, 1));

        assertThat(text(photo.content()))
                .doesNotContain(Samples.PLACE, "Cam", "Exif", "xmpmeta", "Photoshop", "MPF", "film");
        assertThat(photo.width()).isEqualTo(40);
        assertThat(photo.height()).isEqualTo(20);
    }

    @Test
    void leavesThePixelsOfAPhotoAlone() throws IOException {
        byte[] plain = Samples.picture("jpg", 40, 20);

        assertThat(check(Samples.photo(40, 20, 1)).content())
                .isEqualTo(check(plain).content());
        assertThat(rgb(ImageIO.read(new ByteArrayInputStream(check(plain).content())), 5, 5))
                .isEqualTo(rgb(ImageIO.read(new ByteArrayInputStream(plain)), 5, 5));
    }

    @ParameterizedTest
    @CsvSource({"1", "3", "6", "8"})
    void keepsWhichWayUpAPhotoIs(int orientation) {
        byte[] clean = check(Samples.photo(40, 20, orientation)).content();

        assertThat(JpegMetadata.orientation(clean)).isEqualTo(orientation);
        assertThat(text(clean)).doesNotContain(Samples.PLACE);
    }

    @Test
    void keepsColourProfiles() {
        byte[] jpeg = Samples.picture("jpg", 8, 8);
        byte[] profile = Samples.join(
                java.util.Arrays.copyOf(jpeg, 2),
                new byte[] {(byte) 0xFF, (byte) 0xE2, 0, 18},
                Samples.text("ICC_PROFILE\0abcd"),
                java.util.Arrays.copyOfRange(jpeg, 2, jpeg.length));

        assertThat(text(JpegMetadata.remove(profile))).contains("ICC_PROFILE");
    }

    @Test
    void cleansOtherPicturesToo() {
        assertThat(text(check(Samples.pngWith("tEXt", Samples.text("Place\0" + Samples.PLACE)))
                        .content()))
                .doesNotContain(Samples.PLACE);
        byte[] turned = check(Samples.pngWith("eXIf", Samples.exif(6))).content();
        assertThat(text(turned)).doesNotContain(Samples.PLACE);
        assertThat(PngMetadata.orientation(turned)).isEqualTo(6);
        assertThat(text(check(Samples.gifWith(Samples.PLACE)).content())).doesNotContain(Samples.PLACE);
        byte[] webp = check(Samples.webpWith("EXIF", Samples.exif(8))).content();
        assertThat(text(webp)).doesNotContain(Samples.PLACE);
        assertThat(WebpMetadata.orientation(webp)).isEqualTo(8);
        assertThat(text(check(Samples.webpWith("XMP ", Samples.text(Samples.PLACE)))
                        .content()))
                .doesNotContain(Samples.PLACE);
    }

    @Test
    void cleansNothingTwice() {
        byte[] once = check(Samples.photo(40, 20, 6)).content();

        assertThat(check(once).content()).isEqualTo(once);
    }

    @Test
    void makesSmallPictures() throws IOException {
        CheckedFile large = check(Samples.picture("png", 2000, 1000));

        BufferedImage small = small(large, 160);
        assertThat(small.getWidth()).isEqualTo(160);
        assertThat(small.getHeight()).isEqualTo(80);
        assertThat(isRed(small, 20, 40)).isTrue();
        assertThat(isRed(small, 140, 40)).isFalse();
    }

    @Test
    void enlargesNothing() throws IOException {
        assertThat(small(check(Samples.picture("gif", 100, 50)), 640).getWidth())
                .isEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    # way, width, height, red on the left, red on top
                    1, 160,  80, true,
                    2, 160,  80, false,
                    3, 160,  80, false,
                    4, 160,  80, true,
                    5, 160, 320, ,     true
                    6, 160, 320, ,     true
                    7, 160, 320, ,     false
                    8, 160, 320, ,     false
                    """)
    void turnsSmallPicturesUpright(int way, int width, int height, Boolean redLeft, Boolean redTop) throws IOException {
        BufferedImage small = small(check(Samples.photo(800, 400, way)), 160);

        assertThat(small.getWidth()).isEqualTo(width);
        assertThat(small.getHeight()).isEqualTo(height);
        if (redLeft != null) {
            assertThat(isRed(small, 20, height / 2)).isEqualTo(redLeft);
        } else {
            assertThat(isRed(small, width / 2, 20)).isEqualTo(redTop);
        }
    }

    @Test
    void readsWebp() throws IOException {
        assertThat(small(check(Samples.webp()), 160).getWidth()).isEqualTo(1);
    }

    @Test
    void makesEachSizeOnce() {
        CheckedFile file = check(Samples.picture("png", 300, 300));
        AtomicInteger reads = new AtomicInteger();
        for (int i = 0; i < 3; i++) {
            assertThat(thumbnails.of(file.stored(), 160, () -> {
                        reads.incrementAndGet();
                        return file.content();
                    }))
                    .isPresent();
        }

        assertThat(reads).hasValue(1);
    }

    @Test
    void makesNoneOfOtherSizesNorOfOtherFiles() {
        CheckedFile picture = check(Samples.picture("png", 30, 30));
        CheckedFile text = checker.check("a.txt", Samples.text("a"), FileRules.ANY);

        assertThat(thumbnails.of(picture.stored(), 161, picture::content)).isEmpty();
        assertThat(thumbnails.of(text.stored(), 160, text::content)).isEmpty();
        assertThat(thumbnails.of(picture.stored(), 160, () -> new byte[10])).isEmpty();
    }

    private BufferedImage small(CheckedFile file, int width) throws IOException {
        Thumbnails.Thumbnail small =
                thumbnails.of(file.stored(), width, file::content).orElseThrow();
        return ImageIO.read(new ByteArrayInputStream(small.content()));
    }

    private CheckedFile check(byte[] content) {
        return checker.check("bild", content, FileRules.ANY);
    }

    private static boolean isRed(BufferedImage image, int x, int y) {
        int rgb = rgb(image, x, y);
        return (rgb >> 16 & 0xFF) > (rgb & 0xFF);
    }

    private static int rgb(BufferedImage image, int x, int y) {
        return image.getRGB(x, y) & 0xFFFFFF;
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1);
    }
}
