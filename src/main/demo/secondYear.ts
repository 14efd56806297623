import type { Phase } from './phase.ts';

/** What was studied, in lines as they are typed into Today. Each note is used once. */
export const secondYear: readonly Phase[] = [
  {
    from: 405,
    to: 320,
    perWeek: 3.1,
    twice: 0.08,
    lines: `
      Docker 40m reading: restart after the exams; images and layers
      Docker 55m practice: recipe box in a container, 1.1 GB
      Docker 50m practice: multi-stage build, 140 MB
      Linux 45m course: processes, signals, exit codes
      Nginx 50m course: reverse proxy in front of gunicorn
      Docker, PostgreSQL 70m project: compose file, data survives restart
      Nginx 45m practice: gzip, cache headers, measured both
      Shell scripting, Linux 40m practice: backup script with set -euo pipefail
      GitHub Actions 50m course: tests on every push
      GitHub Actions, Docker 65m project: build and push the image
      Networking 45m reading: what happens before the first byte
      Nginx 55m project: TLS with a certificate of my own, then a real one
      Jenkins 60m course: pipeline as a file, compared with Actions
      Security 50m reading: secrets do not belong in images, found one of mine
      Linux, Networking 45m practice: tcpdump on port 5432
      Docker 40m review: non-root user, read-only file system
      GitHub Actions 35m practice: cache, six minutes to two
      Testing 55m practice: integration tests against a real database in CI
      Communication 30m mentoring: Priya: write the README for whoever is on call
      Documentation writing 45m project: README and a run book for the recipe box
      Nginx, Performance optimisation 60m practice: load test, found the worker limit`,
  },
  {
    from: 319,
    to: 260,
    perWeek: 4.1,
    twice: 0.2,
    lines: `
      REST 60m course: errors with a body that helps
      REST, Django 100m project: versioned API for the recipe box
      Swagger 55m course: an OpenAPI file by hand, to know what the tools do
      Postman 40m practice: collection with tests, run from the command line
      Authentication and authorisation 60m reading: sessions against tokens
      Authentication and authorisation, REST 90m project: token login, refresh, log out
      API integration 75m project: hackathon: weather API, retries with backoff
      API integration, REST 120m project: hackathon: payment sandbox, idempotency keys
      Front-end integration 80m project: hackathon: Lena's React page on my API
      Swagger, REST 50m project: the file is the contract, client generated
      Testing 60m practice: contract tests, one broke at once, rightly
      REST 45m review: pagination by key, not by offset
      Communication 35m review: demo for people who do not code, two questions I could answer
      Security 55m practice: rate limits, and what a 429 should say
      API integration 60m practice: webhooks, signatures checked
      HTTP 45m reading: ETag and conditional requests
      Postman 30m practice: mock server for Lena
      Code review 40m review: Priya on my pull request: names, names, names
      GraphQL 50m reading: what it would solve for us, and what not
      REST, Testing 70m project: all endpoints covered`,
  },
  {
    from: 245,
    to: 150,
    perWeek: 2.9,
    twice: 0.06,
    lines: `
      AWS 45m course: new flat, new start; accounts, IAM, a budget alarm first
      Amazon EC2 60m practice: instance, security group, ssh
      Amazon S3 45m practice: pictures of recipes, presigned uploads
      AWS, Amazon EC2 70m project: recipe box on one instance
      Amazon RDS 55m course: backups, a restore that I timed
      Redis 50m course: strings, hashes, expiry
      Redis, Django 65m project: cached the front page, 12 ms
      AWS Lambda 50m practice: thumbnail on upload
      MongoDB 55m course: documents, when it fits and when not
      MongoDB 45m practice: aggregation pipeline for the statistics page
      Redis 40m reading: eviction; a cache is not a store
      Amazon S3, Security 45m review: bucket was public for an hour; policy as code now
      Amazon RDS, PostgreSQL 60m project: moved the data, ten minutes down
      Message queues 55m course: at least once means twice
      RabbitMQ, Message queues 70m project: mails go through a queue
      Observability 50m course: logs with ids that lead from one to the next
      Problem solving 55m practice: an outage on paper, five whys
      AWS 50m reading: what the bill is made of
      Redis, Concurrency 55m practice: lock with expiry, and how it fails
      Message queues 40m review: dead letters need somebody who reads them
      Amazon EC2 35m practice: image instead of hand-made server
      Communication 30m mentoring: with Priya: say what you do not know`,
  },
  {
    from: 149,
    to: 61,
    perWeek: 3.0,
    twice: 0.08,
    lines: `
      Kubernetes 60m course: pods, deployments, services
      Kubernetes, Docker 75m practice: recipe box on kind
      Kubernetes 50m reading: probes; ready is not alive
      Observability, Prometheus 60m project: request rate, errors, duration
      Performance optimisation 55m practice: flame graph, JSON was half of it
      Kafka 50m reading: partitions and offsets
      Kafka, Message queues 70m practice: replayed a topic from the start
      Kubernetes 45m practice: rolling update, then rollback
      Scalability 50m reading: stateless first, then more of them
      Performance optimisation, PostgreSQL 65m project: partial index, 80 MB smaller
      Kafka 55m project: recipe events, a consumer that may be late
      Security 45m practice: dependency audit, two real findings
      Reliability 50m reading: error budgets
      Kubernetes 40m practice: secrets and config maps; the cluster ate my evening
      Concurrency, Python 60m practice: asyncio against threads, measured
      Observability 45m practice: an alert that wakes nobody for nothing
      Front-end integration 50m project: Lena and I agreed on error shapes
      Reliability, API integration 55m practice: circuit breaker, tested by pulling the cable
      Time management 25m review: Kubernetes will not be done by the day I said
      Docker 45m practice: health checks, limits
      Code review 40m review: reviewed Lena's pull request, asked instead of told`,
  },
  {
    from: 60,
    to: 0,
    perWeek: 4.4,
    twice: 0.12,
    lines: `
      Data structures and algorithms 50m interview preparation: trees, two by hand
      System design 60m course: URL shortener, numbers first
      Docker 45m practice: build cache mounts, 90 s to 20 s
      Python, Data structures and algorithms 55m interview preparation: heaps with heapq
      System design 65m practice: feed, fan-out on write against on read
      SQL 45m interview preparation: second highest, gaps and islands
      Docker, Security 60m project: scanned images, slim base
      Communication 30m interview preparation: told the outage story in two minutes
      System design, Scalability 60m practice: where the queue goes and why
      Docker 50m practice: compose profiles for tests
      Data structures and algorithms 45m interview preparation: graphs, breadth first
      REST 40m interview preparation: design a booking API, aloud
      Docker 55m project: image signed in CI
      Problem solving 45m interview preparation: read the question twice
      PostgreSQL 50m practice: locks that a migration takes
      System design 55m mentoring: Priya asked what happens when the cache is cold
      Docker 40m reading: namespaces and cgroups, what a container is
      Testing 50m project: flaky test found, it was the clock
      Authentication and authorisation 45m reading: OAuth flows, which for whom
      40m review: read two years of notes, kept a third
      Django 60m project: upgrade to the new LTS, three deprecations
      Docker 45m practice: debugged a container that would not stop, PID 1
      Python 50m practice: typed the oldest module`,
  },
];
