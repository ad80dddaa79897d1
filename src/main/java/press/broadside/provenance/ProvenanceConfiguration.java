package press.broadside.provenance;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import press.broadside.assembly.Editions;
import press.broadside.dispatch.Dispatch;
import press.broadside.intake.Statements;
import press.broadside.memory.Housekeeping;
import press.broadside.publication.Publication;
import press.broadside.translation.Desk;
import press.broadside.translation.working.Verdicts;

@Configuration(proxyBeanMethods = false)
class ProvenanceConfiguration {
    @Bean
    Provenances provenances(
            Publication publication,
            Editions editions,
            Statements statements,
            Desk desk,
            Verdicts reviews,
            Housekeeping memory,
            Dispatch dispatch) {
        return new Provenances(publication, editions, statements, desk, reviews, memory, dispatch);
    }
}
