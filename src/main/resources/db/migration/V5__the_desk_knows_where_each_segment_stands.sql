-- one draft per revision and locale
create table draft (
  statement_id text    not null,
  revision     integer not null,
  locale       text    not null,                    -- canonical BCP 47
  position     integer not null,                    -- order of the sections' locales when it was opened
  opened_at    bigint  not null,                    -- epoch milliseconds, UTC
  primary key (statement_id, revision, locale)
);

create table translation (
  statement_id text    not null,
  revision     integer not null,
  locale       text    not null,
  segment_id   text    not null,
  state        text    not null,                    -- open, filled, revised, translated, approved
  target       text,                                -- coded text; empty where another segment carries the whole unit
  score        integer not null,                    -- of the match it was filled from, else 0
  origin       text    not null,                    -- memory:…, person:…, translator:…, filled:…, source; empty while open
  source_hash  text    not null,                    -- of the source it was confirmed against
  former_source text,                               -- what target was a translation of; null but where revised
  touched      integer not null,                    -- 0 while it stands as it came over from memory or a former revision
  version      integer not null,                    -- grows with every change
  changed_at   bigint  not null,                    -- epoch milliseconds, UTC
  primary key (statement_id, revision, locale, segment_id),
  foreign key (statement_id, revision, locale) references draft (statement_id, revision, locale)
);
