/** Day (counted back from today), skill, level, then the evidence: kind and text, several with `||`. */
export const assessments = `
729 python 1 self-reported: wrote macros at work, nothing longer than a page
729 git 0 self-reported: heard of it
729 sql 1 self-reported: simple queries in the accounts system
729 http 0 self-reported: never looked
729 communication 2 word: my team lead: explains well, writes long mails
729 problem-solving 1 self-reported: good at finding what is wrong, slow at saying why
729 time-management 1 self-reported: two plans given up last year
702 git 1 artifact: https://git.example.org/sam/expense-sorter
690 sql 2 artifact: https://git.example.org/sam/sql-exercises
668 python 2 artifact: https://git.example.org/sam/expense-sorter/releases/v2
661 http 1 self-reported: can read a request with curl -v and say what each line does
652 linux 1 self-reported: at home in a shell, permissions without looking them up
645 git 2 artifact: https://git.example.org/sam/expense-sorter/merges || self-reported: solved my first real conflict
628 django 1 artifact: https://git.example.org/sam/recipe-box
612 orm 1 self-reported: filters and relations, not yet what they cost
604 testing 1 artifact: https://git.example.org/sam/recipe-box/tests
596 rest 1 artifact: https://recipes.example.org/api
590 front-end-integration 1 word: Lena: your JSON was easy to use, the errors were not
548 postgresql 1 self-reported: install, roles, psql
531 database-design 1 artifact: clinic-schema.pdf
520 sql 2 artifact: https://git.example.org/sam/sql-exercises/windows || self-reported: window functions without notes
508 postgresql 2 artifact: https://blog.example.org/sam/four-hundred-to-three-milliseconds
497 orm 2 artifact: https://git.example.org/sam/recipe-box/pull/31
489 transactions 1 self-reported: can show a lost update and a deadlock
482 database-design 2 artifact: https://git.example.org/sam/recipe-box/schema || word: Priya: keep the history table
476 django 2 artifact: https://recipes.example.org
472 orm 3 self-reported: no query on the recipe box that I could not explain
455 postgresql 3 artifact: https://git.example.org/sam/recipe-box/pull/44 || word: Priya Nair went through the plans with me
448 java 1 self-reported: small programs, with the book open
441 spring 1 artifact: https://git.example.org/sam/recipe-api-java
434 python 3 artifact: https://git.example.org/sam/expense-sorter/releases/v3 || artifact: https://recipes.example.org
392 docker 1 artifact: https://git.example.org/sam/recipe-box/Dockerfile
381 linux 2 artifact: backup.sh || self-reported: a service with systemd, logs where they belong
374 nginx 1 self-reported: reverse proxy, TLS
362 github-actions 1 artifact: https://git.example.org/sam/recipe-box/actions
355 networking 1 self-reported: followed a request with tcpdump
347 git 3 word: Priya Nair: rebases without fear, history reads well || artifact: https://git.example.org/sam/recipe-box/commits
341 jenkins 1 artifact: Jenkinsfile
334 github-actions 2 artifact: https://git.example.org/sam/recipe-box/actions/runs/212
322 sql 3 artifact: https://git.example.org/sam/sql-exercises/redone
306 rest 2 artifact: https://recipes.example.org/api/v1
301 swagger 1 artifact: https://recipes.example.org/openapi.yaml
296 postman 1 artifact: recipe-box.postman_collection.json
288 authentication 1 self-reported: token login with refresh, and why log out is hard
279 api-integration 1 artifact: https://git.example.org/sam/hackathon || word: Lena: the payment part never failed in the demo
272 communication 2 word: two colleagues understood the demo without help
268 testing 2 artifact: https://git.example.org/sam/recipe-box/coverage
263 orm 2 word: Priya on my pull request: three N+1 queries that I had not seen
222 ec2 1 artifact: https://git.example.org/sam/recipe-box/deploy.md
214 s3 1 self-reported: presigned uploads work
208 aws 1 self-reported: accounts, roles, a budget alarm
201 redis 1 artifact: https://git.example.org/sam/recipe-box/pull/78
193 mongodb 1 self-reported: the course's exercises, nothing of my own
181 rds 1 artifact: restore-protocol.md
172 s3 2 artifact: https://git.example.org/sam/recipe-box/bucket-policy
163 message-queues 1 artifact: https://git.example.org/sam/mail-worker
131 kubernetes 1 artifact: https://git.example.org/sam/recipe-box/k8s
119 observability 1 artifact: https://git.example.org/sam/recipe-box/dashboards
108 kafka 1 self-reported: replayed a topic, know what an offset is
101 performance 1 artifact: flame-graph.svg || artifact: https://blog.example.org/sam/json-was-half-of-it
92 security 1 self-reported: two findings from the audit fixed
84 code-review 1 word: Lena: your questions helped more than the fixes
70 docker 2 artifact: https://git.example.org/sam/recipe-box/pull/112 || self-reported: small images, not root, health checks
41 data-structures-algorithms 1 self-reported: trees and heaps by hand, graphs with notes
30 system-design 1 word: Priya: good numbers, forgot the cold cache
18 problem-solving 2 artifact: https://blog.example.org/sam/five-whys || self-reported: the outage on paper took 40 minutes
12 concurrency 1 artifact: https://blog.example.org/sam/threads-or-asyncio
4 http 2 artifact: https://git.example.org/sam/recipe-box/pull/131`;
