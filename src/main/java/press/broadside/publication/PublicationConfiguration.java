package press.broadside.publication;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
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
            @Value("${broadside.publication.tombstones:90}") int tombstones,
            @Value("${broadside.publication.hub:}") String hub) {
        return new PublicationSettings(
                URI.create(publicUrl),
                Path.of(folder),
                window,
                tombstones,
                Optional.of(hub.strip()).filter(address -> !address.isEmpty()).map(URI::create));
    }

    /** Without the publication itself, as the gate asks for it. */
    @Bean
    Shown shown(JdbcClient database) {
        var places = new PlaceStore(database);
        return (section, statement, variant) -> places.find(section, statement, variant)
                .filter(PlaceRow::isShown)
                .map(PlaceRow::edition);
    }

    @Bean
    Publication publication(
            PublicationSettings settings,
            Editions editions,
            Images images,
            Sections sections,
            LanguageProfiles profiles,
            JdbcClient database,
            Announcer announcer,
            TransactionOperations transactions,
            Gate gate,
            ObjectProvider<Clock> clock) {
        return wired(
                settings,
                editions,
                images,
                sections,
                profiles,
                database,
                announcer,
                transactions,
                gate,
                clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    Hub hub(PublicationSettings settings) {
        return new Hub(settings.hub(), settings.publicUrl());
    }

    @Bean
    @ConditionalOnProperty(name = "broadside.carry", havingValue = "true", matchIfMissing = true)
    AgingNews agingNews(Publication publication) {
        return new AgingNews(publication::age);
    }

    static Publication wired(
            PublicationSettings settings,
            Editions editions,
            Images images,
            Sections sections,
            LanguageProfiles profiles,
            JdbcClient database,
            Announcer announcer,
            TransactionOperations transactions,
            Gate gate,
            Clock clock) {
        var entries = new EntryStore(database);
        var placed = new PlaceStore(database);
        var strands = new StrandStore(database);
        var listings = new ListingStore(database);
        var shelves = new ShelfStore(database);
        var lists = new Lists(strands, listings);
        var pages = new Pages(PageTemplates.engine(), settings.publicUrl(), profiles);
        var files = new PublicFiles(settings.folder());
        var pictures = new PublicPictures(images, files, settings.publicUrl());
        var items = new FeedItems(editions, pictures, settings.publicUrl());
        var sitemaps = new Sitemaps(entries, settings.publicUrl());
        var rendering = new ShelfFiles(
                settings,
                entries,
                listings,
                strands,
                new PageFiles(editions, pages, pictures, strands),
                new StrandFiles(settings, listings, strands, pages, items),
                sitemaps,
                pages);
        return new Publication(
                editions,
                sections,
                new Places(editions, entries, placed, lists, shelves, gate, transactions, clock),
                new Openings(
                        editions,
                        entries,
                        placed,
                        lists,
                        strands,
                        shelves,
                        sitemaps,
                        gate,
                        announcer,
                        transactions,
                        clock),
                entries,
                new ShelfWriter(
                        shelves,
                        placed,
                        strands,
                        rendering,
                        files,
                        pictures,
                        settings.hub().isPresent(),
                        announcer,
                        transactions),
                new Signs(pages, settings.publicUrl()),
                files,
                new Relations(entries, announcer, transactions),
                settings.folder(),
                settings.publicUrl());
    }
}
