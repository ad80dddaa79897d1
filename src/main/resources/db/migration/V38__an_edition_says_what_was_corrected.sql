alter table edition add column notes text not null default '[]'; -- JSON: what stands above its text about corrections
