-- Of open cases, of clocks that run, of what was sent about a report: each is asked for on every page. The newest cases are read
-- backwards: an index in descending order has rows without a time last, which no list asks for, so none was read by it.
DROP INDEX "beside"."cases_newest";--> statement-breakpoint
DROP INDEX "beside"."cases_open_newest";--> statement-breakpoint
CREATE INDEX "cases_deputy" ON "beside"."cases" USING btree ("deputy_id","opened_at");--> statement-breakpoint
CREATE INDEX "clocks_running_case" ON "beside"."clocks" USING btree ("case_id","target") WHERE "beside"."clocks"."achieved_at" is null and "beside"."clocks"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "outgoing_report" ON "beside"."outgoing_messages" USING btree ("report_id");--> statement-breakpoint
CREATE INDEX "cases_newest" ON "beside"."cases" USING btree ("opened_at","id");--> statement-breakpoint
CREATE INDEX "cases_open_newest" ON "beside"."cases" USING btree ("opened_at","id") WHERE "beside"."cases"."status" <> 'closed';