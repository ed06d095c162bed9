-- SPDX-License-Identifier: Apache-2.0
-- Jobs that several servers share. The tables of the first version were never written to.
drop table job_result;
drop table job;
create table job (
  number bigint generated always as identity primary key,
  kind varchar(40) not null,
  place varchar(120) not null,
  name varchar(120) not null,
  sender varchar(400) not null,
  ordered varchar(20000) not null,
  state varchar(20) not null,
  step int not null,
  expected bigint,
  problem_zh varchar(2000) not null,
  problem_en varchar(2000) not null,
  made_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  constraint job_once unique (kind, place, name));
create index job_state on job (state, number);

-- A part of a step. Who takes it on anew raises the token: under a lower one nothing is written any more.
create table job_part (
  job bigint not null references job,
  step int not null,
  part int not null,
  state varchar(20) not null,
  token bigint not null,
  lease_until timestamp with time zone not null,
  questions bigint not null,
  result text,
  primary key (job, step, part));

create table job_line (
  job bigint not null references job,
  name varchar(300) not null,
  content varchar(16000) not null,
  primary key (job, name));
