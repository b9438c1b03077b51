-- A search asks by hash and a page by report, each with the kinds it wants: an index with both first leaves no row for the walls to
-- look at in vain, and none that another index is read whole for.
DROP INDEX "beside"."person_fingerprints_value_index";--> statement-breakpoint
DROP INDEX "beside"."report_fingerprints_value_index";--> statement-breakpoint
ALTER TABLE "beside"."person_fingerprints" DROP CONSTRAINT "person_fingerprints_person_id_kind_value_pk";--> statement-breakpoint
ALTER TABLE "beside"."report_fingerprints" DROP CONSTRAINT "report_fingerprints_report_id_kind_value_subject_pk";--> statement-breakpoint
ALTER TABLE "beside"."person_fingerprints" ADD CONSTRAINT "person_fingerprints_value_kind_person_id_pk" PRIMARY KEY("value","kind","person_id");--> statement-breakpoint
ALTER TABLE "beside"."report_fingerprints" ADD CONSTRAINT "report_fingerprints_value_kind_report_id_subject_pk" PRIMARY KEY("value","kind","report_id","subject");--> statement-breakpoint
CREATE INDEX "person_fingerprints_person_id_kind_index" ON "beside"."person_fingerprints" USING btree ("person_id","kind");--> statement-breakpoint
CREATE INDEX "report_fingerprints_report_id_kind_index" ON "beside"."report_fingerprints" USING btree ("report_id","kind");