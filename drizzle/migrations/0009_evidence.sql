CREATE TABLE "beside"."centres" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"code_hash" "bytea" NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "centres_code_key" UNIQUE("code_hash")
);
--> statement-breakpoint
CREATE TABLE "beside"."evidence" (
	"id" uuid PRIMARY KEY NOT NULL,
	"draft_id" "bytea",
	"report_id" uuid,
	"case_id" uuid,
	"message_id" uuid,
	"person_id" uuid,
	"clock_id" uuid,
	"given_by" text NOT NULL,
	"staff_id" uuid,
	"kind" text NOT NULL,
	"media_type" text NOT NULL,
	"state" text NOT NULL,
	"store" text NOT NULL,
	"scan" text DEFAULT 'not_scanned' NOT NULL,
	"wrapped_key" "bytea" NOT NULL,
	"particulars" "bytea",
	"is_original_kept" boolean DEFAULT false NOT NULL,
	"original_bytes" bigint,
	"sha256" "bytea",
	"clean_type" text,
	"clean_bytes" integer[] DEFAULT '{}' NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "evidence_of_something" CHECK (num_nonnulls("beside"."evidence"."draft_id", "beside"."evidence"."report_id", "beside"."evidence"."case_id") = 1),
	CONSTRAINT "evidence_has_clock" CHECK ("beside"."evidence"."draft_id" is not null or "beside"."evidence"."clock_id" is not null),
	CONSTRAINT "evidence_giver_known" CHECK (("beside"."evidence"."given_by" = 'staff') = ("beside"."evidence"."staff_id" is not null)),
	CONSTRAINT "evidence_given_by_known" CHECK ("beside"."evidence"."given_by" in ('reporter', 'staff')),
	CONSTRAINT "evidence_kind_known" CHECK ("beside"."evidence"."kind" in ('photo', 'video', 'audio', 'pdf', 'text', 'office')),
	CONSTRAINT "evidence_state_known" CHECK ("beside"."evidence"."state" in ('arriving', 'kept', 'quarantined')),
	CONSTRAINT "evidence_store_known" CHECK ("beside"."evidence"."store" in ('database', 's3')),
	CONSTRAINT "evidence_scan_known" CHECK ("beside"."evidence"."scan" in ('not_scanned', 'clean', 'infected'))
);
--> statement-breakpoint
CREATE TABLE "beside"."evidence_chunks" (
	"evidence_id" uuid NOT NULL,
	"copy" text NOT NULL,
	"number" integer NOT NULL,
	"sealed" "bytea" NOT NULL,
	CONSTRAINT "evidence_chunks_evidence_id_copy_number_pk" PRIMARY KEY("evidence_id","copy","number")
);
--> statement-breakpoint
CREATE TABLE "beside"."evidence_openings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"evidence_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"copy" text NOT NULL,
	"reason" text,
	"opened_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "evidence_openings_reasoned" CHECK ("beside"."evidence_openings"."copy" <> 'original' or "beside"."evidence_openings"."reason" is not null),
	CONSTRAINT "evidence_openings_copy_known" CHECK ("beside"."evidence_openings"."copy" in ('clean', 'original'))
);
--> statement-breakpoint
CREATE TABLE "beside"."evidence_records" (
	"id" uuid PRIMARY KEY NOT NULL,
	"evidence_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"answer" text,
	"words" text,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "evidence_records_kind_known" CHECK ("beside"."evidence_records"."kind" in ('caption', 'made', 'disclosure', 'consent', 'looked')),
	CONSTRAINT "evidence_records_answer_known" CHECK ("beside"."evidence_records"."answer" in ('yes', 'no', 'ask_first'))
);
--> statement-breakpoint
CREATE TABLE "beside"."evidence_removals" (
	"evidence_id" uuid PRIMARY KEY NOT NULL
);
--> statement-breakpoint
ALTER TABLE "beside"."case_events" DROP CONSTRAINT "case_events_kind_known";--> statement-breakpoint
ALTER TABLE "beside"."clocks" DROP CONSTRAINT "clocks_target_known";--> statement-breakpoint
ALTER TABLE "beside"."reports" ADD COLUMN "centre_id" uuid;--> statement-breakpoint
ALTER TABLE "beside"."evidence" ADD CONSTRAINT "evidence_draft_id_drafts_id_fk" FOREIGN KEY ("draft_id") REFERENCES "beside"."drafts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."evidence" ADD CONSTRAINT "evidence_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "beside"."reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."evidence" ADD CONSTRAINT "evidence_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "beside"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."evidence" ADD CONSTRAINT "evidence_message_id_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "beside"."messages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."evidence" ADD CONSTRAINT "evidence_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "beside"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."evidence" ADD CONSTRAINT "evidence_clock_id_clocks_id_fk" FOREIGN KEY ("clock_id") REFERENCES "beside"."clocks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."evidence" ADD CONSTRAINT "evidence_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."evidence_chunks" ADD CONSTRAINT "evidence_chunks_evidence_id_evidence_id_fk" FOREIGN KEY ("evidence_id") REFERENCES "beside"."evidence"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."evidence_openings" ADD CONSTRAINT "evidence_openings_evidence_id_evidence_id_fk" FOREIGN KEY ("evidence_id") REFERENCES "beside"."evidence"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."evidence_openings" ADD CONSTRAINT "evidence_openings_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."evidence_records" ADD CONSTRAINT "evidence_records_evidence_id_evidence_id_fk" FOREIGN KEY ("evidence_id") REFERENCES "beside"."evidence"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."evidence_records" ADD CONSTRAINT "evidence_records_recorded_by_staff_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "evidence_draft" ON "beside"."evidence" USING btree ("draft_id");--> statement-breakpoint
CREATE INDEX "evidence_report" ON "beside"."evidence" USING btree ("report_id");--> statement-breakpoint
CREATE INDEX "evidence_case" ON "beside"."evidence" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "evidence_clock" ON "beside"."evidence" USING btree ("clock_id");--> statement-breakpoint
CREATE INDEX "evidence_openings_evidence" ON "beside"."evidence_openings" USING btree ("evidence_id","opened_at");--> statement-breakpoint
CREATE INDEX "evidence_records_evidence" ON "beside"."evidence_records" USING btree ("evidence_id","recorded_at");--> statement-breakpoint
ALTER TABLE "beside"."reports" ADD CONSTRAINT "reports_centre_id_centres_id_fk" FOREIGN KEY ("centre_id") REFERENCES "beside"."centres"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."case_events" ADD CONSTRAINT "case_events_kind_known" CHECK ("beside"."case_events"."kind" in ('report_received', 'case_opened', 'report_joined', 'assigned', 'person_added', 'wish_recorded', 'safe_contact_recorded', 'offer_made', 'offer_decided', 'clock_met', 'clock_deferred_for_safety', 'clock_asked_to_wait', 'consent_recorded', 'consent_withdrawn', 'data_shared', 'evidence_added', 'original_opened'));--> statement-breakpoint
ALTER TABLE "beside"."clocks" ADD CONSTRAINT "clocks_target_known" CHECK ("beside"."clocks"."target" in ('T2', 'T3', 'T8', 'M1', 'E1', 'C1', 'C2'));