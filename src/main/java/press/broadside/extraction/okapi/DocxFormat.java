package press.broadside.extraction.okapi;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import net.sf.okapi.common.filters.IFilter;
import net.sf.okapi.filters.openxml.OpenXMLFilter;
import press.broadside.extraction.office.DocxFile;
import press.broadside.text.CodedText;

/** DOCX, by Okapi's filter: body, notes, headers, footers, text boxes and descriptions of pictures. */
final class DocxFormat extends PackageFormat<DocxFile> {
    /** Fields whose text an author wrote or that repeats it; what others show, such as page numbers, is the program's. */
    private static final List<String> FIELDS_WITH_TEXT = List.of("HYPERLINK", "TOC", "FILLIN", "FORMTEXT");

    DocxFormat() {
        super(new OkapiPass(DocxFormat::filter));
    }

    private static IFilter filter() {
        var filter = new OpenXMLFilter();
        var parameters = filter.getParameters();
        parameters.setTranslateDocProperties(false);
        parameters.setTranslateComments(false);
        parameters.setTranslateWordHidden(false);
        parameters.setTranslateWordHeadersFooters(true);
        parameters.setTranslateWordExcludeGraphicMetaData(
                false); // DocxFile puts descriptions where names are looked for
        parameters.setAutomaticallyAcceptRevisions(true);
        parameters.setAllowWordStyleOptimisation(false); // styles stay the author's
        parameters.setAllowEmptyTargets(false); // a unit without target keeps its source
        parameters.tsComplexFieldDefinitionsToExtract.addAll(FIELDS_WITH_TEXT);
        filter.setParameters(parameters);
        return filter;
    }

    @Override
    DocxFile opened(byte[] document) {
        return new DocxFile(document);
    }

    @Override
    Units units(DocxFile file, Function<Block, Optional<CodedText>> target) {
        return new DocxUnits(file, target);
    }
}
