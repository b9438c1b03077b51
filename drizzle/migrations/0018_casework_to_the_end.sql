CREATE TABLE "beside"."case_file_chunks" (
	"file_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"number" smallint NOT NULL,
	"sealed" "bytea" NOT NULL,
	CONSTRAINT "case_file_chunks_file_id_number_pk" PRIMARY KEY("file_id","number")
);
--> statement-breakpoint
CREATE TABLE "beside"."case_file_openings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"file_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "beside"."case_file_passages" (
	"file_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"passage" text NOT NULL,
	"words" "bytea" NOT NULL,
	"answer" text NOT NULL,
	"by_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "case_file_passages_file_id_passage_pk" PRIMARY KEY("file_id","passage"),
	CONSTRAINT "case_file_passages_answer_known" CHECK ("beside"."case_file_passages"."answer" in ('keep', 'take_out'))
);
--> statement-breakpoint
CREATE TABLE "beside"."case_file_people" (
	"file_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"treatment" text NOT NULL,
	"stands_as" text NOT NULL,
	CONSTRAINT "case_file_people_file_id_person_id_pk" PRIMARY KEY("file_id","person_id"),
	CONSTRAINT "case_file_people_treatment_known" CHECK ("beside"."case_file_people"."treatment" in ('shown', 'hidden'))
);
--> statement-breakpoint
CREATE TABLE "beside"."case_files" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"reason" text NOT NULL,
	"recipient" text NOT NULL,
	"for_person_id" uuid,
	"state" text NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"proposed_at" timestamp (3) with time zone,
	"agreed_by" uuid,
	"agreed_at" timestamp (3) with time zone,
	"agreed_to" "bytea",
	"progress" integer DEFAULT 0 NOT NULL,
	"steps" integer DEFAULT 0 NOT NULL,
	"failure" text,
	"pages" integer,
	"byte_count" bigint,
	"sha256" "bytea",
	"wrapped_key" "bytea",
	"ready_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "case_files_id_case" UNIQUE("id","case_id"),
	CONSTRAINT "case_files_by_two" CHECK ("beside"."case_files"."agreed_by" <> "beside"."case_files"."asked_by"),
	CONSTRAINT "case_files_agreed_whole" CHECK (num_nonnulls("beside"."case_files"."agreed_by", "beside"."case_files"."agreed_at", "beside"."case_files"."agreed_to") in (0, 3)),
	CONSTRAINT "case_files_agreed_first" CHECK ("beside"."case_files"."state" not in ('queued', 'building', 'ready', 'failed') or "beside"."case_files"."agreed_at" is not null),
	CONSTRAINT "case_files_ready_whole" CHECK ("beside"."case_files"."state" <> 'ready' or num_nonnulls("beside"."case_files"."wrapped_key", "beside"."case_files"."sha256", "beside"."case_files"."pages") = 3),
	CONSTRAINT "case_files_purpose_known" CHECK ("beside"."case_files"."purpose" in ('ombudsman', 'court', 'case_review', 'subject_access', 'internal_review')),
	CONSTRAINT "case_files_state_known" CHECK ("beside"."case_files"."state" in ('preparing', 'proposed', 'queued', 'building', 'ready', 'failed', 'withdrawn'))
);
--> statement-breakpoint
CREATE TABLE "beside"."challenges" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"closure_id" uuid,
	"person_id" uuid,
	"report_id" uuid,
	"message_id" uuid,
	"words" text,
	"taken_by" uuid,
	"received_at" timestamp (3) with time zone NOT NULL,
	"answer" text,
	"answer_reason" text,
	"answered_by" uuid,
	"answered_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "challenges_told" CHECK (num_nonnulls("beside"."challenges"."message_id", "beside"."challenges"."taken_by") > 0),
	CONSTRAINT "challenges_answered_whole" CHECK (num_nonnulls("beside"."challenges"."answer", "beside"."challenges"."answer_reason", "beside"."challenges"."answered_by", "beside"."challenges"."answered_at") in (0, 4)),
	CONSTRAINT "challenges_kind_known" CHECK ("beside"."challenges"."kind" in ('objection', 'look_again')),
	CONSTRAINT "challenges_answer_known" CHECK ("beside"."challenges"."answer" in ('upheld', 'not_upheld'))
);
--> statement-breakpoint
CREATE TABLE "beside"."closure_checks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"result" text NOT NULL,
	"channel" text,
	"note" text,
	"by_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "closure_checks_result_known" CHECK ("beside"."closure_checks"."result" in ('nothing_since', 'something_new', 'not_reached')),
	CONSTRAINT "closure_checks_channel_known" CHECK ("beside"."closure_checks"."channel" in ('phone', 'text', 'email', 'letter', 'portal', 'in_person', 'via_named_person'))
);
--> statement-breakpoint
CREATE TABLE "beside"."closure_tellings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"closure_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"outcome" text NOT NULL,
	"channel" text,
	"rights_given" boolean NOT NULL,
	"agrees" boolean,
	"note" text,
	"told_by" uuid NOT NULL,
	"told_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "closure_tellings_outcome_known" CHECK ("beside"."closure_tellings"."outcome" in ('spoke', 'wrote_safely', 'not_reached', 'not_safe_to_tell')),
	CONSTRAINT "closure_tellings_channel_known" CHECK ("beside"."closure_tellings"."channel" in ('phone', 'text', 'email', 'letter', 'portal', 'in_person', 'via_named_person'))
);
--> statement-breakpoint
CREATE TABLE "beside"."closures" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"wording" jsonb NOT NULL,
	"account" text NOT NULL,
	"investigated" text NOT NULL,
	"perpetrator_told" text NOT NULL,
	"nothing_more" text,
	"high_risk_reason" text,
	"object_by" date NOT NULL,
	"proposed_by" uuid NOT NULL,
	"proposed_at" timestamp (3) with time zone NOT NULL,
	"approved_by" uuid,
	"approved_at" timestamp (3) with time zone,
	"declined_by" uuid,
	"declined_at" timestamp (3) with time zone,
	"decline_reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "closures_id_case" UNIQUE("id","case_id"),
	CONSTRAINT "closures_by_two" CHECK ("beside"."closures"."approved_by" <> "beside"."closures"."proposed_by" and "beside"."closures"."declined_by" <> "beside"."closures"."proposed_by"),
	CONSTRAINT "closures_approved_whole" CHECK (("beside"."closures"."approved_by" is null) = ("beside"."closures"."approved_at" is null)),
	CONSTRAINT "closures_declined_whole" CHECK (num_nonnulls("beside"."closures"."declined_by", "beside"."closures"."declined_at", "beside"."closures"."decline_reason") in (0, 3)),
	CONSTRAINT "closures_one_end" CHECK ("beside"."closures"."approved_at" is null or "beside"."closures"."declined_at" is null),
	CONSTRAINT "closures_reason_known" CHECK ("beside"."closures"."reason" in ('resolved_stopped', 'resolved_support', 'resolved_warning_or_abc', 'resolved_injunction', 'resolved_possession_or_perpetrator_moved', 'victim_moved_with_support', 'police_or_partner_lead', 'not_enough_evidence', 'perpetrator_unknown', 'victim_does_not_wish_action', 'no_contact_after_attempts', 'not_hate_or_harassment_after_investigation', 'outside_remit_referred', 'staff_conduct_outcome')),
	CONSTRAINT "closures_perpetrator_known" CHECK ("beside"."closures"."perpetrator_told" in ('told', 'never_notified', 'not_known_who', 'not_safe_to_tell'))
);
--> statement-breakpoint
CREATE TABLE "beside"."survey_answers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"month" date NOT NULL,
	"answers" jsonb NOT NULL,
	"wording" jsonb NOT NULL,
	"comment" "bytea",
	"by_mailbox" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "beside"."surveys" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"state" text NOT NULL,
	"skipped" text,
	"due_on" date NOT NULL,
	"settled_by" uuid,
	"settled_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "surveys_skipped_why" CHECK (("beside"."surveys"."state" = 'skipped') = ("beside"."surveys"."skipped" is not null)),
	CONSTRAINT "surveys_state_known" CHECK ("beside"."surveys"."state" in ('due', 'offered', 'answered', 'declined', 'skipped')),
	CONSTRAINT "surveys_skipped_known" CHECK ("beside"."surveys"."skipped" in ('not_safe', 'declined', 'child', 'restricted', 'no_safe_channel'))
);
--> statement-breakpoint
CREATE TABLE "beside"."catalogue_checks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"result" text NOT NULL,
	"before" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"after" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"by_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "catalogue_checks_result_known" CHECK ("beside"."catalogue_checks"."result" in ('as_before', 'changed', 'added', 'taken_out'))
);
--> statement-breakpoint
CREATE TABLE "beside"."safety_measures" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"offer_id" uuid,
	"kind" text NOT NULL,
	"wording" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"what" text,
	"is_urgent" boolean DEFAULT false NOT NULL,
	"owner_id" uuid NOT NULL,
	"due_on" date NOT NULL,
	"cost_pence" integer,
	"supplier" text,
	"order_reference" text,
	"ordered_at" timestamp (3) with time zone,
	"completed_at" timestamp (3) with time zone,
	"proof" text,
	"proof_id" uuid,
	"cancelled_at" timestamp (3) with time zone,
	"cancel_reason" text,
	"made_by" uuid NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"changed_by" uuid,
	CONSTRAINT "safety_measures_cost" CHECK ("beside"."safety_measures"."cost_pence" >= 0),
	CONSTRAINT "safety_measures_one_end" CHECK ("beside"."safety_measures"."completed_at" is null or "beside"."safety_measures"."cancelled_at" is null),
	CONSTRAINT "safety_measures_proved" CHECK ("beside"."safety_measures"."completed_at" is null or num_nonnulls("beside"."safety_measures"."proof", "beside"."safety_measures"."proof_id") > 0),
	CONSTRAINT "safety_measures_struck_with_reason" CHECK (("beside"."safety_measures"."cancelled_at" is null) = ("beside"."safety_measures"."cancel_reason" is null))
);
--> statement-breakpoint
CREATE TABLE "beside"."pattern_decisions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"one_case_id" uuid,
	"one_report_id" uuid,
	"other_case_id" uuid,
	"other_report_id" uuid,
	"answer" text NOT NULL,
	"reason" text NOT NULL,
	"by_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "pattern_decisions_of_two" CHECK (num_nonnulls("beside"."pattern_decisions"."one_case_id", "beside"."pattern_decisions"."one_report_id") = 1 and num_nonnulls("beside"."pattern_decisions"."other_case_id", "beside"."pattern_decisions"."other_report_id") = 1),
	CONSTRAINT "pattern_decisions_in_order" CHECK (coalesce("beside"."pattern_decisions"."one_case_id", "beside"."pattern_decisions"."one_report_id") < coalesce("beside"."pattern_decisions"."other_case_id", "beside"."pattern_decisions"."other_report_id")),
	CONSTRAINT "pattern_decisions_kind_known" CHECK ("beside"."pattern_decisions"."kind" in ('repeat_victim', 'repeat_household', 'repeat_place', 'repeat_block', 'repeat_perpetrator', 'multiple_victims')),
	CONSTRAINT "pattern_decisions_answer_known" CHECK ("beside"."pattern_decisions"."answer" in ('accepted', 'rejected'))
);
--> statement-breakpoint
CREATE TABLE "beside"."pattern_notices" (
	"report_id" uuid NOT NULL,
	"other_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "beside"."review_rules" (
	"district" text NOT NULL,
	"version" integer NOT NULL,
	"asb_count" smallint NOT NULL,
	"window_months" smallint NOT NULL,
	"reported_within_months" smallint NOT NULL,
	"hate_count" smallint,
	"url" text,
	"valid_from" date NOT NULL,
	"made_by" uuid,
	"made_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "review_rules_district_version_pk" PRIMARY KEY("district","version"),
	CONSTRAINT "review_rules_sensible" CHECK ("beside"."review_rules"."asb_count" > 0 and "beside"."review_rules"."window_months" > 0 and "beside"."review_rules"."reported_within_months" > 0 and coalesce("beside"."review_rules"."hate_count", 1) > 0)
);
--> statement-breakpoint
CREATE TABLE "beside"."policy_requests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"format" text NOT NULL,
	"policy_version" integer,
	"sealed" "bytea",
	"received_at" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"done_at" timestamp (3) with time zone,
	"done_by" uuid,
	"outcome" text,
	"taken_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "policy_requests_done_whole" CHECK (num_nonnulls("beside"."policy_requests"."done_at", "beside"."policy_requests"."done_by", "beside"."policy_requests"."outcome") in (0, 3)),
	CONSTRAINT "policy_requests_format_known" CHECK ("beside"."policy_requests"."format" in ('large_print', 'easy_read', 'audio', 'bsl', 'braille', 'language', 'paper')),
	CONSTRAINT "policy_requests_outcome_known" CHECK ("beside"."policy_requests"."outcome" in ('sent', 'given_in_person', 'not_reachable', 'not_needed'))
);
--> statement-breakpoint
CREATE TABLE "beside"."forgetting" (
	"report_id" uuid PRIMARY KEY NOT NULL,
	"forget_on" date NOT NULL,
	"forgotten_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "beside"."report_referrals" (
	"id" uuid PRIMARY KEY NOT NULL,
	"report_id" uuid NOT NULL,
	"agency" text NOT NULL,
	"answer" text NOT NULL,
	"what" text,
	"sent_at" timestamp (3) with time zone,
	"by_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "report_referrals_agreed" CHECK ("beside"."report_referrals"."sent_at" is null or "beside"."report_referrals"."answer" = 'agreed'),
	CONSTRAINT "report_referrals_answer_known" CHECK ("beside"."report_referrals"."answer" in ('agreed', 'will_do_it_themselves', 'not_wanted', 'not_reached'))
);
--> statement-breakpoint
CREATE TABLE "beside"."review_rights" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"district" text NOT NULL,
	"told_by" uuid NOT NULL,
	"told_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "beside"."support_summaries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"format" text NOT NULL,
	"language" text,
	"given_by" uuid NOT NULL,
	"given_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "support_summaries_format_known" CHECK ("beside"."support_summaries"."format" in ('paper', 'email', 'mailbox', 'large_print', 'easy_read', 'audio', 'translated', 'explained_no_copy'))
);
--> statement-breakpoint
CREATE TABLE "beside"."evidence_choices" (
	"evidence_id" uuid NOT NULL,
	"statement_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"by_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "evidence_choices_evidence_id_statement_id_pk" PRIMARY KEY("evidence_id","statement_id")
);
--> statement-breakpoint
CREATE TABLE "beside"."witness_statements" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"choice" text NOT NULL,
	"explained" jsonb NOT NULL,
	"explained_at" timestamp (3) with time zone NOT NULL,
	"chosen_at" timestamp (3) with time zone NOT NULL,
	"signed_at" timestamp (3) with time zone,
	"their_words" text,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "witness_statements_id_case" UNIQUE("id","case_id"),
	CONSTRAINT "witness_statements_explained_first" CHECK ("beside"."witness_statements"."explained_at" <= "beside"."witness_statements"."chosen_at" and ("beside"."witness_statements"."signed_at" is null or "beside"."witness_statements"."chosen_at" <= "beside"."witness_statements"."signed_at")),
	CONSTRAINT "witness_statements_choice_known" CHECK ("beside"."witness_statements"."choice" in ('open', 'hearsay', 'anonymous_exhibit', 'professional_witness', 'not_now'))
);
--> statement-breakpoint
ALTER TABLE "beside"."case_events" DROP CONSTRAINT "case_events_kind_known";--> statement-breakpoint
ALTER TABLE "beside"."clocks" DROP CONSTRAINT "clocks_target_known";--> statement-breakpoint
ALTER TABLE "beside"."messages" DROP CONSTRAINT "messages_kind_known";--> statement-breakpoint
ALTER TABLE "beside"."alarms" DROP CONSTRAINT "alarms_kind_known";--> statement-breakpoint
ALTER TABLE "beside"."word_lists" DROP CONSTRAINT "word_lists_known";--> statement-breakpoint
ALTER TABLE "beside"."outgoing_messages" DROP CONSTRAINT "outgoing_template_known";--> statement-breakpoint
ALTER TABLE "beside"."report_fingerprints" DROP CONSTRAINT "report_fingerprints_report_id_kind_value_pk";--> statement-breakpoint
ALTER TABLE "beside"."report_fingerprints" ADD COLUMN "subject" text DEFAULT 'unknown' NOT NULL;--> statement-breakpoint
ALTER TABLE "beside"."report_fingerprints" ADD CONSTRAINT "report_fingerprints_report_id_kind_value_subject_pk" PRIMARY KEY("report_id","kind","value","subject");--> statement-breakpoint
ALTER TABLE "beside"."catalogue" ADD COLUMN "areas" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "beside"."catalogue" ADD COLUMN "audience" text DEFAULT 'anyone' NOT NULL;--> statement-breakpoint
ALTER TABLE "beside"."catalogue" ADD COLUMN "email" text;--> statement-breakpoint
ALTER TABLE "beside"."catalogue" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "beside"."policy_versions" ADD COLUMN "valid_from" date;--> statement-breakpoint
ALTER TABLE "beside"."policy_versions" ADD COLUMN "body" jsonb;--> statement-breakpoint
ALTER TABLE "beside"."policy_versions" ADD COLUMN "changes" text;--> statement-breakpoint
ALTER TABLE "beside"."policy_versions" ADD COLUMN "made_by" uuid;--> statement-breakpoint
ALTER TABLE "beside"."people" ADD COLUMN "victim_type" text;--> statement-breakpoint
ALTER TABLE "beside"."people" ADD COLUMN "no_check_ins_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "beside"."support_offers" ADD COLUMN "consent_id" uuid;--> statement-breakpoint
ALTER TABLE "beside"."case_file_chunks" ADD CONSTRAINT "case_file_chunks_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "beside"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."case_file_chunks" ADD CONSTRAINT "case_file_chunks_of_file" FOREIGN KEY ("file_id","case_id") REFERENCES "beside"."case_files"("id","case_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."case_file_openings" ADD CONSTRAINT "case_file_openings_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "beside"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."case_file_openings" ADD CONSTRAINT "case_file_openings_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."case_file_openings" ADD CONSTRAINT "case_file_openings_of_file" FOREIGN KEY ("file_id","case_id") REFERENCES "beside"."case_files"("id","case_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."case_file_passages" ADD CONSTRAINT "case_file_passages_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "beside"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."case_file_passages" ADD CONSTRAINT "case_file_passages_by_id_staff_id_fk" FOREIGN KEY ("by_id") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."case_file_passages" ADD CONSTRAINT "case_file_passages_of_file" FOREIGN KEY ("file_id","case_id") REFERENCES "beside"."case_files"("id","case_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."case_file_people" ADD CONSTRAINT "case_file_people_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "beside"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."case_file_people" ADD CONSTRAINT "case_file_people_person_in_case" FOREIGN KEY ("person_id","case_id") REFERENCES "beside"."people"("id","case_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."case_file_people" ADD CONSTRAINT "case_file_people_of_file" FOREIGN KEY ("file_id","case_id") REFERENCES "beside"."case_files"("id","case_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."case_files" ADD CONSTRAINT "case_files_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "beside"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."case_files" ADD CONSTRAINT "case_files_asked_by_staff_id_fk" FOREIGN KEY ("asked_by") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."case_files" ADD CONSTRAINT "case_files_agreed_by_staff_id_fk" FOREIGN KEY ("agreed_by") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."case_files" ADD CONSTRAINT "case_files_person_in_case" FOREIGN KEY ("for_person_id","case_id") REFERENCES "beside"."people"("id","case_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."challenges" ADD CONSTRAINT "challenges_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "beside"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."challenges" ADD CONSTRAINT "challenges_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "beside"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."challenges" ADD CONSTRAINT "challenges_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "beside"."reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."challenges" ADD CONSTRAINT "challenges_message_id_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "beside"."messages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."challenges" ADD CONSTRAINT "challenges_taken_by_staff_id_fk" FOREIGN KEY ("taken_by") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."challenges" ADD CONSTRAINT "challenges_answered_by_staff_id_fk" FOREIGN KEY ("answered_by") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."challenges" ADD CONSTRAINT "challenges_of_closure" FOREIGN KEY ("closure_id","case_id") REFERENCES "beside"."closures"("id","case_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."closure_checks" ADD CONSTRAINT "closure_checks_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "beside"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."closure_checks" ADD CONSTRAINT "closure_checks_by_id_staff_id_fk" FOREIGN KEY ("by_id") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."closure_checks" ADD CONSTRAINT "closure_checks_person_in_case" FOREIGN KEY ("person_id","case_id") REFERENCES "beside"."people"("id","case_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."closure_tellings" ADD CONSTRAINT "closure_tellings_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "beside"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."closure_tellings" ADD CONSTRAINT "closure_tellings_told_by_staff_id_fk" FOREIGN KEY ("told_by") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."closure_tellings" ADD CONSTRAINT "closure_tellings_person_in_case" FOREIGN KEY ("person_id","case_id") REFERENCES "beside"."people"("id","case_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."closure_tellings" ADD CONSTRAINT "closure_tellings_of_case" FOREIGN KEY ("closure_id","case_id") REFERENCES "beside"."closures"("id","case_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."closures" ADD CONSTRAINT "closures_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "beside"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."closures" ADD CONSTRAINT "closures_proposed_by_staff_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."closures" ADD CONSTRAINT "closures_approved_by_staff_id_fk" FOREIGN KEY ("approved_by") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."closures" ADD CONSTRAINT "closures_declined_by_staff_id_fk" FOREIGN KEY ("declined_by") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."surveys" ADD CONSTRAINT "surveys_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "beside"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."surveys" ADD CONSTRAINT "surveys_settled_by_staff_id_fk" FOREIGN KEY ("settled_by") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."surveys" ADD CONSTRAINT "surveys_person_in_case" FOREIGN KEY ("person_id","case_id") REFERENCES "beside"."people"("id","case_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."catalogue_checks" ADD CONSTRAINT "catalogue_checks_code_catalogue_code_fk" FOREIGN KEY ("code") REFERENCES "beside"."catalogue"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."catalogue_checks" ADD CONSTRAINT "catalogue_checks_by_id_staff_id_fk" FOREIGN KEY ("by_id") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."safety_measures" ADD CONSTRAINT "safety_measures_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "beside"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."safety_measures" ADD CONSTRAINT "safety_measures_owner_id_staff_id_fk" FOREIGN KEY ("owner_id") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."safety_measures" ADD CONSTRAINT "safety_measures_proof_id_evidence_id_fk" FOREIGN KEY ("proof_id") REFERENCES "beside"."evidence"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."safety_measures" ADD CONSTRAINT "safety_measures_made_by_staff_id_fk" FOREIGN KEY ("made_by") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."safety_measures" ADD CONSTRAINT "safety_measures_changed_by_staff_id_fk" FOREIGN KEY ("changed_by") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."safety_measures" ADD CONSTRAINT "safety_measures_person_in_case" FOREIGN KEY ("person_id","case_id") REFERENCES "beside"."people"("id","case_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."support_offers" ADD CONSTRAINT "support_offers_id_case" UNIQUE("id","case_id");--> statement-breakpoint
ALTER TABLE "beside"."safety_measures" ADD CONSTRAINT "safety_measures_offer_in_case" FOREIGN KEY ("offer_id","case_id") REFERENCES "beside"."support_offers"("id","case_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."pattern_decisions" ADD CONSTRAINT "pattern_decisions_one_case_id_cases_id_fk" FOREIGN KEY ("one_case_id") REFERENCES "beside"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."pattern_decisions" ADD CONSTRAINT "pattern_decisions_one_report_id_reports_id_fk" FOREIGN KEY ("one_report_id") REFERENCES "beside"."reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."pattern_decisions" ADD CONSTRAINT "pattern_decisions_other_case_id_cases_id_fk" FOREIGN KEY ("other_case_id") REFERENCES "beside"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."pattern_decisions" ADD CONSTRAINT "pattern_decisions_other_report_id_reports_id_fk" FOREIGN KEY ("other_report_id") REFERENCES "beside"."reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."pattern_decisions" ADD CONSTRAINT "pattern_decisions_by_id_staff_id_fk" FOREIGN KEY ("by_id") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."pattern_notices" ADD CONSTRAINT "pattern_notices_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "beside"."reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."policy_requests" ADD CONSTRAINT "policy_requests_policy_version_policy_versions_version_fk" FOREIGN KEY ("policy_version") REFERENCES "beside"."policy_versions"("version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."policy_requests" ADD CONSTRAINT "policy_requests_done_by_staff_id_fk" FOREIGN KEY ("done_by") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."policy_requests" ADD CONSTRAINT "policy_requests_taken_by_staff_id_fk" FOREIGN KEY ("taken_by") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."forgetting" ADD CONSTRAINT "forgetting_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "beside"."reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."report_referrals" ADD CONSTRAINT "report_referrals_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "beside"."reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."report_referrals" ADD CONSTRAINT "report_referrals_by_id_staff_id_fk" FOREIGN KEY ("by_id") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."review_rights" ADD CONSTRAINT "review_rights_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "beside"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."review_rights" ADD CONSTRAINT "review_rights_told_by_staff_id_fk" FOREIGN KEY ("told_by") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."review_rights" ADD CONSTRAINT "review_rights_person_in_case" FOREIGN KEY ("person_id","case_id") REFERENCES "beside"."people"("id","case_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."support_summaries" ADD CONSTRAINT "support_summaries_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "beside"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."support_summaries" ADD CONSTRAINT "support_summaries_given_by_staff_id_fk" FOREIGN KEY ("given_by") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."support_summaries" ADD CONSTRAINT "support_summaries_person_in_case" FOREIGN KEY ("person_id","case_id") REFERENCES "beside"."people"("id","case_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."evidence_choices" ADD CONSTRAINT "evidence_choices_evidence_id_evidence_id_fk" FOREIGN KEY ("evidence_id") REFERENCES "beside"."evidence"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."evidence_choices" ADD CONSTRAINT "evidence_choices_statement_id_witness_statements_id_fk" FOREIGN KEY ("statement_id") REFERENCES "beside"."witness_statements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."evidence_choices" ADD CONSTRAINT "evidence_choices_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "beside"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."evidence_choices" ADD CONSTRAINT "evidence_choices_by_id_staff_id_fk" FOREIGN KEY ("by_id") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."witness_statements" ADD CONSTRAINT "witness_statements_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "beside"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."witness_statements" ADD CONSTRAINT "witness_statements_recorded_by_staff_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."witness_statements" ADD CONSTRAINT "witness_statements_person_in_case" FOREIGN KEY ("person_id","case_id") REFERENCES "beside"."people"("id","case_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "case_file_openings_file" ON "beside"."case_file_openings" USING btree ("file_id");--> statement-breakpoint
CREATE INDEX "case_files_case" ON "beside"."case_files" USING btree ("case_id","asked_at");--> statement-breakpoint
CREATE INDEX "challenges_case" ON "beside"."challenges" USING btree ("case_id");--> statement-breakpoint
CREATE UNIQUE INDEX "challenges_message" ON "beside"."challenges" USING btree ("message_id");--> statement-breakpoint
CREATE INDEX "closure_checks_case" ON "beside"."closure_checks" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "closure_tellings_case" ON "beside"."closure_tellings" USING btree ("case_id","closure_id");--> statement-breakpoint
CREATE INDEX "closures_case" ON "beside"."closures" USING btree ("case_id","proposed_at");--> statement-breakpoint
CREATE UNIQUE INDEX "closures_one_open" ON "beside"."closures" USING btree ("case_id") WHERE "beside"."closures"."approved_at" is null and "beside"."closures"."declined_at" is null;--> statement-breakpoint
CREATE INDEX "survey_answers_month" ON "beside"."survey_answers" USING btree ("month");--> statement-breakpoint
CREATE UNIQUE INDEX "surveys_once" ON "beside"."surveys" USING btree ("case_id","person_id");--> statement-breakpoint
CREATE INDEX "catalogue_checks_code" ON "beside"."catalogue_checks" USING btree ("code","at");--> statement-breakpoint
CREATE INDEX "safety_measures_case" ON "beside"."safety_measures" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "safety_measures_owner" ON "beside"."safety_measures" USING btree ("owner_id","due_on");--> statement-breakpoint
CREATE INDEX "pattern_decisions_one" ON "beside"."pattern_decisions" USING btree (coalesce("one_case_id", "one_report_id"));--> statement-breakpoint
CREATE INDEX "pattern_decisions_other" ON "beside"."pattern_decisions" USING btree (coalesce("other_case_id", "other_report_id"));--> statement-breakpoint
CREATE UNIQUE INDEX "pattern_notices_once" ON "beside"."pattern_notices" USING btree ("report_id","other_id");--> statement-breakpoint
CREATE INDEX "policy_requests_open" ON "beside"."policy_requests" USING btree ("due_at") WHERE "beside"."policy_requests"."done_at" is null;--> statement-breakpoint
CREATE INDEX "forgetting_due" ON "beside"."forgetting" USING btree ("forget_on") WHERE "beside"."forgetting"."forgotten_at" is null;--> statement-breakpoint
CREATE INDEX "report_referrals_report" ON "beside"."report_referrals" USING btree ("report_id");--> statement-breakpoint
CREATE INDEX "review_rights_case" ON "beside"."review_rights" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "support_summaries_case" ON "beside"."support_summaries" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "evidence_choices_case" ON "beside"."evidence_choices" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "witness_statements_case" ON "beside"."witness_statements" USING btree ("case_id","person_id","recorded_at");--> statement-breakpoint
ALTER TABLE "beside"."support_offers" ADD CONSTRAINT "support_offers_consent_in_case" FOREIGN KEY ("consent_id","case_id") REFERENCES "beside"."consents"("id","case_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."case_events" ADD CONSTRAINT "case_events_kind_known" CHECK ("beside"."case_events"."kind" in ('report_received', 'case_opened', 'report_joined', 'assigned', 'person_added', 'wish_recorded', 'safe_contact_recorded', 'offer_made', 'offer_decided', 'clock_met', 'clock_deferred_for_safety', 'clock_asked_to_wait', 'consent_recorded', 'consent_withdrawn', 'data_shared', 'evidence_added', 'original_opened', 'status_moved', 'hold_set', 'hold_lifted', 'incident_recorded', 'diary_entry_taken', 'conflict_declared', 'case_linked', 'police_recorded', 'consent_overridden', 'finding_made', 'second_opinion_asked', 'second_opinion_given', 'classified', 'perception_added', 'risk_assessed', 'risk_lowered', 'plan_made', 'plan_given', 'action_done', 'action_struck_out', 'safeguarding_screened', 'mate_crime_checked', 'safe_contact_locked', 'interpreter_booked', 'graffiti_photographed', 'graffiti_removed', 'clock_started', 'handed_over', 'alarm_answered', 'manager_reviewed', 'offer_taken_further', 'measure_asked', 'measure_ordered', 'measure_done', 'measure_struck_out', 'witness_chose', 'summary_given', 'checked_in', 'check_ins_stopped', 'pattern_answered', 'review_right_told', 'closure_proposed', 'told_of_closure', 'challenged', 'challenge_answered', 'checked_afterwards', 'survey_settled', 'file_asked', 'file_agreed', 'file_ready', 'file_opened'));--> statement-breakpoint
ALTER TABLE "beside"."clocks" ADD CONSTRAINT "clocks_target_known" CHECK ("beside"."clocks"."target" in ('T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8', 'T9', 'T10', 'T11', 'T12', 'T13', 'T14', 'T15', 'T16', 'T17', 'T18', 'M1', 'E1', 'C1', 'C2', 'K1', 'O1', 'L1'));--> statement-breakpoint
ALTER TABLE "beside"."catalogue" ADD CONSTRAINT "catalogue_audience_known" CHECK ("beside"."catalogue"."audience" in ('anyone', 'witness', 'staff', 'perpetrator'));--> statement-breakpoint
ALTER TABLE "beside"."messages" ADD CONSTRAINT "messages_kind_known" CHECK ("beside"."messages"."kind" in ('message', 'addition', 'contact', 'identity', 'withdrawal', 'complaint', 'reopening', 'diary', 'objection', 'look_again'));--> statement-breakpoint
ALTER TABLE "beside"."alarms" ADD CONSTRAINT "alarms_kind_known" CHECK ("beside"."alarms"."kind" in ('emergency', 'long_gap', 'triage_late', 'no_officer', 'officer_away', 'pattern'));--> statement-breakpoint
ALTER TABLE "beside"."word_lists" ADD CONSTRAINT "word_lists_known" CHECK ("beside"."word_lists"."list" in ('incident_types', 'characteristics', 'perpetrator_types', 'mate_crime_indicators', 'risk_questions', 'risk_overrides', 'safeguarding_questions', 'targets', 'closure_reasons', 'measures', 'witness_choices', 'survey_questions'));--> statement-breakpoint
ALTER TABLE "beside"."outgoing_messages" ADD CONSTRAINT "outgoing_template_known" CHECK ("beside"."outgoing_messages"."template" in ('acknowledgement', 'message_waiting', 'tried_to_reach', 'not_forgotten', 'closure_planned', 'staff_message', 'staff_message_unread', 'staff_alarm', 'staff_unassigned', 'staff_pattern', 'staff_challenge'));--> statement-breakpoint
ALTER TABLE "beside"."people" ADD CONSTRAINT "people_victim_known" CHECK ("beside"."people"."victim_type" in ('resident', 'household_member', 'visitor', 'neighbour_not_ours', 'staff', 'contractor', 'community'));--> statement-breakpoint
ALTER TABLE "beside"."report_fingerprints" ADD CONSTRAINT "report_fingerprints_subject_known" CHECK ("beside"."report_fingerprints"."subject" in ('teller', 'place', 'alleged_perpetrator', 'unknown'));