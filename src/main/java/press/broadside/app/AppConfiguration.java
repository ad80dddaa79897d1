package press.broadside.app;

import java.io.File;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.camel.CamelContext;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import press.broadside.dispatch.Dispatch;
import press.broadside.dispatch.Handing;
import press.broadside.handoff.Work;
import press.broadside.intake.Inbox;
import press.broadside.intake.Intake;
import press.broadside.intake.Parsing;
import press.broadside.language.Segmenter;
import press.broadside.language.Sentence;
import press.broadside.memory.SentenceSplitter;
import press.broadside.memory.TranslationMemory;
import press.broadside.publication.Publication;
import press.broadside.section.Sections;
import press.broadside.section.SectionsFile;
import press.broadside.terminology.Terminology;
import press.broadside.translation.xliff.Returns;

@Configuration(proxyBeanMethods = false)
class AppConfiguration {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Sections sections(
            @Value("${broadside.sections}") Optional<Path> file,
            @Value("${broadside.to:}") List<String> languages,
            @Value("${broadside.approve:}") String approve) {
        var choice = SectionsChoice.of(languages, approve);
        return file.map(SectionsFile::read).map(choice::among).orElseGet(choice::all);
    }

    /** Memory cuts whole paragraphs by the rules that cut documents. */
    @Bean
    SentenceSplitter sentenceSplitter(Segmenter segmenter) {
        return (text, locale) ->
                segmenter.cut(text, locale).stream().map(Sentence::text).toList();
    }

    /** The data folder is one process's: two would hand each other's work back. */
    @Bean
    @ConditionalOnProperty(name = "broadside.carry", havingValue = "true", matchIfMissing = true)
    DataFolder dataFolder(@Value("${broadside.data}") Path data) {
        return DataFolder.taken(data);
    }

    /** Before any route runs: memory and term base hold their files, and every feed is there, if empty. */
    @Bean
    @ConditionalOnProperty(name = "broadside.carry", havingValue = "true", matchIfMissing = true)
    SmartInitializingSingleton opening(
            DataFolder folder,
            TranslationMemory memory,
            Terminology terminology,
            Publication publication,
            Dispatch dispatch) {
        return () -> {
            memory.loadAll();
            terminology.loadAll();
            publication.open();
            dispatch.open();
        };
    }

    @Bean
    Handing routeHanding(ObjectProvider<CamelContext> routes) {
        return new RouteHanding(routes);
    }

    @Bean
    WorkHealth workHealth(Work work) {
        return new WorkHealth(work);
    }

    @Bean
    ParsingHealth parsingHealth(Parsing parsing) {
        return new ParsingHealth(parsing);
    }

    @Bean
    Leaving leaving() {
        return new Leaving();
    }

    @Bean
    SubmissionDesk submissionDesk(Intake intake) {
        return new SubmissionDesk(intake);
    }

    /** What the inbox's route may take: Camel's filter, our rule. */
    @Bean
    GenericFileFilter<File> ready(Inbox inbox) {
        return files(inbox::ready);
    }

    /** The same for what comes back from translation tools. */
    @Bean
    GenericFileFilter<File> readyReturn(Returns returns) {
        return files(returns::ready);
    }

    private static GenericFileFilter<File> files(Predicate<Path> rule) {
        return new GenericFileFilter<>() {
            @Override
            public boolean accept(GenericFile<File> found) {
                return !found.isDirectory() && rule.test(found.getFile().toPath());
            }
        };
    }
}
