package press.broadside.extraction.office;

import java.util.Map;

/** The pictures in a package. */
public final class OfficePictures {
    private OfficePictures() {}

    /** The package with other bytes for some of its parts; names that it does not have change nothing. */
    public static byte[] replaced(byte[] zip, Map<String, byte[]> parts) {
        return OfficePackage.unzipped(zip)
                .with((name, content) -> parts.getOrDefault(name, content))
                .zipped();
    }
}
