CREATE TABLE "beside"."consent_shares" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"consent_id" uuid NOT NULL,
	"shared_with" text NOT NULL,
	"what" text NOT NULL,
	"shared_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "beside"."consents" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"answer" text NOT NULL,
	"recipient" text,
	"data_scope" text,
	"given_by" text,
	"method" text NOT NULL,
	"language" text,
	"interpreter" text,
	"capacity_concern" boolean DEFAULT false NOT NULL,
	"witness" text,
	"given_at" timestamp (3) with time zone NOT NULL,
	"expires_on" date,
	"withdrawn_at" timestamp (3) with time zone,
	"withdrawn_recorded_by" uuid,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "consents_id_case" UNIQUE("id","case_id"),
	CONSTRAINT "consents_purpose_known" CHECK ("beside"."consents"."purpose" in ('tell_police', 'speak_to_alleged_perpetrator', 'refer_for_support', 'share_with_agency', 'use_my_name', 'keep_evidence')),
	CONSTRAINT "consents_answer_known" CHECK ("beside"."consents"."answer" in ('yes', 'no', 'ask_later')),
	CONSTRAINT "consents_method_known" CHECK ("beside"."consents"."method" in ('verbal', 'written', 'portal'))
);
--> statement-breakpoint
CREATE TABLE "beside"."message_reads" (
	"message_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"read_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "message_reads_message_id_staff_id_pk" PRIMARY KEY("message_id","staff_id")
);
--> statement-breakpoint
CREATE TABLE "beside"."messages" (
	"id" uuid PRIMARY KEY NOT NULL,
	"report_id" uuid NOT NULL,
	"side" text NOT NULL,
	"kind" text NOT NULL,
	"author_id" uuid,
	"level" text,
	"sealed" "bytea" NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "messages_author_known" CHECK (("beside"."messages"."side" = 'staff') = ("beside"."messages"."author_id" is not null)),
	CONSTRAINT "messages_level_told" CHECK (("beside"."messages"."kind" = 'identity') = ("beside"."messages"."level" is not null)),
	CONSTRAINT "messages_side_known" CHECK ("beside"."messages"."side" in ('reporter', 'staff')),
	CONSTRAINT "messages_kind_known" CHECK ("beside"."messages"."kind" in ('message', 'addition', 'contact', 'identity', 'withdrawal', 'complaint', 'reopening')),
	CONSTRAINT "messages_level_known" CHECK ("beside"."messages"."level" in ('anonymous', 'confidential', 'open'))
);
--> statement-breakpoint
CREATE TABLE "beside"."outgoing_messages" (
	"id" uuid PRIMARY KEY NOT NULL,
	"template" text NOT NULL,
	"channel" text NOT NULL,
	"case_id" uuid,
	"report_id" uuid,
	"person_id" uuid,
	"staff_id" uuid,
	"clock_id" uuid,
	"detail" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"state" text NOT NULL,
	"reason" text,
	"not_before" timestamp (3) with time zone,
	"created_by" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"state_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "outgoing_of_something" CHECK ("beside"."outgoing_messages"."case_id" is not null or "beside"."outgoing_messages"."report_id" is not null),
	CONSTRAINT "outgoing_person_of_case" CHECK ("beside"."outgoing_messages"."person_id" is null or "beside"."outgoing_messages"."case_id" is not null),
	CONSTRAINT "outgoing_template_known" CHECK ("beside"."outgoing_messages"."template" in ('acknowledgement', 'message_waiting', 'tried_to_reach', 'not_forgotten', 'closure_planned', 'staff_message', 'staff_message_unread')),
	CONSTRAINT "outgoing_channel_known" CHECK ("beside"."outgoing_messages"."channel" in ('email', 'text', 'letter')),
	CONSTRAINT "outgoing_state_known" CHECK ("beside"."outgoing_messages"."state" in ('waiting', 'handed_over', 'sent', 'refused', 'uncertain', 'failed', 'cancelled'))
);
--> statement-breakpoint
ALTER TABLE "beside"."clocks" DROP CONSTRAINT "clocks_target_known";--> statement-breakpoint
ALTER TABLE "beside"."outbox" ADD COLUMN "failed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "beside"."outbox" ADD COLUMN "reason" text;--> statement-breakpoint
ALTER TABLE "beside"."people" ADD COLUMN "age_band" text;--> statement-breakpoint
ALTER TABLE "beside"."safe_contacts" ADD COLUMN "windows" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "beside"."safe_contacts" ADD COLUMN "message_id" uuid;--> statement-breakpoint
ALTER TABLE "beside"."reports" ADD COLUMN "receipt_changed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "beside"."reports" ADD COLUMN "first_returned_on" date;--> statement-breakpoint
ALTER TABLE "beside"."reports" ADD COLUMN "last_returned_on" date;--> statement-breakpoint
ALTER TABLE "beside"."reports" ADD COLUMN "withdrawn_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "beside"."consent_shares" ADD CONSTRAINT "consent_shares_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "beside"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."consent_shares" ADD CONSTRAINT "consent_shares_recorded_by_staff_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."consent_shares" ADD CONSTRAINT "consent_shares_in_case" FOREIGN KEY ("consent_id","case_id") REFERENCES "beside"."consents"("id","case_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."consents" ADD CONSTRAINT "consents_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "beside"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."consents" ADD CONSTRAINT "consents_withdrawn_recorded_by_staff_id_fk" FOREIGN KEY ("withdrawn_recorded_by") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."consents" ADD CONSTRAINT "consents_recorded_by_staff_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."consents" ADD CONSTRAINT "consents_person_in_case" FOREIGN KEY ("person_id","case_id") REFERENCES "beside"."people"("id","case_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."message_reads" ADD CONSTRAINT "message_reads_message_id_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "beside"."messages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."message_reads" ADD CONSTRAINT "message_reads_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."messages" ADD CONSTRAINT "messages_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "beside"."reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."messages" ADD CONSTRAINT "messages_author_id_staff_id_fk" FOREIGN KEY ("author_id") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."outgoing_messages" ADD CONSTRAINT "outgoing_messages_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "beside"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."outgoing_messages" ADD CONSTRAINT "outgoing_messages_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "beside"."reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."outgoing_messages" ADD CONSTRAINT "outgoing_messages_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."outgoing_messages" ADD CONSTRAINT "outgoing_messages_clock_id_clocks_id_fk" FOREIGN KEY ("clock_id") REFERENCES "beside"."clocks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."outgoing_messages" ADD CONSTRAINT "outgoing_messages_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."outgoing_messages" ADD CONSTRAINT "outgoing_person_in_case" FOREIGN KEY ("person_id","case_id") REFERENCES "beside"."people"("id","case_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "consent_shares_case" ON "beside"."consent_shares" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "consents_case" ON "beside"."consents" USING btree ("case_id","person_id");--> statement-breakpoint
CREATE INDEX "messages_report" ON "beside"."messages" USING btree ("report_id","sent_at");--> statement-breakpoint
CREATE INDEX "outgoing_case" ON "beside"."outgoing_messages" USING btree ("case_id","created_at");--> statement-breakpoint
CREATE INDEX "outgoing_unsent" ON "beside"."outgoing_messages" USING btree ("state","state_at") WHERE "beside"."outgoing_messages"."state" <> 'sent';--> statement-breakpoint
CREATE UNIQUE INDEX "outgoing_told_once" ON "beside"."outgoing_messages" USING btree ("staff_id","clock_id","template") WHERE "beside"."outgoing_messages"."clock_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "outgoing_acknowledged_once" ON "beside"."outgoing_messages" USING btree ("report_id") WHERE "beside"."outgoing_messages"."template" = 'acknowledgement';--> statement-breakpoint
ALTER TABLE "beside"."safe_contacts" ADD CONSTRAINT "safe_contacts_message_id_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "beside"."messages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "safe_contacts_message" ON "beside"."safe_contacts" USING btree ("message_id");--> statement-breakpoint
ALTER TABLE "beside"."clocks" ADD CONSTRAINT "clocks_target_known" CHECK ("beside"."clocks"."target" in ('T2', 'T3', 'T8', 'M1', 'C1', 'C2'));--> statement-breakpoint
ALTER TABLE "beside"."people" ADD CONSTRAINT "people_age_known" CHECK ("beside"."people"."age_band" in ('under_13', '13_15', '16_17', '18_or_over'));