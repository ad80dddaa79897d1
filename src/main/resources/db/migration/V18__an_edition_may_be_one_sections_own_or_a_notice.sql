create table edition_by_variant (
    statement    text    not null,
    locale       text    not null,                 -- canonical BCP 47
    section      text    not null,                 -- whose own edition it is; empty: every section's
    version      integer not null,                 -- 1 and up, one more whenever the content changes
    revision     integer not null,                 -- the newest revision that this content stands for
    slug         text    not null,
    kind         text    not null,
    title        text    not null,
    persons      text    not null,                 -- one a line, as are bodies and topics
    bodies       text    not null,
    dated        text,                             -- ISO 8601 day, as its author dates it
    topics       text    not null,
    summary      text    not null,
    body         text    not null,                 -- sanitised HTML
    format       text    not null,
    document     bytea   not null,
    images       text    not null,                 -- names of stored pictures, one a line
    sort         text    not null,                 -- text, rehearsal, notice
    content_hash text    not null,                 -- SHA-256 of all that readers can see, hexadecimal
    assembled_at bigint  not null,                 -- epoch milliseconds, UTC
    primary key (statement, locale, section, version)
);

insert into edition_by_variant
select statement, locale, '', version, revision, slug, kind, title, persons, bodies, dated, topics, summary, body,
       format, document, images, case when rehearsal = 1 then 'rehearsal' else 'text' end, content_hash, assembled_at
  from edition;

drop table edition;

alter table edition_by_variant rename to edition;
