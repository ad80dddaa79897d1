alter table delivery add column act text not null default 'new';            -- new, correction, withdrawal
alter table delivery add column turn integer not null default 2;            -- 0 before 1 before 2: as act
alter table delivery add column due_at bigint not null default 0;           -- epoch milliseconds, UTC: not tried before
alter table delivery add column lease_until bigint not null default 0;      -- epoch milliseconds, UTC: whose sender is taken for dead then
alter table delivery add column sender text not null default '';             -- node that sent last or sends now; empty before
alter table delivery add column fence bigint not null default 0;            -- grows with each sender; a former one changes nothing any more
alter table delivery add column reason text not null default '';            -- why the last attempt failed, or why it was settled

create index delivery_waiting on delivery (section, channel, turn, queued_at) where state in ('queued', 'sending');
