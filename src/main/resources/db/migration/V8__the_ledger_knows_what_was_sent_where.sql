-- one row for each edition version and channel
create table delivery (
  section      text    not null,
  channel      text    not null,
  statement_id text    not null,
  locale       text    not null,
  version      integer not null,                    -- of the edition
  state        text    not null,                    -- queued, sending, sent, superseded, cancelled
  attempts     integer not null,
  place        text    not null,                    -- where it went; empty until sent
  hash         text    not null,                    -- SHA-256 of what was sent; empty until sent
  queued_at    bigint  not null,                    -- epoch milliseconds, UTC
  changed_at   bigint  not null,                    -- epoch milliseconds, UTC
  primary key (section, channel, statement_id, locale, version)
);
