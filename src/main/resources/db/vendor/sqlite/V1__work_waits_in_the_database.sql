-- the durable hand-off: one row per announcement that waits to be carried (columns as db-scheduler names them)
create table scheduled_tasks (
  task_name            text    not null,            -- the announcement's kind
  task_instance        text    not null,            -- its subject, # and a unique mark
  task_data            blob,
  execution_time       bigint  not null,            -- epoch milliseconds, UTC
  picked               boolean not null,
  picked_by            text,
  last_success         bigint,
  last_failure         bigint,
  consecutive_failures integer,
  last_heartbeat       bigint,
  version              bigint  not null,
  priority             integer,
  primary key (task_name, task_instance)
);

create index scheduled_tasks_due on scheduled_tasks (execution_time);
create index scheduled_tasks_alive on scheduled_tasks (last_heartbeat);
