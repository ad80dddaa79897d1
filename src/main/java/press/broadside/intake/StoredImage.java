package press.broadside.intake;

import press.broadside.intake.image.ImageType;

/**
 * A picture as it is kept, without its bytes.
 *
 * @param name   {@code SHA256.SUFFIX}
 * @param width  in pixels, as shown, as is {@code height}
 * @param length in bytes
 */
public record StoredImage(String name, ImageType type, int width, int height, long length) {}
