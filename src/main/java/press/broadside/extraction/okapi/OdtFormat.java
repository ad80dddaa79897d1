package press.broadside.extraction.okapi;

import java.util.Optional;
import java.util.function.Function;
import net.sf.okapi.common.filters.IFilter;
import net.sf.okapi.filters.openoffice.OpenOfficeFilter;
import net.sf.okapi.filters.openoffice.Parameters;
import press.broadside.extraction.office.OdtFile;
import press.broadside.text.CodedText;

/** ODT, by Okapi's filter: body, notes, headers, footers, text boxes and descriptions of pictures. */
final class OdtFormat extends PackageFormat<OdtFile> {
    OdtFormat() {
        super(new OkapiPass(OdtFormat::filter));
    }

    private static IFilter filter() {
        var filter = new OpenOfficeFilter();
        var parameters = new Parameters();
        parameters.setExtractMetadata(false);
        parameters.setExtractNotes(false); // comments, that is
        parameters.setExtractReferences(false);
        parameters.setEncodeCharacterEntityReferenceGlyphs(false);
        filter.setParameters(parameters);
        return filter;
    }

    @Override
    OdtFile opened(byte[] document) {
        return new OdtFile(document);
    }

    @Override
    Units units(OdtFile file, Function<Block, Optional<CodedText>> target) {
        return new OdtUnits(target);
    }
}
