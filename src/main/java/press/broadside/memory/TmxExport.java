package press.broadside.memory;

import java.io.OutputStream;
import javax.xml.stream.XMLStreamException;

/** Writes the memory as TMX, sorted, so that equal content gives equal bytes. */
final class TmxExport {
    private final JdbcUnits units;

    TmxExport(JdbcUnits units) {
        this.units = units;
    }

    /** @return how many units were written */
    long write(Selection selection, OutputStream out) {
        long[] count = {0};
        try {
            var tmx = new TmxWriter(out);
            units.each(selection, unit -> {
                tmx.write(unit);
                count[0]++;
            });
            tmx.end();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("the start of a TMX file could not be written: " + e.getMessage(), e);
        }
        return count[0];
    }
}
