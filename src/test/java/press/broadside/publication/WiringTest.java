package press.broadside.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import press.broadside.TestDatabases;
import press.broadside.assembly.Assembly;
import press.broadside.extraction.Changes;
import press.broadside.extraction.DocumentMerger;
import press.broadside.handoff.Announcer;
import press.broadside.intake.Images;
import press.broadside.intake.Statements;
import press.broadside.language.LanguageProfiles;
import press.broadside.release.Gate;
import press.broadside.release.Verdict;
import press.broadside.section.Sections;
import press.broadside.translation.Drafts;

class WiringTest {
    @TempDir
    Path folder;

    @Test
    void both_stages_wire_themselves_from_their_settings() {
        var database = TestDatabases.sqlite(folder);
        try (var context = new AnnotationConfigApplicationContext()) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("test", Map.of("broadside.data", folder.toString())));
            context.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
            context.registerBean(
                    TransactionTemplate.class, () -> new TransactionTemplate(new JdbcTransactionManager(database)));
            context.registerBean(Announcer.class, () -> announcement -> {});
            context.registerBean(DocumentMerger.class, () -> (document, target, targets) -> document);
            context.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance());
            context.registerBean(Sections.class, Publishing::sections);
            context.registerBean(Gate.class, () -> (section, edition) -> new Verdict.Free());
            context.registerBean(LanguageProfiles.class, LanguageProfiles::ofCldr);
            context.registerBean(Drafts.class, () -> mock(Drafts.class));
            context.registerBean(Statements.class, () -> mock(Statements.class));
            context.registerBean(Changes.class, () -> mock(Changes.class));
            context.registerBean(Images.class, () -> mock(Images.class));
            context.scan("press.broadside.assembly", "press.broadside.publication");
            context.refresh();

            context.getBean("publication", Publication.class).open();

            assertThat(context.getBean("assembly")).isInstanceOf(Assembly.class);
            assertThat(Files.exists(folder.resolve("public/germany/de/feed.atom")))
                    .isTrue();
        } finally {
            ((HikariDataSource) database).close();
        }
    }
}
