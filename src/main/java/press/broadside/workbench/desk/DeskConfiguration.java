package press.broadside.workbench.desk;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import press.broadside.account.Rights;
import press.broadside.memory.TranslationMemory;
import press.broadside.terminology.Terminology;
import press.broadside.translation.Desk;
import press.broadside.translation.Drafts;
import press.broadside.translation.working.Remarks;
import press.broadside.translation.working.TypedTexts;
import press.broadside.translation.working.Verdicts;

@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class DeskConfiguration {
    @Bean
    Here here(Drafts drafts) {
        return new Here(drafts);
    }

    @Bean
    Board board(Drafts drafts, Desk desk, TypedTexts typed, Verdicts verdicts, Remarks remarks) {
        return new Board(drafts, desk, typed, verdicts, remarks);
    }

    @Bean
    Panel panel(
            Drafts drafts,
            Desk desk,
            TranslationMemory memory,
            Terminology terminology,
            Remarks remarks,
            Rights rights) {
        return new Panel(drafts, desk, memory, terminology, remarks, rights);
    }
}
