package press.broadside.publication;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import press.broadside.assembly.Editions;
import press.broadside.handoff.Announcer;
import press.broadside.intake.Images;
import press.broadside.language.LanguageProfiles;
import press.broadside.release.Gate;
import press.broadside.release.Shown;
import press.broadside.section.Sections;

@Configuration(proxyBeanMethods = false)
class PublicationConfiguration {
    @Bean
    PublicationSettings publicationSettings(
            @Value("${broadside.public-url:http://localhost:8080}") String publicUrl,
            @Value("${broadside.public-folder:${broadside.data:.broadside}/public}") String folder,
            @Value("${broadside.publication.window:50}") int window,
            @Value("${broadside.publication.tombstones:90d}") Duration tombstones) {
        return new PublicationSettings(URI.create(publicUrl), Path.of(folder), window, tombstones);
    }

    /** Without the publication itself, as the gate asks for it. */
    @Bean
    Shown shown(JdbcClient database) {
        var entries = new EntryStore(database);
        return (section, statement, variant) -> entries.find(section, statement, variant.locale())
                .filter(row -> !row.isBuried())
                .map(EntryRow::edition);
    }

    @Bean
    Publication publication(
            PublicationSettings settings,
            Editions editions,
            Images images,
            Sections sections,
            Gate gate,
            LanguageProfiles profiles,
            JdbcClient database,
            Announcer announcer,
            TransactionOperations transactions,
            ObjectProvider<Clock> clock) {
        return wired(
                settings,
                editions,
                images,
                sections,
                gate,
                profiles,
                database,
                announcer,
                transactions,
                clock.getIfAvailable(Clock::systemUTC));
    }

    static Publication wired(
            PublicationSettings settings,
            Editions editions,
            Images images,
            Sections sections,
            Gate gate,
            LanguageProfiles profiles,
            JdbcClient database,
            Announcer announcer,
            TransactionOperations transactions,
            Clock clock) {
        var entries = new EntryStore(database);
        var shelves = new ShelfStore(database);
        var bookcase = new Bookcase(sections);
        var places = new Places(entries, shelves, bookcase, gate, transactions, clock);
        var pages = new Pages(PageTemplates.engine(), settings.publicUrl(), profiles);
        var files = new PublicFiles(settings.folder());
        var pictures = new PublicPictures(images, files, settings.publicUrl());
        var writer = new ShelfWriter(
                shelves,
                entries,
                new ShelfFiles(settings, entries, bookcase, editions, pages, pictures),
                files,
                announcer,
                transactions,
                places,
                settings.window());
        return new Publication(editions, bookcase, entries, places, writer, settings.publicUrl());
    }
}
