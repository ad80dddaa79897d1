-- what somebody types into a segment, from the first keystroke until it is confirmed or given up
create table typed_text (
  statement_id text    not null,
  revision     integer not null,
  locale       text    not null,
  segment_id   text    not null,
  author       text    not null,                    -- login
  target       text    not null,                    -- coded text as typed; codes may still be missing
  base         integer not null,                    -- version of the translation that it shall replace
  saves        integer not null,                    -- grows with every save
  saved_at     bigint  not null,                    -- epoch milliseconds, UTC
  primary key (statement_id, revision, locale, segment_id, author),
  foreign key (statement_id, revision, locale) references draft (statement_id, revision, locale)
);

-- what a reviewer said of one version of a translation; of a later one it says nothing
create table verdict (
  statement_id text    not null,
  revision     integer not null,
  locale       text    not null,
  segment_id   text    not null,
  version      integer not null,
  kind         text    not null,                    -- reviewed, rejected
  reason       text    not null,                    -- never blank where rejected
  reviewer     text    not null,                    -- login
  judged_at    bigint  not null,                    -- epoch milliseconds, UTC
  primary key (statement_id, revision, locale, segment_id, version),
  foreign key (statement_id, revision, locale) references draft (statement_id, revision, locale)
);

-- notes and questions on a segment
create table remark (
  id           text    not null primary key,
  statement_id text    not null,
  revision     integer not null,
  locale       text    not null,                    -- empty where it is on the source, for every language
  segment_id   text    not null,
  author       text    not null,                    -- login
  wording      text    not null,
  written_at   bigint  not null,                    -- epoch milliseconds, UTC
  settled_by   text    not null,                    -- login; empty while it waits for an answer
  settled_at   bigint  not null                     -- 0 while it waits
);
create index remark_of_revision on remark (statement_id, revision);

-- who is at a draft, and in which segment
create table presence (
  statement_id text    not null,
  revision     integer not null,
  locale       text    not null,
  login        text    not null,
  segment_id   text    not null,                    -- empty while nowhere in particular
  typed_at     bigint  not null,                    -- last keystroke there, epoch milliseconds; 0: none
  seen_at      bigint  not null,                    -- epoch milliseconds, UTC
  primary key (statement_id, revision, locale, login)
);
