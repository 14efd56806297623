import type { Phase } from './phase.ts';

/** What was studied, in lines as they are typed into Today. Each note is used once. */
export const firstYear: readonly Phase[] = [
  {
    from: 729,
    to: 641,
    perWeek: 3.5,
    twice: 0.04,
    lines: `
      Python 50m course: variables, loops, and why indentation is the syntax
      Python 45m course: functions; default arguments are evaluated once, that bit me
      Git 30m reading: what a commit really is
      Python 60m practice: number guessing game, then again without looking
      Python 40m course: lists, dicts, comprehensions
      Git 35m practice: branch, merge, made a conflict on purpose
      SQL 45m course: select, where, order by
      Python 70m practice: parsed the bank's CSV export, 1,200 lines
      Python 45m reading: exceptions, when to catch and when not to
      SQL 50m practice: joins on the library example, left join finally clicked
      HTTP 40m reading: requests and responses, read one with curl -v
      Python, Git 80m project: expense sorter, first version pushed
      SQL 40m course: group by and having
      Python 55m practice: classes; rewrote the sorter with two of them
      Linux 35m reading: files, permissions, what 644 means
      Python 60m course: iterators and generators
      Time management 25m review: three evenings a week is what I can hold
      SQL 45m practice: twenty exercises, eighteen right
      Git 25m practice: rebase, slowly, on a copy
      Python 65m project: expense sorter reads two banks now
      HTTP 45m course: status codes, caching headers
      Python 50m reading: modules and packages
      Linux, Shell scripting 40m practice: grep, sort, uniq on the access log
      Problem solving 50m practice: wrote the steps down before any code; helped`,
  },
  {
    from: 640,
    to: 589,
    perWeek: 4.6,
    twice: 0.22,
    lines: `
      Django, Python 90m course: first project, urls to views to templates
      Django 75m course: models and the admin, faster than I thought
      HTTP, REST 50m reading: resources and verbs
      Django, ORM 80m practice: querysets are lazy, printed the SQL to see it
      Python 60m practice: decorators, wrote a timing one
      Django 110m project: recipe box, list and detail pages
      Django 95m project: forms, validation on the server
      SQL, ORM 55m reading: what select_related does
      Django 120m project: weekend push, login and my recipes only
      Testing 60m course: pytest, fixtures
      Testing, Django 70m practice: first ten tests for the recipe box
      Front-end integration 40m reading: what the browser does with my JSON
      Django 85m project: search with Q objects
      Git 30m review: history of the recipe box, better messages from now on
      REST 55m course: idempotency, when PUT and when PATCH
      Django, REST 100m project: first JSON endpoint
      Testing 45m practice: test the unhappy paths first
      Django 65m review: threw away a third of the views`,
  },
  {
    from: 572,
    to: 471,
    perWeek: 3.0,
    twice: 0.08,
    lines: `
      PostgreSQL 45m reading: back after the holiday; installed 16, psql basics
      Database design 60m course: first to third normal form
      PostgreSQL, SQL 50m practice: moved the recipe box off SQLite
      Database design 70m practice: drew the recipe box again, found two tables that were one
      ORM, PostgreSQL 55m practice: migrations forward and back on real data
      SQL 60m practice: window functions, running totals
      PostgreSQL 50m reading: EXPLAIN, what a seq scan costs
      SQL 45m practice: common table expressions instead of three queries
      Transactions and isolation 50m reading: read committed against repeatable read
      PostgreSQL*2, SQL 90m project: index on lower(title), 400 ms to 3 ms
      Database design 45m review: kept two columns denormalised, wrote down why
      Django, ORM 80m project: shopping lists from recipes
      PostgreSQL 60m course: roles, grants, backups with pg_dump
      SQL 40m practice: anti joins three ways, compared plans
      ORM 50m practice: F expressions, a race I could show in a test
      Testing, PostgreSQL 65m practice: test database, transactions rolled back
      Linux 45m practice: a service with systemd, logs in journalctl
      Security 40m reading: SQL injection, tried it on an old copy of my own code
      PostgreSQL 55m practice: deadlock on purpose in two terminals
      Communication 30m mentoring: first call with Priya; explain the why before the how
      Database design, SQL 60m practice: schema for a clinic, with history
      PostgreSQL, Performance optimisation 70m project: pg_stat_statements, worst three queries
      Django 75m project: recipe box is slow no more
      SQL 50m review: redid the exercises from March, all right this time`,
  },
  {
    from: 470,
    to: 430,
    perWeek: 2.6,
    twice: 0.05,
    lines: `
      Java 60m course: types everywhere, reads well
      Java 55m course: interfaces, collections
      Java, Testing 60m practice: JUnit on a small parser
      Java 45m reading: streams
      Spring 70m course: first controller
      Java 50m practice: generics, wildcards are hard
      Git, Code review 40m review: read five pull requests of an open project
      Java, Spring 65m project: recipe API again, in Java
      Data structures and algorithms 45m practice: hash maps, wrote one
      Time management 20m review: two languages at once is one too many`,
  },
];
