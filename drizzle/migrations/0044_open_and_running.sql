-- Of open cases, of clocks that run, and what was sent about a report: each is asked for on every page.
CREATE INDEX "cases_deputy" ON "beside"."cases" USING btree ("deputy_id","opened_at");--> statement-breakpoint
CREATE INDEX "clocks_running_case" ON "beside"."clocks" USING btree ("case_id","target") WHERE "beside"."clocks"."achieved_at" is null and "beside"."clocks"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "outgoing_report" ON "beside"."outgoing_messages" USING btree ("report_id");