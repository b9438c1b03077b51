CREATE SCHEMA "beside";
--> statement-breakpoint
CREATE TABLE "beside"."allow_list" (
	"id" uuid PRIMARY KEY NOT NULL,
	"staff_id" uuid NOT NULL,
	"case_id" uuid,
	"report_id" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "allow_list_of_one" CHECK (num_nonnulls("beside"."allow_list"."case_id", "beside"."allow_list"."report_id") = 1)
);
--> statement-breakpoint
CREATE TABLE "beside"."audit" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "beside"."audit_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"xact" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	"actor_kind" text DEFAULT 'system' NOT NULL,
	"staff_id" uuid,
	"action" text NOT NULL,
	"outcome" text NOT NULL,
	"subject_kind" text,
	"subject_id" text,
	"detail" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "beside"."audit_seals" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "beside"."audit_seals_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp (3) with time zone NOT NULL,
	"below" "xid8" NOT NULL,
	"entries" bigint NOT NULL,
	"hash" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "beside"."exclusions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"staff_id" uuid NOT NULL,
	"case_id" uuid,
	"report_id" uuid,
	"reason" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "exclusions_of_one" CHECK (num_nonnulls("beside"."exclusions"."case_id", "beside"."exclusions"."report_id") = 1)
);
--> statement-breakpoint
CREATE TABLE "beside"."restricted_route" (
	"staff_id" uuid PRIMARY KEY NOT NULL,
	"part" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "beside"."case_events" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"by_id" uuid,
	"at" timestamp (3) with time zone NOT NULL,
	"detail" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "case_events_kind_known" CHECK ("beside"."case_events"."kind" in ('report_received', 'case_opened', 'report_joined', 'assigned', 'person_added', 'wish_recorded', 'safe_contact_recorded', 'offer_made', 'offer_decided', 'clock_met', 'clock_deferred_for_safety', 'clock_asked_to_wait'))
);
--> statement-breakpoint
CREATE TABLE "beside"."case_notes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"text" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "beside"."cases" (
	"id" uuid PRIMARY KEY NOT NULL,
	"reference" text NOT NULL,
	"status" text NOT NULL,
	"classification" text[] NOT NULL,
	"severity" text NOT NULL,
	"safeguarding" boolean NOT NULL,
	"restricted" boolean NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone,
	"officer_id" uuid,
	"deputy_id" uuid,
	"team_id" uuid,
	"policy_version" integer,
	"version" integer DEFAULT 1 NOT NULL,
	"changed_by" uuid,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "cases_reference_key" UNIQUE("reference"),
	CONSTRAINT "cases_id_restricted" UNIQUE("id","restricted"),
	CONSTRAINT "cases_status_known" CHECK ("beside"."cases"."status" in ('open_awaiting_contact', 'assessing', 'action_plan_agreed', 'investigating', 'finding', 'resolving', 'monitoring', 'closure_proposed', 'closed')),
	CONSTRAINT "cases_severity_known" CHECK ("beside"."cases"."severity" in ('A1', 'A2'))
);
--> statement-breakpoint
CREATE TABLE "beside"."clocks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"target" text NOT NULL,
	"report_id" uuid,
	"case_id" uuid,
	"started_at" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"achieved_at" timestamp (3) with time zone,
	"attempted_at" timestamp (3) with time zone,
	"deferred_for_safety_until" timestamp (3) with time zone,
	"asked_to_wait_until" timestamp (3) with time zone,
	"reason" text,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "clocks_of_something" CHECK ("beside"."clocks"."report_id" is not null or "beside"."clocks"."case_id" is not null),
	CONSTRAINT "clocks_target_known" CHECK ("beside"."clocks"."target" in ('T2', 'T3'))
);
--> statement-breakpoint
CREATE TABLE "beside"."contacts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"channel" text NOT NULL,
	"outcome" text NOT NULL,
	"contacted_at" timestamp (3) with time zone NOT NULL,
	"by_id" uuid NOT NULL,
	"note" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "contacts_channel_known" CHECK ("beside"."contacts"."channel" in ('phone', 'text', 'email', 'letter', 'portal', 'in_person', 'via_named_person')),
	CONSTRAINT "contacts_outcome_known" CHECK ("beside"."contacts"."outcome" in ('two_way', 'attempted'))
);
--> statement-breakpoint
CREATE TABLE "beside"."triage_decisions" (
	"report_id" uuid PRIMARY KEY NOT NULL,
	"decision" text NOT NULL,
	"reason" text NOT NULL,
	"decided_by" uuid NOT NULL,
	"decided_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "triage_decisions_known" CHECK ("beside"."triage_decisions"."decision" in ('new_case', 'join_case', 'restricted_case', 'information_only', 'refer_out'))
);
--> statement-breakpoint
CREATE TABLE "beside"."blocks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"district" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "beside"."catalogue" (
	"code" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"what" text NOT NULL,
	"minimum_offer" smallint,
	"grounds" text[] DEFAULT '{}' NOT NULL,
	"phone" text,
	"url" text,
	"hours" text,
	"for_public" boolean DEFAULT false NOT NULL,
	"needs_consent" boolean DEFAULT false NOT NULL,
	"last_checked" date NOT NULL,
	"valid_to" date
);
--> statement-breakpoint
CREATE TABLE "beside"."closure_days" (
	"day" date PRIMARY KEY NOT NULL,
	"label" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "beside"."homes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"block_id" uuid,
	"address" text NOT NULL,
	"postcode" text NOT NULL,
	"fingerprint" "bytea" NOT NULL,
	CONSTRAINT "homes_fingerprint_unique" UNIQUE("fingerprint")
);
--> statement-breakpoint
CREATE TABLE "beside"."landlord" (
	"single" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"name" text NOT NULL,
	"short_name" text,
	"phone" text NOT NULL,
	"duty_phone" text NOT NULL,
	"email" text,
	"hours" text NOT NULL,
	"address" text NOT NULL,
	"exit_url" text NOT NULL,
	"reference_prefix" text NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "landlord_single" CHECK ("beside"."landlord"."single")
);
--> statement-breakpoint
CREATE TABLE "beside"."policy_versions" (
	"version" integer PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"owner" text NOT NULL,
	"approved_on" date NOT NULL,
	"next_review" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "beside"."clock_offset" (
	"single" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"ms" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "clock_offset_single" CHECK ("beside"."clock_offset"."single")
);
--> statement-breakpoint
CREATE TABLE "beside"."outbox" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"subject" uuid NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"run_at" timestamp (3) with time zone NOT NULL,
	"done_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "beside"."people" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"report_id" uuid,
	"role" text NOT NULL,
	"name" text,
	"phone" text,
	"email" text,
	"address" text,
	"about" text,
	"identity_kept" boolean DEFAULT true NOT NULL,
	"wish" text,
	"version" integer DEFAULT 1 NOT NULL,
	"changed_by" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "people_id_case" UNIQUE("id","case_id"),
	CONSTRAINT "people_role_known" CHECK ("beside"."people"."role" in ('victim', 'witness', 'reporter', 'alleged_perpetrator', 'representative')),
	CONSTRAINT "people_wish_known" CHECK ("beside"."people"."wish" in ('yes', 'not_yet', 'support_only', 'no', 'withdrawn', 'not_asked', 'cannot_ask_safely'))
);
--> statement-breakpoint
CREATE TABLE "beside"."safe_contacts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"ok_channels" text[] NOT NULL,
	"never_channels" text[] NOT NULL,
	"times" text,
	"voicemail" text,
	"letters" text,
	"code_word" text,
	"via" text,
	"someone_else_sees" boolean DEFAULT false NOT NULL,
	"lives_with_alleged_perpetrator" boolean DEFAULT false NOT NULL,
	"language" text,
	"officer_gender" text,
	"review_on" date,
	"recorded_by" uuid,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "safe_contacts_voicemail_known" CHECK ("beside"."safe_contacts"."voicemail" in ('never', 'say_only_landlord', 'ok')),
	CONSTRAINT "safe_contacts_letters_known" CHECK ("beside"."safe_contacts"."letters" in ('never', 'plain_envelope', 'ok'))
);
--> statement-breakpoint
CREATE TABLE "beside"."drafts" (
	"id" "bytea" PRIMARY KEY NOT NULL,
	"sealed" "bytea" NOT NULL,
	"is_over" boolean DEFAULT false NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "beside"."report_fingerprints" (
	"report_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"value" "bytea" NOT NULL,
	CONSTRAINT "report_fingerprints_report_id_kind_value_pk" PRIMARY KEY("report_id","kind","value")
);
--> statement-breakpoint
CREATE TABLE "beside"."reports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"reference" text NOT NULL,
	"channel" text NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"entered_by" uuid,
	"level" text NOT NULL,
	"role" text,
	"age_band" text,
	"safety" text,
	"types" text[] NOT NULL,
	"grounds" text[] NOT NULL,
	"happened" text,
	"place" text,
	"perpetrator" text,
	"before" text,
	"wishes" text[] NOT NULL,
	"adjustments" text[] NOT NULL,
	"severity" text NOT NULL,
	"safeguarding" boolean NOT NULL,
	"restricted" boolean NOT NULL,
	"status" text NOT NULL,
	"case_id" uuid,
	"case_restricted" boolean,
	"content" "bytea" NOT NULL,
	"casework_key" "bytea" NOT NULL,
	"reporter_key" "bytea",
	"reporter_public_key" "bytea",
	"mailbox_hash" "bytea",
	"screened_at" timestamp (3) with time zone,
	"home_id" uuid,
	"block_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "reports_case_restriction_known" CHECK (("beside"."reports"."case_id" is null) = ("beside"."reports"."case_restricted" is null)),
	CONSTRAINT "reports_receipt_whole" CHECK (("beside"."reports"."mailbox_hash" is null) = ("beside"."reports"."reporter_key" is null)),
	CONSTRAINT "reports_channel_known" CHECK ("beside"."reports"."channel" in ('web', 'contact_centre', 'office', 'key_partner', 'staff', 'letter', 'email', 'visit', 'councillor_or_mp', 'hms_import')),
	CONSTRAINT "reports_level_known" CHECK ("beside"."reports"."level" in ('anonymous', 'confidential', 'open')),
	CONSTRAINT "reports_role_known" CHECK ("beside"."reports"."role" in ('victim', 'witness', 'on_behalf', 'staff_self', 'professional')),
	CONSTRAINT "reports_age_known" CHECK ("beside"."reports"."age_band" in ('under_13', '13_15', '16_17', '18_or_over')),
	CONSTRAINT "reports_safety_known" CHECK ("beside"."reports"."safety" in ('safe', 'in_danger', 'not_sure')),
	CONSTRAINT "reports_happened_known" CHECK ("beside"."reports"."happened" in ('today', 'this_week', 'this_month', 'longer_ago', 'keeps_happening')),
	CONSTRAINT "reports_place_known" CHECK ("beside"."reports"."place" in ('home', 'shared_area', 'street', 'landlord_office_or_visit', 'online_or_phone', 'elsewhere')),
	CONSTRAINT "reports_perpetrator_known" CHECK ("beside"."reports"."perpetrator" in ('named', 'would_know_again', 'works_for_landlord', 'unknown', 'rather_not_say')),
	CONSTRAINT "reports_before_known" CHECK ("beside"."reports"."before" in ('no', 'once', 'a_few_times', 'many_times', 'not_known')),
	CONSTRAINT "reports_severity_known" CHECK ("beside"."reports"."severity" in ('A1', 'A2')),
	CONSTRAINT "reports_status_known" CHECK ("beside"."reports"."status" in ('received', 'triaged', 'linked', 'referred_out', 'information_only', 'needs_contact', 'withdrawn_by_reporter'))
);
--> statement-breakpoint
CREATE TABLE "beside"."sign_in_failures" (
	"email_fingerprint" "bytea" PRIMARY KEY NOT NULL,
	"failures" integer NOT NULL,
	"last_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "beside"."staff" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"role" text NOT NULL,
	"team_id" uuid,
	"manager_id" uuid,
	"active" boolean DEFAULT true NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "staff_email_unique" UNIQUE("email"),
	CONSTRAINT "staff_role_known" CHECK ("beside"."staff"."role" in ('CCA', 'PartnerUser', 'NHO', 'ACM', 'HSM', 'DutyManager', 'SafeguardingLead', 'HRCase', 'ContractMgr', 'ConductInvestigator', 'Legal', 'DPO', 'ODMT', 'Auditor', 'Insight', 'SysAdmin'))
);
--> statement-breakpoint
CREATE TABLE "beside"."staff_credentials" (
	"staff_id" uuid PRIMARY KEY NOT NULL,
	"password_hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "beside"."staff_sessions" (
	"id" "bytea" PRIMARY KEY NOT NULL,
	"staff_id" uuid NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "beside"."teams" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "teams_name_unique" UNIQUE("name")
);
--> statement-breakpoint
CREATE TABLE "beside"."support_offers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"catalogue_code" text NOT NULL,
	"offered_at" timestamp (3) with time zone NOT NULL,
	"offered_by" uuid NOT NULL,
	"channel" text,
	"language" text,
	"decision" text NOT NULL,
	"decision_at" timestamp (3) with time zone,
	"decline_reason" text,
	"their_words" text,
	"referred_at" timestamp (3) with time zone,
	"agency_accepted" boolean,
	"started_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	"outcome" text,
	"cost_pence" integer,
	"next_offer_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	"changed_by" uuid,
	CONSTRAINT "support_offers_decision_known" CHECK ("beside"."support_offers"."decision" in ('not_answered', 'accepted', 'declined', 'deferred', 'withdrawn'))
);
--> statement-breakpoint
ALTER TABLE "beside"."allow_list" ADD CONSTRAINT "allow_list_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."allow_list" ADD CONSTRAINT "allow_list_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "beside"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."allow_list" ADD CONSTRAINT "allow_list_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "beside"."reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."exclusions" ADD CONSTRAINT "exclusions_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."exclusions" ADD CONSTRAINT "exclusions_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "beside"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."exclusions" ADD CONSTRAINT "exclusions_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "beside"."reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."restricted_route" ADD CONSTRAINT "restricted_route_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."case_events" ADD CONSTRAINT "case_events_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "beside"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."case_events" ADD CONSTRAINT "case_events_by_id_staff_id_fk" FOREIGN KEY ("by_id") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."case_notes" ADD CONSTRAINT "case_notes_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "beside"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."case_notes" ADD CONSTRAINT "case_notes_author_id_staff_id_fk" FOREIGN KEY ("author_id") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."cases" ADD CONSTRAINT "cases_officer_id_staff_id_fk" FOREIGN KEY ("officer_id") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."cases" ADD CONSTRAINT "cases_deputy_id_staff_id_fk" FOREIGN KEY ("deputy_id") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."cases" ADD CONSTRAINT "cases_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "beside"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."cases" ADD CONSTRAINT "cases_policy_version_policy_versions_version_fk" FOREIGN KEY ("policy_version") REFERENCES "beside"."policy_versions"("version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."cases" ADD CONSTRAINT "cases_changed_by_staff_id_fk" FOREIGN KEY ("changed_by") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."clocks" ADD CONSTRAINT "clocks_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "beside"."reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."clocks" ADD CONSTRAINT "clocks_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "beside"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."contacts" ADD CONSTRAINT "contacts_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "beside"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."contacts" ADD CONSTRAINT "contacts_by_id_staff_id_fk" FOREIGN KEY ("by_id") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."contacts" ADD CONSTRAINT "contacts_person_in_case" FOREIGN KEY ("person_id","case_id") REFERENCES "beside"."people"("id","case_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."triage_decisions" ADD CONSTRAINT "triage_decisions_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "beside"."reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."triage_decisions" ADD CONSTRAINT "triage_decisions_decided_by_staff_id_fk" FOREIGN KEY ("decided_by") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."homes" ADD CONSTRAINT "homes_block_id_blocks_id_fk" FOREIGN KEY ("block_id") REFERENCES "beside"."blocks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."people" ADD CONSTRAINT "people_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "beside"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."people" ADD CONSTRAINT "people_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "beside"."reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."people" ADD CONSTRAINT "people_changed_by_staff_id_fk" FOREIGN KEY ("changed_by") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."safe_contacts" ADD CONSTRAINT "safe_contacts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "beside"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."safe_contacts" ADD CONSTRAINT "safe_contacts_recorded_by_staff_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."report_fingerprints" ADD CONSTRAINT "report_fingerprints_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "beside"."reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."reports" ADD CONSTRAINT "reports_entered_by_staff_id_fk" FOREIGN KEY ("entered_by") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."reports" ADD CONSTRAINT "reports_home_id_homes_id_fk" FOREIGN KEY ("home_id") REFERENCES "beside"."homes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."reports" ADD CONSTRAINT "reports_block_id_blocks_id_fk" FOREIGN KEY ("block_id") REFERENCES "beside"."blocks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."reports" ADD CONSTRAINT "reports_case_restriction" FOREIGN KEY ("case_id","case_restricted") REFERENCES "beside"."cases"("id","restricted") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "beside"."staff" ADD CONSTRAINT "staff_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "beside"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."staff" ADD CONSTRAINT "staff_manager_id_staff_id_fk" FOREIGN KEY ("manager_id") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."staff_credentials" ADD CONSTRAINT "staff_credentials_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."staff_sessions" ADD CONSTRAINT "staff_sessions_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."support_offers" ADD CONSTRAINT "support_offers_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "beside"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."support_offers" ADD CONSTRAINT "support_offers_catalogue_code_catalogue_code_fk" FOREIGN KEY ("catalogue_code") REFERENCES "beside"."catalogue"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."support_offers" ADD CONSTRAINT "support_offers_offered_by_staff_id_fk" FOREIGN KEY ("offered_by") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."support_offers" ADD CONSTRAINT "support_offers_changed_by_staff_id_fk" FOREIGN KEY ("changed_by") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."support_offers" ADD CONSTRAINT "support_offers_person_in_case" FOREIGN KEY ("person_id","case_id") REFERENCES "beside"."people"("id","case_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "allow_list_cases" ON "beside"."allow_list" USING btree ("staff_id","case_id");--> statement-breakpoint
CREATE INDEX "allow_list_reports" ON "beside"."allow_list" USING btree ("staff_id","report_id");--> statement-breakpoint
CREATE INDEX "allow_list_case" ON "beside"."allow_list" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "allow_list_report" ON "beside"."allow_list" USING btree ("report_id");--> statement-breakpoint
CREATE INDEX "audit_subject" ON "beside"."audit" USING btree ("subject_id","at");--> statement-breakpoint
CREATE INDEX "audit_xact" ON "beside"."audit" USING btree ("xact","id");--> statement-breakpoint
CREATE INDEX "exclusions_cases" ON "beside"."exclusions" USING btree ("staff_id","case_id");--> statement-breakpoint
CREATE INDEX "exclusions_reports" ON "beside"."exclusions" USING btree ("staff_id","report_id");--> statement-breakpoint
CREATE INDEX "exclusions_case" ON "beside"."exclusions" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "exclusions_report" ON "beside"."exclusions" USING btree ("report_id");--> statement-breakpoint
CREATE INDEX "case_events_case" ON "beside"."case_events" USING btree ("case_id","at");--> statement-breakpoint
CREATE INDEX "case_notes_case" ON "beside"."case_notes" USING btree ("case_id","created_at");--> statement-breakpoint
CREATE INDEX "cases_newest" ON "beside"."cases" USING btree ("opened_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "cases_open_newest" ON "beside"."cases" USING btree ("opened_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE "beside"."cases"."status" <> 'closed';--> statement-breakpoint
CREATE INDEX "cases_officer" ON "beside"."cases" USING btree ("officer_id","opened_at");--> statement-breakpoint
CREATE INDEX "clocks_case" ON "beside"."clocks" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "clocks_report" ON "beside"."clocks" USING btree ("report_id");--> statement-breakpoint
CREATE INDEX "clocks_running" ON "beside"."clocks" USING btree ("due_at") WHERE "beside"."clocks"."achieved_at" is null and "beside"."clocks"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "contacts_case" ON "beside"."contacts" USING btree ("case_id","contacted_at");--> statement-breakpoint
CREATE INDEX "outbox_due" ON "beside"."outbox" USING btree ("run_at") WHERE "beside"."outbox"."done_at" is null;--> statement-breakpoint
CREATE INDEX "people_case" ON "beside"."people" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "people_report" ON "beside"."people" USING btree ("report_id");--> statement-breakpoint
CREATE INDEX "safe_contacts_person" ON "beside"."safe_contacts" USING btree ("person_id","recorded_at");--> statement-breakpoint
CREATE INDEX "drafts_expires_at_index" ON "beside"."drafts" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "report_fingerprints_value_index" ON "beside"."report_fingerprints" USING btree ("value");--> statement-breakpoint
CREATE INDEX "reports_waiting" ON "beside"."reports" USING btree ("severity","received_at","id") WHERE "beside"."reports"."status" in ('received', 'needs_contact');--> statement-breakpoint
CREATE INDEX "reports_home" ON "beside"."reports" USING btree ("home_id","received_at");--> statement-breakpoint
CREATE INDEX "reports_block" ON "beside"."reports" USING btree ("block_id","received_at");--> statement-breakpoint
CREATE INDEX "reports_case" ON "beside"."reports" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "reports_unscreened" ON "beside"."reports" USING btree ("recorded_at") WHERE "beside"."reports"."screened_at" is null;--> statement-breakpoint
CREATE INDEX "reports_entered" ON "beside"."reports" USING btree ("entered_by","recorded_at");--> statement-breakpoint
CREATE UNIQUE INDEX "reports_mailbox_key" ON "beside"."reports" USING btree ("mailbox_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "reports_reference_key" ON "beside"."reports" USING btree ("reference");--> statement-breakpoint
CREATE INDEX "staff_sessions_staff_id_index" ON "beside"."staff_sessions" USING btree ("staff_id");--> statement-breakpoint
CREATE INDEX "support_offers_case" ON "beside"."support_offers" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "support_offers_person" ON "beside"."support_offers" USING btree ("person_id");