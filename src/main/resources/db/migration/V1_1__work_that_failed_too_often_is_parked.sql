-- an announcement that was carried in vain too often, until somebody says: try again
create table parked_work (
  kind      text    not null,
  subject   text    not null,
  attempts  integer not null,
  reason    text    not null,
  parked_at bigint  not null,                       -- epoch milliseconds, UTC
  primary key (kind, subject)
);
