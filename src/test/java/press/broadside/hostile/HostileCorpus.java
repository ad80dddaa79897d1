package press.broadside.hostile;

import java.util.List;
import java.util.stream.Stream;

/** All hostile documents, family by family. */
final class HostileCorpus {
    private HostileCorpus() {}

    static Stream<HostileCase> cases() {
        return Stream.of(
                        HtmlStructure.cases(),
                        HtmlCode.cases(),
                        MarkdownHostile.cases(),
                        MarkdownCode.cases(),
                        TextHostile.cases(),
                        MetaHostile.cases(),
                        NameHostile.cases(),
                        TypeHostile.cases(),
                        ArchiveHostile.cases(),
                        DocxHostile.cases(),
                        OdtHostile.cases())
                .flatMap(List::stream);
    }
}
