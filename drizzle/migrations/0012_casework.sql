CREATE TABLE "beside"."action_plans" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"wants" text NOT NULL,
	"worries" text,
	"contact_agreed" text,
	"contact_every_days" smallint,
	"contact_channel" text,
	"evidence_approach" text,
	"not_without_asking" text,
	"emergency_advice" boolean DEFAULT false NOT NULL,
	"rights_explained" boolean DEFAULT false NOT NULL,
	"next_review_on" date NOT NULL,
	"support_only" boolean DEFAULT false NOT NULL,
	"agreed_at" timestamp (3) with time zone,
	"format" text,
	"language" text,
	"given_at" timestamp (3) with time zone,
	"given_by" uuid,
	"made_by" uuid NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"changed_by" uuid,
	CONSTRAINT "action_plans_id_case" UNIQUE("id","case_id"),
	CONSTRAINT "action_plans_given_whole" CHECK (num_nonnulls("beside"."action_plans"."format", "beside"."action_plans"."given_at", "beside"."action_plans"."given_by") in (0, 3)),
	CONSTRAINT "action_plans_channel_known" CHECK ("beside"."action_plans"."contact_channel" in ('phone', 'text', 'email', 'letter', 'portal', 'in_person', 'via_named_person')),
	CONSTRAINT "action_plans_format_known" CHECK ("beside"."action_plans"."format" in ('paper', 'email', 'mailbox', 'large_print', 'easy_read', 'audio', 'translated', 'explained_no_copy'))
);
--> statement-breakpoint
CREATE TABLE "beside"."mate_crime_checks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"indicators" text[] NOT NULL,
	"wording" jsonb NOT NULL,
	"care_or_support_needs" boolean NOT NULL,
	"reads_phone_or_lives_in" boolean NOT NULL,
	"note" text,
	"by_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "beside"."plan_actions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"side" text NOT NULL,
	"what" text NOT NULL,
	"owner_id" uuid,
	"owner" text,
	"due_on" date NOT NULL,
	"done_at" timestamp (3) with time zone,
	"cancelled_at" timestamp (3) with time zone,
	"cancel_reason" text,
	"made_by" uuid NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"changed_by" uuid,
	CONSTRAINT "plan_actions_owned" CHECK ("beside"."plan_actions"."side" <> 'landlord' or "beside"."plan_actions"."owner_id" is not null),
	CONSTRAINT "plan_actions_struck_with_reason" CHECK (("beside"."plan_actions"."cancelled_at" is null) = ("beside"."plan_actions"."cancel_reason" is null)),
	CONSTRAINT "plan_actions_one_end" CHECK ("beside"."plan_actions"."done_at" is null or "beside"."plan_actions"."cancelled_at" is null),
	CONSTRAINT "plan_actions_side_known" CHECK ("beside"."plan_actions"."side" in ('landlord', 'victim', 'agency'))
);
--> statement-breakpoint
CREATE TABLE "beside"."risk_assessments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"list_version" integer NOT NULL,
	"answers" text NOT NULL,
	"score" smallint NOT NULL,
	"complete" boolean NOT NULL,
	"overrides" text[] NOT NULL,
	"band" text NOT NULL,
	"band_source" text NOT NULL,
	"reason" text,
	"declined" boolean DEFAULT false NOT NULL,
	"authorised_by" uuid,
	"by_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "risk_assessments_incomplete" CHECK ("beside"."risk_assessments"."complete" or "beside"."risk_assessments"."band" <> 'standard'),
	CONSTRAINT "risk_assessments_overridden" CHECK (cardinality("beside"."risk_assessments"."overrides") = 0 or "beside"."risk_assessments"."band" = 'high'),
	CONSTRAINT "risk_assessments_score" CHECK ("beside"."risk_assessments"."score" between 0 and 41),
	CONSTRAINT "risk_assessments_band_known" CHECK ("beside"."risk_assessments"."band" in ('standard', 'medium', 'high')),
	CONSTRAINT "risk_assessments_source_known" CHECK ("beside"."risk_assessments"."band_source" in ('score', 'override', 'raised', 'judged', 'lowered'))
);
--> statement-breakpoint
CREATE TABLE "beside"."safeguarding_screens" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"answers" jsonb NOT NULL,
	"wording" jsonb NOT NULL,
	"outcome" text NOT NULL,
	"views" text,
	"reason" text,
	"consent_given" boolean,
	"referred_to" text,
	"referred_at" timestamp (3) with time zone,
	"by_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "safeguarding_screens_reasoned" CHECK ("beside"."safeguarding_screens"."outcome" = 'refer' or "beside"."safeguarding_screens"."reason" is not null),
	CONSTRAINT "safeguarding_screens_kind_known" CHECK ("beside"."safeguarding_screens"."kind" in ('adult', 'child', 'domestic_abuse')),
	CONSTRAINT "safeguarding_screens_outcome_known" CHECK ("beside"."safeguarding_screens"."outcome" in ('refer', 'no_referral', 'more_to_find_out'))
);
--> statement-breakpoint
CREATE TABLE "beside"."case_links" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"other_case_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"by_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "case_links_of_two" CHECK ("beside"."case_links"."case_id" <> "beside"."case_links"."other_case_id"),
	CONSTRAINT "case_links_kind_known" CHECK ("beside"."case_links"."kind" in ('counter_allegation', 'after_closure', 'related'))
);
--> statement-breakpoint
CREATE TABLE "beside"."case_moves" (
	"from_status" text NOT NULL,
	"to_status" text NOT NULL,
	CONSTRAINT "case_moves_from_status_to_status_pk" PRIMARY KEY("from_status","to_status")
);
--> statement-breakpoint
CREATE TABLE "beside"."conflicts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"relation" text NOT NULL,
	"note" text,
	"declared_by" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "conflicts_relation_known" CHECK ("beside"."conflicts"."relation" in ('relative', 'friend', 'neighbour', 'named', 'asked_for_another', 'other'))
);
--> statement-breakpoint
CREATE TABLE "beside"."consent_overrides" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"reason_code" text NOT NULL,
	"reason" text NOT NULL,
	"told_first" boolean NOT NULL,
	"asked_by" uuid NOT NULL,
	"authorised_by" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "consent_overrides_by_two" CHECK ("beside"."consent_overrides"."authorised_by" <> "beside"."consent_overrides"."asked_by"),
	CONSTRAINT "consent_overrides_purpose_known" CHECK ("beside"."consent_overrides"."purpose" in ('tell_police', 'speak_to_alleged_perpetrator', 'refer_for_support', 'share_with_agency', 'use_my_name', 'keep_evidence')),
	CONSTRAINT "consent_overrides_reason_known" CHECK ("beside"."consent_overrides"."reason_code" in ('serious_harm', 'child', 'care_act_adult', 'crime_in_progress', 'court_order'))
);
--> statement-breakpoint
CREATE TABLE "beside"."diary_entries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"source" text NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"place" text,
	"what" text NOT NULL,
	"who" text,
	"witnesses" text,
	"effect" text,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "diary_entries_source_known" CHECK ("beside"."diary_entries"."source" in ('phone', 'paper', 'web', 'officer'))
);
--> statement-breakpoint
CREATE TABLE "beside"."findings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"finding" text NOT NULL,
	"reason" text NOT NULL,
	"by_id" uuid NOT NULL,
	"agreed_by" uuid,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "findings_malicious_by_two" CHECK ("beside"."findings"."finding" <> 'malicious' or ("beside"."findings"."agreed_by" is not null and "beside"."findings"."agreed_by" <> "beside"."findings"."by_id")),
	CONSTRAINT "findings_known" CHECK ("beside"."findings"."finding" in ('supported_by_evidence', 'partly_supported', 'not_enough_evidence', 'not_remit', 'malicious'))
);
--> statement-breakpoint
CREATE TABLE "beside"."incidents" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"report_id" uuid,
	"happened_at" timestamp (3) with time zone NOT NULL,
	"precision" text NOT NULL,
	"types" text[] NOT NULL,
	"place" text,
	"what" text NOT NULL,
	"possible_crime" boolean DEFAULT false NOT NULL,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "incidents_precision_known" CHECK ("beside"."incidents"."precision" in ('exact', 'about', 'month'))
);
--> statement-breakpoint
CREATE TABLE "beside"."interpreter_bookings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"language" text NOT NULL,
	"mode" text NOT NULL,
	"booked_for" timestamp (3) with time zone NOT NULL,
	"interpreter" text,
	"cancelled_at" timestamp (3) with time zone,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "interpreter_bookings_mode_known" CHECK ("beside"."interpreter_bookings"."mode" in ('phone', 'in_person', 'video'))
);
--> statement-breakpoint
CREATE TABLE "beside"."police_records" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"status" text NOT NULL,
	"force" text,
	"method" text,
	"reference" text,
	"police_officer" text,
	"reported_on" date,
	"consent_id" uuid,
	"override_id" uuid,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "police_records_agreed" CHECK ("beside"."police_records"."status" <> 'reported_by_us_with_consent' or "beside"."police_records"."consent_id" is not null),
	CONSTRAINT "police_records_override" CHECK ("beside"."police_records"."status" <> 'reported_by_us_override' or "beside"."police_records"."override_id" is not null),
	CONSTRAINT "police_records_status_known" CHECK ("beside"."police_records"."status" in ('not_reported', 'reported_by_victim', 'reported_by_us_with_consent', 'reported_by_us_override', 'police_recorded_crime', 'police_no_crime', 'unknown'))
);
--> statement-breakpoint
CREATE TABLE "beside"."perceptions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"report_id" uuid NOT NULL,
	"who" text NOT NULL,
	"grounds" text[] NOT NULL,
	"basis" text NOT NULL,
	"by_id" uuid,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "perceptions_of_something" CHECK (cardinality("beside"."perceptions"."grounds") > 0),
	CONSTRAINT "perceptions_who_known" CHECK ("beside"."perceptions"."who" in ('victim', 'witness', 'reporter', 'partner', 'staff', 'other')),
	CONSTRAINT "perceptions_basis_known" CHECK ("beside"."perceptions"."basis" in ('actual', 'perceived', 'association', 'unknown'))
);
--> statement-breakpoint
CREATE TABLE "beside"."report_additions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"report_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"language" text,
	"interpreter" text,
	"certified" boolean DEFAULT false NOT NULL,
	"text" text NOT NULL,
	"author_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "report_additions_kind_known" CHECK ("beside"."report_additions"."kind" in ('addition', 'translation'))
);
--> statement-breakpoint
CREATE TABLE "beside"."report_classifications" (
	"id" uuid PRIMARY KEY NOT NULL,
	"report_id" uuid NOT NULL,
	"classification" text[] NOT NULL,
	"types" text[] NOT NULL,
	"grounds" text[] NOT NULL,
	"possible_crime" boolean NOT NULL,
	"perpetrator_type" text,
	"remit" text[] NOT NULL,
	"note" text,
	"wording" jsonb NOT NULL,
	"by_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "report_classifications_perpetrator_known" CHECK ("beside"."report_classifications"."perpetrator_type" in ('tenant', 'leaseholder_or_shared_owner', 'household_member', 'visitor', 'neighbour_not_ours', 'staff', 'contractor', 'partner_agency_worker', 'unknown', 'group'))
);
--> statement-breakpoint
CREATE TABLE "beside"."second_opinions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"report_id" uuid,
	"case_id" uuid,
	"reason" text NOT NULL,
	"detail" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"proposed_by" uuid NOT NULL,
	"proposed_at" timestamp (3) with time zone NOT NULL,
	"answer" text,
	"answer_reason" text,
	"answered_by" uuid,
	"answered_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "second_opinions_of_one" CHECK (num_nonnulls("beside"."second_opinions"."report_id", "beside"."second_opinions"."case_id") = 1),
	CONSTRAINT "second_opinions_by_two" CHECK ("beside"."second_opinions"."answered_by" <> "beside"."second_opinions"."proposed_by"),
	CONSTRAINT "second_opinions_answered_whole" CHECK (num_nonnulls("beside"."second_opinions"."answer", "beside"."second_opinions"."answered_by", "beside"."second_opinions"."answered_at") in (0, 3)),
	CONSTRAINT "second_opinions_kind_known" CHECK ("beside"."second_opinions"."kind" in ('ordinary_asb', 'malicious', 'declassify', 'lower_risk', 'override_consent')),
	CONSTRAINT "second_opinions_answer_known" CHECK ("beside"."second_opinions"."answer" in ('agreed', 'refused'))
);
--> statement-breakpoint
CREATE TABLE "beside"."absences" (
	"id" uuid PRIMARY KEY NOT NULL,
	"staff_id" uuid NOT NULL,
	"cover_id" uuid,
	"from_on" date NOT NULL,
	"until_on" date,
	"hands_over_at" timestamp (3) with time zone,
	"handed_over_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "absences_in_order" CHECK ("beside"."absences"."until_on" is null or "beside"."absences"."until_on" >= "beside"."absences"."from_on"),
	CONSTRAINT "absences_covered_by_another" CHECK ("beside"."absences"."cover_id" <> "beside"."absences"."staff_id")
);
--> statement-breakpoint
CREATE TABLE "beside"."alarms" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"report_id" uuid,
	"case_id" uuid,
	"raised_at" timestamp (3) with time zone NOT NULL,
	"answered_at" timestamp (3) with time zone,
	"answered_by" uuid,
	"note" text,
	CONSTRAINT "alarms_of_something" CHECK (num_nonnulls("beside"."alarms"."report_id", "beside"."alarms"."case_id") > 0),
	CONSTRAINT "alarms_answered_whole" CHECK (("beside"."alarms"."answered_at" is null) = ("beside"."alarms"."answered_by" is null)),
	CONSTRAINT "alarms_kind_known" CHECK ("beside"."alarms"."kind" in ('emergency', 'long_gap', 'triage_late', 'no_officer', 'officer_away'))
);
--> statement-breakpoint
CREATE TABLE "beside"."calendar_feeds" (
	"token_hash" "bytea" PRIMARY KEY NOT NULL,
	"staff_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "beside"."handovers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"from_id" uuid NOT NULL,
	"to_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"note" text,
	"cases" integer NOT NULL,
	"by_id" uuid,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "handovers_reason_known" CHECK ("beside"."handovers"."reason" in ('absence', 'leaving', 'workload', 'conflict'))
);
--> statement-breakpoint
CREATE TABLE "beside"."person_fingerprints" (
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"value" "bytea" NOT NULL,
	CONSTRAINT "person_fingerprints_person_id_kind_value_pk" PRIMARY KEY("person_id","kind","value")
);
--> statement-breakpoint
CREATE TABLE "beside"."saved_filters" (
	"id" uuid PRIMARY KEY NOT NULL,
	"staff_id" uuid NOT NULL,
	"list" text NOT NULL,
	"name" text NOT NULL,
	"query" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "saved_filters_list_known" CHECK ("beside"."saved_filters"."list" in ('cases', 'triage'))
);
--> statement-breakpoint
CREATE TABLE "beside"."word_lists" (
	"list" text NOT NULL,
	"version" integer NOT NULL,
	"items" jsonb NOT NULL,
	"valid_from" timestamp (3) with time zone NOT NULL,
	"made_by" uuid,
	CONSTRAINT "word_lists_list_version_pk" PRIMARY KEY("list","version"),
	CONSTRAINT "word_lists_known" CHECK ("beside"."word_lists"."list" in ('incident_types', 'characteristics', 'perpetrator_types', 'mate_crime_indicators', 'risk_questions', 'risk_overrides', 'safeguarding_questions', 'targets'))
);
--> statement-breakpoint
ALTER TABLE "beside"."case_events" DROP CONSTRAINT "case_events_kind_known";--> statement-breakpoint
ALTER TABLE "beside"."triage_decisions" DROP CONSTRAINT "triage_decisions_known";--> statement-breakpoint
ALTER TABLE "beside"."clocks" DROP CONSTRAINT "clocks_target_known";--> statement-breakpoint
ALTER TABLE "beside"."messages" DROP CONSTRAINT "messages_kind_known";--> statement-breakpoint
ALTER TABLE "beside"."outgoing_messages" DROP CONSTRAINT "outgoing_template_known";--> statement-breakpoint
ALTER TABLE "beside"."cases" ADD COLUMN "held_for_police_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "beside"."cases" ADD COLUMN "held_for_victim_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "beside"."cases" ADD COLUMN "legal_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "beside"."cases" ADD COLUMN "domestic_abuse" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "beside"."contacts" ADD COLUMN "was_safe" boolean;--> statement-breakpoint
ALTER TABLE "beside"."contacts" ADD COLUMN "interpreter" text;--> statement-breakpoint
ALTER TABLE "beside"."triage_decisions" ADD COLUMN "severity" text;--> statement-breakpoint
ALTER TABLE "beside"."triage_decisions" ADD COLUMN "agreed_by" uuid;--> statement-breakpoint
ALTER TABLE "beside"."triage_decisions" ADD COLUMN "same_as" uuid;--> statement-breakpoint
ALTER TABLE "beside"."clocks" ADD COLUMN "person_id" uuid;--> statement-breakpoint
ALTER TABLE "beside"."clocks" ADD COLUMN "target_version" integer;--> statement-breakpoint
ALTER TABLE "beside"."people" ADD COLUMN "perpetrator_type" text;--> statement-breakpoint
ALTER TABLE "beside"."people" ADD COLUMN "adjustments" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "beside"."people" ADD COLUMN "safe_locked_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "beside"."staff" ADD COLUMN "dbs_checked_on" date;--> statement-breakpoint
ALTER TABLE "beside"."action_plans" ADD CONSTRAINT "action_plans_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "beside"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."action_plans" ADD CONSTRAINT "action_plans_given_by_staff_id_fk" FOREIGN KEY ("given_by") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."action_plans" ADD CONSTRAINT "action_plans_made_by_staff_id_fk" FOREIGN KEY ("made_by") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."action_plans" ADD CONSTRAINT "action_plans_changed_by_staff_id_fk" FOREIGN KEY ("changed_by") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."action_plans" ADD CONSTRAINT "action_plans_person_in_case" FOREIGN KEY ("person_id","case_id") REFERENCES "beside"."people"("id","case_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."mate_crime_checks" ADD CONSTRAINT "mate_crime_checks_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "beside"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."mate_crime_checks" ADD CONSTRAINT "mate_crime_checks_by_id_staff_id_fk" FOREIGN KEY ("by_id") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."mate_crime_checks" ADD CONSTRAINT "mate_crime_checks_person_in_case" FOREIGN KEY ("person_id","case_id") REFERENCES "beside"."people"("id","case_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."plan_actions" ADD CONSTRAINT "plan_actions_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "beside"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."plan_actions" ADD CONSTRAINT "plan_actions_owner_id_staff_id_fk" FOREIGN KEY ("owner_id") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."plan_actions" ADD CONSTRAINT "plan_actions_made_by_staff_id_fk" FOREIGN KEY ("made_by") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."plan_actions" ADD CONSTRAINT "plan_actions_changed_by_staff_id_fk" FOREIGN KEY ("changed_by") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."plan_actions" ADD CONSTRAINT "plan_actions_plan_in_case" FOREIGN KEY ("plan_id","case_id") REFERENCES "beside"."action_plans"("id","case_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."risk_assessments" ADD CONSTRAINT "risk_assessments_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "beside"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."risk_assessments" ADD CONSTRAINT "risk_assessments_authorised_by_staff_id_fk" FOREIGN KEY ("authorised_by") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."risk_assessments" ADD CONSTRAINT "risk_assessments_by_id_staff_id_fk" FOREIGN KEY ("by_id") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."risk_assessments" ADD CONSTRAINT "risk_assessments_person_in_case" FOREIGN KEY ("person_id","case_id") REFERENCES "beside"."people"("id","case_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."safeguarding_screens" ADD CONSTRAINT "safeguarding_screens_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "beside"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."safeguarding_screens" ADD CONSTRAINT "safeguarding_screens_by_id_staff_id_fk" FOREIGN KEY ("by_id") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."safeguarding_screens" ADD CONSTRAINT "safeguarding_screens_person_in_case" FOREIGN KEY ("person_id","case_id") REFERENCES "beside"."people"("id","case_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."case_links" ADD CONSTRAINT "case_links_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "beside"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."case_links" ADD CONSTRAINT "case_links_other_case_id_cases_id_fk" FOREIGN KEY ("other_case_id") REFERENCES "beside"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."case_links" ADD CONSTRAINT "case_links_by_id_staff_id_fk" FOREIGN KEY ("by_id") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."conflicts" ADD CONSTRAINT "conflicts_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "beside"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."conflicts" ADD CONSTRAINT "conflicts_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."conflicts" ADD CONSTRAINT "conflicts_declared_by_staff_id_fk" FOREIGN KEY ("declared_by") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."consent_overrides" ADD CONSTRAINT "consent_overrides_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "beside"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."consent_overrides" ADD CONSTRAINT "consent_overrides_asked_by_staff_id_fk" FOREIGN KEY ("asked_by") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."consent_overrides" ADD CONSTRAINT "consent_overrides_authorised_by_staff_id_fk" FOREIGN KEY ("authorised_by") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."consent_overrides" ADD CONSTRAINT "consent_overrides_person_in_case" FOREIGN KEY ("person_id","case_id") REFERENCES "beside"."people"("id","case_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."diary_entries" ADD CONSTRAINT "diary_entries_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "beside"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."diary_entries" ADD CONSTRAINT "diary_entries_recorded_by_staff_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."diary_entries" ADD CONSTRAINT "diary_entries_person_in_case" FOREIGN KEY ("person_id","case_id") REFERENCES "beside"."people"("id","case_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."findings" ADD CONSTRAINT "findings_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "beside"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."findings" ADD CONSTRAINT "findings_by_id_staff_id_fk" FOREIGN KEY ("by_id") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."findings" ADD CONSTRAINT "findings_agreed_by_staff_id_fk" FOREIGN KEY ("agreed_by") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."incidents" ADD CONSTRAINT "incidents_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "beside"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."incidents" ADD CONSTRAINT "incidents_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "beside"."reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."incidents" ADD CONSTRAINT "incidents_recorded_by_staff_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."interpreter_bookings" ADD CONSTRAINT "interpreter_bookings_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "beside"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."interpreter_bookings" ADD CONSTRAINT "interpreter_bookings_recorded_by_staff_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."interpreter_bookings" ADD CONSTRAINT "interpreter_bookings_person_in_case" FOREIGN KEY ("person_id","case_id") REFERENCES "beside"."people"("id","case_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."police_records" ADD CONSTRAINT "police_records_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "beside"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."police_records" ADD CONSTRAINT "police_records_override_id_consent_overrides_id_fk" FOREIGN KEY ("override_id") REFERENCES "beside"."consent_overrides"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."police_records" ADD CONSTRAINT "police_records_recorded_by_staff_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."police_records" ADD CONSTRAINT "police_records_person_in_case" FOREIGN KEY ("person_id","case_id") REFERENCES "beside"."people"("id","case_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."police_records" ADD CONSTRAINT "police_records_consent_in_case" FOREIGN KEY ("consent_id","case_id") REFERENCES "beside"."consents"("id","case_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."perceptions" ADD CONSTRAINT "perceptions_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "beside"."reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."perceptions" ADD CONSTRAINT "perceptions_by_id_staff_id_fk" FOREIGN KEY ("by_id") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."report_additions" ADD CONSTRAINT "report_additions_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "beside"."reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."report_additions" ADD CONSTRAINT "report_additions_author_id_staff_id_fk" FOREIGN KEY ("author_id") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."report_classifications" ADD CONSTRAINT "report_classifications_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "beside"."reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."report_classifications" ADD CONSTRAINT "report_classifications_by_id_staff_id_fk" FOREIGN KEY ("by_id") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."second_opinions" ADD CONSTRAINT "second_opinions_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "beside"."reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."second_opinions" ADD CONSTRAINT "second_opinions_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "beside"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."second_opinions" ADD CONSTRAINT "second_opinions_proposed_by_staff_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."second_opinions" ADD CONSTRAINT "second_opinions_answered_by_staff_id_fk" FOREIGN KEY ("answered_by") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."absences" ADD CONSTRAINT "absences_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."absences" ADD CONSTRAINT "absences_cover_id_staff_id_fk" FOREIGN KEY ("cover_id") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."absences" ADD CONSTRAINT "absences_recorded_by_staff_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."alarms" ADD CONSTRAINT "alarms_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "beside"."reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."alarms" ADD CONSTRAINT "alarms_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "beside"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."alarms" ADD CONSTRAINT "alarms_answered_by_staff_id_fk" FOREIGN KEY ("answered_by") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."calendar_feeds" ADD CONSTRAINT "calendar_feeds_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."handovers" ADD CONSTRAINT "handovers_from_id_staff_id_fk" FOREIGN KEY ("from_id") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."handovers" ADD CONSTRAINT "handovers_to_id_staff_id_fk" FOREIGN KEY ("to_id") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."handovers" ADD CONSTRAINT "handovers_by_id_staff_id_fk" FOREIGN KEY ("by_id") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."person_fingerprints" ADD CONSTRAINT "person_fingerprints_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "beside"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."saved_filters" ADD CONSTRAINT "saved_filters_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."word_lists" ADD CONSTRAINT "word_lists_made_by_staff_id_fk" FOREIGN KEY ("made_by") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "action_plans_case" ON "beside"."action_plans" USING btree ("case_id","person_id","made_at");--> statement-breakpoint
CREATE INDEX "mate_crime_checks_case" ON "beside"."mate_crime_checks" USING btree ("case_id","person_id","at");--> statement-breakpoint
CREATE INDEX "plan_actions_case" ON "beside"."plan_actions" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "plan_actions_owner" ON "beside"."plan_actions" USING btree ("owner_id","due_on");--> statement-breakpoint
CREATE INDEX "risk_assessments_person" ON "beside"."risk_assessments" USING btree ("case_id","person_id","at");--> statement-breakpoint
CREATE INDEX "safeguarding_screens_case" ON "beside"."safeguarding_screens" USING btree ("case_id","person_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "case_links_once" ON "beside"."case_links" USING btree ("case_id","other_case_id","kind");--> statement-breakpoint
CREATE INDEX "case_links_other" ON "beside"."case_links" USING btree ("other_case_id");--> statement-breakpoint
CREATE INDEX "conflicts_case" ON "beside"."conflicts" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "consent_overrides_case" ON "beside"."consent_overrides" USING btree ("case_id","person_id");--> statement-breakpoint
CREATE INDEX "diary_entries_case" ON "beside"."diary_entries" USING btree ("case_id","started_at");--> statement-breakpoint
CREATE INDEX "findings_case" ON "beside"."findings" USING btree ("case_id","at");--> statement-breakpoint
CREATE INDEX "incidents_case" ON "beside"."incidents" USING btree ("case_id","happened_at");--> statement-breakpoint
CREATE INDEX "interpreter_bookings_case" ON "beside"."interpreter_bookings" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "police_records_case" ON "beside"."police_records" USING btree ("case_id","person_id","recorded_at");--> statement-breakpoint
CREATE INDEX "perceptions_report" ON "beside"."perceptions" USING btree ("report_id","at");--> statement-breakpoint
CREATE INDEX "report_additions_report" ON "beside"."report_additions" USING btree ("report_id","at");--> statement-breakpoint
CREATE INDEX "report_classifications_report" ON "beside"."report_classifications" USING btree ("report_id","at");--> statement-breakpoint
CREATE INDEX "second_opinions_report" ON "beside"."second_opinions" USING btree ("report_id");--> statement-breakpoint
CREATE INDEX "second_opinions_case" ON "beside"."second_opinions" USING btree ("case_id");--> statement-breakpoint
CREATE UNIQUE INDEX "second_opinions_one_open" ON "beside"."second_opinions" USING btree ("kind",coalesce("report_id", "case_id")) WHERE "beside"."second_opinions"."answer" is null;--> statement-breakpoint
CREATE INDEX "absences_staff" ON "beside"."absences" USING btree ("staff_id","from_on");--> statement-breakpoint
CREATE INDEX "alarms_open" ON "beside"."alarms" USING btree ("raised_at") WHERE "beside"."alarms"."answered_at" is null;--> statement-breakpoint
CREATE INDEX "alarms_report" ON "beside"."alarms" USING btree ("report_id");--> statement-breakpoint
CREATE INDEX "alarms_case" ON "beside"."alarms" USING btree ("case_id");--> statement-breakpoint
CREATE UNIQUE INDEX "alarms_once" ON "beside"."alarms" USING btree ("kind",coalesce("case_id", "report_id")) WHERE "beside"."alarms"."answered_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "calendar_feeds_one" ON "beside"."calendar_feeds" USING btree ("staff_id") WHERE "beside"."calendar_feeds"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "person_fingerprints_value_index" ON "beside"."person_fingerprints" USING btree ("value");--> statement-breakpoint
CREATE UNIQUE INDEX "saved_filters_name" ON "beside"."saved_filters" USING btree ("staff_id","list","name");--> statement-breakpoint
ALTER TABLE "beside"."triage_decisions" ADD CONSTRAINT "triage_decisions_agreed_by_staff_id_fk" FOREIGN KEY ("agreed_by") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."triage_decisions" ADD CONSTRAINT "triage_decisions_same_as_reports_id_fk" FOREIGN KEY ("same_as") REFERENCES "beside"."reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."clocks" ADD CONSTRAINT "clocks_person_in_case" FOREIGN KEY ("person_id","case_id") REFERENCES "beside"."people"("id","case_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."case_events" ADD CONSTRAINT "case_events_kind_known" CHECK ("beside"."case_events"."kind" in ('report_received', 'case_opened', 'report_joined', 'assigned', 'person_added', 'wish_recorded', 'safe_contact_recorded', 'offer_made', 'offer_decided', 'clock_met', 'clock_deferred_for_safety', 'clock_asked_to_wait', 'consent_recorded', 'consent_withdrawn', 'data_shared', 'evidence_added', 'original_opened', 'status_moved', 'hold_set', 'hold_lifted', 'incident_recorded', 'diary_entry_taken', 'conflict_declared', 'case_linked', 'police_recorded', 'consent_overridden', 'finding_made', 'second_opinion_asked', 'second_opinion_given', 'classified', 'perception_added', 'risk_assessed', 'risk_lowered', 'plan_made', 'plan_given', 'action_done', 'action_struck_out', 'safeguarding_screened', 'mate_crime_checked', 'safe_contact_locked', 'interpreter_booked', 'graffiti_photographed', 'graffiti_removed', 'clock_started', 'handed_over', 'alarm_answered', 'manager_reviewed'));--> statement-breakpoint
ALTER TABLE "beside"."triage_decisions" ADD CONSTRAINT "triage_decisions_severity_known" CHECK ("beside"."triage_decisions"."severity" in ('A1', 'A2', 'B', 'C'));--> statement-breakpoint
ALTER TABLE "beside"."triage_decisions" ADD CONSTRAINT "triage_decisions_hate_is_high" CHECK ("beside"."triage_decisions"."severity" in ('A1', 'A2') or "beside"."triage_decisions"."decision" = 'ordinary_asb');--> statement-breakpoint
ALTER TABLE "beside"."triage_decisions" ADD CONSTRAINT "triage_decisions_by_two" CHECK ("beside"."triage_decisions"."decision" <> 'ordinary_asb' or ("beside"."triage_decisions"."agreed_by" is not null and "beside"."triage_decisions"."agreed_by" <> "beside"."triage_decisions"."decided_by"));--> statement-breakpoint
ALTER TABLE "beside"."triage_decisions" ADD CONSTRAINT "triage_decisions_duplicate_of" CHECK (("beside"."triage_decisions"."decision" = 'duplicate') = ("beside"."triage_decisions"."same_as" is not null));--> statement-breakpoint
ALTER TABLE "beside"."triage_decisions" ADD CONSTRAINT "triage_decisions_known" CHECK ("beside"."triage_decisions"."decision" in ('new_case', 'join_case', 'restricted_case', 'domestic_abuse_route', 'safeguarding_only_then_review', 'information_only', 'refer_out', 'ordinary_asb', 'duplicate'));--> statement-breakpoint
ALTER TABLE "beside"."clocks" ADD CONSTRAINT "clocks_person_of_case" CHECK ("beside"."clocks"."person_id" is null or "beside"."clocks"."case_id" is not null);--> statement-breakpoint
ALTER TABLE "beside"."clocks" ADD CONSTRAINT "clocks_target_known" CHECK ("beside"."clocks"."target" in ('T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8', 'T9', 'T10', 'T11', 'T12', 'T13', 'T14', 'T15', 'T16', 'T17', 'T18', 'M1', 'E1', 'C1', 'C2'));--> statement-breakpoint
ALTER TABLE "beside"."messages" ADD CONSTRAINT "messages_kind_known" CHECK ("beside"."messages"."kind" in ('message', 'addition', 'contact', 'identity', 'withdrawal', 'complaint', 'reopening', 'diary'));--> statement-breakpoint
ALTER TABLE "beside"."outgoing_messages" ADD CONSTRAINT "outgoing_template_known" CHECK ("beside"."outgoing_messages"."template" in ('acknowledgement', 'message_waiting', 'tried_to_reach', 'not_forgotten', 'closure_planned', 'staff_message', 'staff_message_unread', 'staff_alarm', 'staff_unassigned'));--> statement-breakpoint
ALTER TABLE "beside"."people" ADD CONSTRAINT "people_perpetrator_known" CHECK ("beside"."people"."perpetrator_type" in ('tenant', 'leaseholder_or_shared_owner', 'household_member', 'visitor', 'neighbour_not_ours', 'staff', 'contractor', 'partner_agency_worker', 'unknown', 'group'));