CREATE TABLE "beside"."agencies" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"email" text,
	"phone" text,
	"team_id" uuid,
	"active" boolean DEFAULT true NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" uuid,
	CONSTRAINT "agencies_name_unique" UNIQUE("name"),
	CONSTRAINT "agencies_kind_known" CHECK ("beside"."agencies"."kind" in ('partner', 'contractor'))
);
--> statement-breakpoint
CREATE TABLE "beside"."directory_people" (
	"id" uuid PRIMARY KEY NOT NULL,
	"staff_id" uuid,
	"agency_id" uuid,
	"names" text NOT NULL,
	"team_id" uuid,
	"manager_id" uuid,
	"active" boolean DEFAULT true NOT NULL,
	"changed_by" uuid,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "directory_people_of_one" CHECK (num_nonnulls("beside"."directory_people"."staff_id", "beside"."directory_people"."agency_id") > 0)
);
--> statement-breakpoint
CREATE TABLE "beside"."protocols" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid NOT NULL,
	"title" text NOT NULL,
	"purposes" text NOT NULL,
	"signed_on" date NOT NULL,
	"valid_from" date NOT NULL,
	"valid_until" date NOT NULL,
	"review_on" date NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"ended_by" uuid,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "protocols_in_order" CHECK ("beside"."protocols"."valid_until" >= "beside"."protocols"."valid_from" and "beside"."protocols"."review_on" <= "beside"."protocols"."valid_until")
);
--> statement-breakpoint
CREATE TABLE "beside"."audit_heads" (
	"day" date PRIMARY KEY NOT NULL,
	"place" bigint NOT NULL,
	"hash" "bytea" NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"filed_at" timestamp (3) with time zone,
	"mailed_at" timestamp (3) with time zone,
	"mailed_to" text
);
--> statement-breakpoint
CREATE TABLE "beside"."audit_links" (
	"place" bigint PRIMARY KEY NOT NULL,
	"audit_id" bigint NOT NULL,
	"hash" "bytea" NOT NULL,
	CONSTRAINT "audit_links_auditId_unique" UNIQUE("audit_id")
);
--> statement-breakpoint
CREATE TABLE "beside"."broken_glass" (
	"id" uuid PRIMARY KEY NOT NULL,
	"asked_by" uuid NOT NULL,
	"case_id" uuid,
	"report_id" uuid,
	"reference" text NOT NULL,
	"reason" text NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"answer" text,
	"answered_by" uuid,
	"answered_at" timestamp (3) with time zone,
	"until" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	"told_at" timestamp (3) with time zone,
	CONSTRAINT "broken_glass_by_another" CHECK ("beside"."broken_glass"."answered_by" <> "beside"."broken_glass"."asked_by"),
	CONSTRAINT "broken_glass_limited" CHECK ("beside"."broken_glass"."answer" <> 'opened' or "beside"."broken_glass"."until" is not null),
	CONSTRAINT "broken_glass_answer_known" CHECK ("beside"."broken_glass"."answer" in ('opened', 'refused'))
);
--> statement-breakpoint
CREATE TABLE "beside"."conduct_entries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"process_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"words" text NOT NULL,
	"by_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "conduct_entries_kind_known" CHECK ("beside"."conduct_entries"."kind" in ('note', 'interview', 'evidence', 'decision'))
);
--> statement-breakpoint
CREATE TABLE "beside"."conduct_processes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"state" text NOT NULL,
	"opened_by" uuid NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"ended_by" uuid,
	"outcome" text,
	CONSTRAINT "conduct_processes_whole" CHECK (("beside"."conduct_processes"."state" = 'ended') = ("beside"."conduct_processes"."ended_at" is not null and "beside"."conduct_processes"."outcome" is not null)),
	CONSTRAINT "conduct_processes_state_known" CHECK ("beside"."conduct_processes"."state" in ('under_way', 'ended')),
	CONSTRAINT "conduct_processes_outcome_known" CHECK ("beside"."conduct_processes"."outcome" in ('no_case', 'management_action', 'disciplinary', 'contract_action', 'left', 'referred'))
);
--> statement-breakpoint
CREATE TABLE "beside"."conflict_ladder" (
	"accused" text NOT NULL,
	"part" text NOT NULL,
	CONSTRAINT "conflict_ladder_accused_part_pk" PRIMARY KEY("accused","part"),
	CONSTRAINT "conflict_ladder_known" CHECK ("beside"."conflict_ladder"."part" in ('conduct', 'contractor', 'safeguarding', 'manager', 'director', 'secretary', 'external'))
);
--> statement-breakpoint
CREATE TABLE "beside"."identity_circles" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"added_by" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "beside"."limited_identities" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"name" text,
	"phone" text,
	"email" text,
	"address" text,
	"about" text,
	"limited_by" uuid NOT NULL,
	"limited_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "beside"."safety_instructions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid,
	"report_id" uuid,
	"decision" text NOT NULL,
	"home_id" uuid,
	"address" text,
	"whom" text,
	"agency_id" uuid,
	"staff_id" uuid,
	"reason" text,
	"given_to" text,
	"way" text,
	"given_at" timestamp (3) with time zone,
	"by_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"lifted_at" timestamp (3) with time zone,
	"lifted_by" uuid,
	CONSTRAINT "safety_instructions_of_one" CHECK (num_nonnulls("beside"."safety_instructions"."case_id", "beside"."safety_instructions"."report_id") = 1),
	CONSTRAINT "safety_instructions_whole" CHECK (case when "beside"."safety_instructions"."decision" = 'issued'
            then "beside"."safety_instructions"."whom" is not null and num_nonnulls("beside"."safety_instructions"."home_id", "beside"."safety_instructions"."address") > 0 and "beside"."safety_instructions"."reason" is null
            else "beside"."safety_instructions"."reason" is not null end),
	CONSTRAINT "safety_instructions_decision_known" CHECK ("beside"."safety_instructions"."decision" in ('issued', 'not_needed')),
	CONSTRAINT "safety_instructions_way_known" CHECK ("beside"."safety_instructions"."way" in ('phone', 'in_person', 'letter', 'on_paper'))
);
--> statement-breakpoint
CREATE TABLE "beside"."staff_ties" (
	"id" uuid PRIMARY KEY NOT NULL,
	"staff_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"name" text,
	"home_id" uuid,
	"declared_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "staff_ties_of_somebody" CHECK ("beside"."staff_ties"."name" is not null or "beside"."staff_ties"."home_id" is not null),
	CONSTRAINT "staff_ties_kind_known" CHECK ("beside"."staff_ties"."kind" in ('relative', 'friend', 'neighbour', 'own_home'))
);
--> statement-breakpoint
CREATE TABLE "beside"."marker_appeals" (
	"id" uuid PRIMARY KEY NOT NULL,
	"marker_id" uuid NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	"words" text NOT NULL,
	"taken_by" uuid NOT NULL,
	"answer" text,
	"answer_reason" text,
	"answered_by" uuid,
	"answered_at" timestamp (3) with time zone,
	CONSTRAINT "marker_appeals_answer_known" CHECK ("beside"."marker_appeals"."answer" in ('upheld', 'changed', 'not_upheld'))
);
--> statement-breakpoint
CREATE TABLE "beside"."marker_events" (
	"id" uuid PRIMARY KEY NOT NULL,
	"marker_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"by_id" uuid,
	"at" timestamp (3) with time zone NOT NULL,
	"words" text,
	"detail" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "marker_events_kind_known" CHECK ("beside"."marker_events"."kind" in ('proposed', 'approved', 'refused', 'reviewed', 'renewed', 'notified', 'appealed', 'appeal_answered', 'ended'))
);
--> statement-breakpoint
CREATE TABLE "beside"."visits" (
	"id" uuid PRIMARY KEY NOT NULL,
	"home_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"for_at" timestamp (3) with time zone NOT NULL,
	"emergency" boolean DEFAULT false NOT NULL,
	"staff_id" uuid,
	"agency_id" uuid,
	"controls" text[] DEFAULT '{}' NOT NULL,
	"booked_by" uuid NOT NULL,
	"booked_at" timestamp (3) with time zone NOT NULL,
	"cancelled_at" timestamp (3) with time zone,
	CONSTRAINT "visits_by_somebody" CHECK (num_nonnulls("beside"."visits"."staff_id", "beside"."visits"."agency_id") > 0),
	CONSTRAINT "visits_purpose_known" CHECK ("beside"."visits"."purpose" in ('repair', 'inspection', 'tenancy_visit', 'support_visit', 'safety_check', 'other'))
);
--> statement-breakpoint
CREATE TABLE "beside"."warning_markers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"home_id" uuid,
	"risks" text[] NOT NULL,
	"controls" text[] NOT NULL,
	"wording" jsonb NOT NULL,
	"reason" text NOT NULL,
	"share_with" text[] NOT NULL,
	"proposed_by" uuid NOT NULL,
	"proposed_at" timestamp (3) with time zone NOT NULL,
	"provisional_until" timestamp (3) with time zone NOT NULL,
	"decision" text,
	"decision_reason" text,
	"decided_by" uuid,
	"decided_at" timestamp (3) with time zone,
	"review_on" date,
	"expires_on" date,
	"notice" text,
	"withhold_reason" text,
	"notified_at" timestamp (3) with time zone,
	"ending" text,
	"ended_at" timestamp (3) with time zone,
	"ended_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "warning_markers_controlled" CHECK (cardinality("beside"."warning_markers"."controls") > 0 and cardinality("beside"."warning_markers"."risks") > 0),
	CONSTRAINT "warning_markers_by_another" CHECK ("beside"."warning_markers"."decided_by" <> "beside"."warning_markers"."proposed_by"),
	CONSTRAINT "warning_markers_decided_whole" CHECK (("beside"."warning_markers"."decision" is null) = ("beside"."warning_markers"."decided_at" is null) and ("beside"."warning_markers"."decision" is null) = ("beside"."warning_markers"."decided_by" is null)),
	CONSTRAINT "warning_markers_dated" CHECK ("beside"."warning_markers"."decision" <> 'approved'
            or ("beside"."warning_markers"."review_on" is not null and "beside"."warning_markers"."expires_on" is not null and "beside"."warning_markers"."review_on" <= "beside"."warning_markers"."expires_on")),
	CONSTRAINT "warning_markers_withheld_for_a_reason" CHECK ("beside"."warning_markers"."notice" <> 'withhold' or "beside"."warning_markers"."withhold_reason" is not null),
	CONSTRAINT "warning_markers_ended_whole" CHECK (("beside"."warning_markers"."ended_at" is null) = ("beside"."warning_markers"."ending" is null)),
	CONSTRAINT "warning_markers_decision_known" CHECK ("beside"."warning_markers"."decision" in ('approved', 'refused')),
	CONSTRAINT "warning_markers_notice_known" CHECK ("beside"."warning_markers"."notice" in ('notify', 'withhold')),
	CONSTRAINT "warning_markers_ending_known" CHECK ("beside"."warning_markers"."ending" in ('lapsed', 'expired', 'reviewed', 'appeal_upheld', 'moved_away', 'mistake'))
);
--> statement-breakpoint
ALTER TABLE "beside"."case_events" DROP CONSTRAINT "case_events_kind_known";--> statement-breakpoint
ALTER TABLE "beside"."clocks" DROP CONSTRAINT "clocks_target_known";--> statement-breakpoint
ALTER TABLE "beside"."allow_list" ADD COLUMN "until" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "beside"."allow_list" ADD COLUMN "track" text DEFAULT 'both' NOT NULL;--> statement-breakpoint
ALTER TABLE "beside"."allow_list" ADD COLUMN "source" text DEFAULT 'route' NOT NULL;--> statement-breakpoint
ALTER TABLE "beside"."landlord" ADD COLUMN "audit_head_to" text;--> statement-breakpoint
ALTER TABLE "beside"."people" ADD COLUMN "identity_limited" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "beside"."staff" ADD COLUMN "agency_id" uuid;--> statement-breakpoint
ALTER TABLE "beside"."agencies" ADD CONSTRAINT "agencies_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "beside"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."agencies" ADD CONSTRAINT "agencies_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."directory_people" ADD CONSTRAINT "directory_people_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."directory_people" ADD CONSTRAINT "directory_people_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "beside"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."directory_people" ADD CONSTRAINT "directory_people_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "beside"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."directory_people" ADD CONSTRAINT "directory_people_manager_id_staff_id_fk" FOREIGN KEY ("manager_id") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."directory_people" ADD CONSTRAINT "directory_people_changed_by_staff_id_fk" FOREIGN KEY ("changed_by") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."protocols" ADD CONSTRAINT "protocols_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "beside"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."protocols" ADD CONSTRAINT "protocols_ended_by_staff_id_fk" FOREIGN KEY ("ended_by") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."protocols" ADD CONSTRAINT "protocols_recorded_by_staff_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."audit_links" ADD CONSTRAINT "audit_links_audit_id_audit_id_fk" FOREIGN KEY ("audit_id") REFERENCES "beside"."audit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."broken_glass" ADD CONSTRAINT "broken_glass_asked_by_staff_id_fk" FOREIGN KEY ("asked_by") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."broken_glass" ADD CONSTRAINT "broken_glass_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "beside"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."broken_glass" ADD CONSTRAINT "broken_glass_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "beside"."reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."broken_glass" ADD CONSTRAINT "broken_glass_answered_by_staff_id_fk" FOREIGN KEY ("answered_by") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."conduct_entries" ADD CONSTRAINT "conduct_entries_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "beside"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."conduct_entries" ADD CONSTRAINT "conduct_entries_process_id_conduct_processes_id_fk" FOREIGN KEY ("process_id") REFERENCES "beside"."conduct_processes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."conduct_entries" ADD CONSTRAINT "conduct_entries_by_id_staff_id_fk" FOREIGN KEY ("by_id") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."conduct_processes" ADD CONSTRAINT "conduct_processes_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "beside"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."conduct_processes" ADD CONSTRAINT "conduct_processes_opened_by_staff_id_fk" FOREIGN KEY ("opened_by") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."conduct_processes" ADD CONSTRAINT "conduct_processes_ended_by_staff_id_fk" FOREIGN KEY ("ended_by") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."identity_circles" ADD CONSTRAINT "identity_circles_person_id_limited_identities_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "beside"."limited_identities"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."identity_circles" ADD CONSTRAINT "identity_circles_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "beside"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."identity_circles" ADD CONSTRAINT "identity_circles_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."identity_circles" ADD CONSTRAINT "identity_circles_added_by_staff_id_fk" FOREIGN KEY ("added_by") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."limited_identities" ADD CONSTRAINT "limited_identities_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "beside"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."limited_identities" ADD CONSTRAINT "limited_identities_limited_by_staff_id_fk" FOREIGN KEY ("limited_by") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."limited_identities" ADD CONSTRAINT "limited_identities_person_in_case" FOREIGN KEY ("person_id","case_id") REFERENCES "beside"."people"("id","case_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."safety_instructions" ADD CONSTRAINT "safety_instructions_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "beside"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."safety_instructions" ADD CONSTRAINT "safety_instructions_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "beside"."reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."safety_instructions" ADD CONSTRAINT "safety_instructions_home_id_homes_id_fk" FOREIGN KEY ("home_id") REFERENCES "beside"."homes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."safety_instructions" ADD CONSTRAINT "safety_instructions_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "beside"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."safety_instructions" ADD CONSTRAINT "safety_instructions_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."safety_instructions" ADD CONSTRAINT "safety_instructions_by_id_staff_id_fk" FOREIGN KEY ("by_id") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."safety_instructions" ADD CONSTRAINT "safety_instructions_lifted_by_staff_id_fk" FOREIGN KEY ("lifted_by") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."staff_ties" ADD CONSTRAINT "staff_ties_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."staff_ties" ADD CONSTRAINT "staff_ties_home_id_homes_id_fk" FOREIGN KEY ("home_id") REFERENCES "beside"."homes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."marker_appeals" ADD CONSTRAINT "marker_appeals_marker_id_warning_markers_id_fk" FOREIGN KEY ("marker_id") REFERENCES "beside"."warning_markers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."marker_appeals" ADD CONSTRAINT "marker_appeals_taken_by_staff_id_fk" FOREIGN KEY ("taken_by") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."marker_appeals" ADD CONSTRAINT "marker_appeals_answered_by_staff_id_fk" FOREIGN KEY ("answered_by") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."marker_events" ADD CONSTRAINT "marker_events_marker_id_warning_markers_id_fk" FOREIGN KEY ("marker_id") REFERENCES "beside"."warning_markers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."marker_events" ADD CONSTRAINT "marker_events_by_id_staff_id_fk" FOREIGN KEY ("by_id") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."visits" ADD CONSTRAINT "visits_home_id_homes_id_fk" FOREIGN KEY ("home_id") REFERENCES "beside"."homes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."visits" ADD CONSTRAINT "visits_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."visits" ADD CONSTRAINT "visits_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "beside"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."visits" ADD CONSTRAINT "visits_booked_by_staff_id_fk" FOREIGN KEY ("booked_by") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."warning_markers" ADD CONSTRAINT "warning_markers_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "beside"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."warning_markers" ADD CONSTRAINT "warning_markers_home_id_homes_id_fk" FOREIGN KEY ("home_id") REFERENCES "beside"."homes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."warning_markers" ADD CONSTRAINT "warning_markers_proposed_by_staff_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."warning_markers" ADD CONSTRAINT "warning_markers_decided_by_staff_id_fk" FOREIGN KEY ("decided_by") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."warning_markers" ADD CONSTRAINT "warning_markers_ended_by_staff_id_fk" FOREIGN KEY ("ended_by") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."warning_markers" ADD CONSTRAINT "warning_markers_person_in_case" FOREIGN KEY ("person_id","case_id") REFERENCES "beside"."people"("id","case_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "directory_people_staff" ON "beside"."directory_people" USING btree ("staff_id");--> statement-breakpoint
CREATE INDEX "directory_people_agency" ON "beside"."directory_people" USING btree ("agency_id");--> statement-breakpoint
CREATE INDEX "protocols_agency" ON "beside"."protocols" USING btree ("agency_id","valid_from");--> statement-breakpoint
CREATE INDEX "audit_heads_place" ON "beside"."audit_heads" USING btree ("place");--> statement-breakpoint
CREATE INDEX "broken_glass_case" ON "beside"."broken_glass" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "broken_glass_report" ON "beside"."broken_glass" USING btree ("report_id");--> statement-breakpoint
CREATE INDEX "broken_glass_waiting" ON "beside"."broken_glass" USING btree ("asked_at") WHERE "beside"."broken_glass"."answer" is null;--> statement-breakpoint
CREATE INDEX "conduct_entries_case" ON "beside"."conduct_entries" USING btree ("case_id","at");--> statement-breakpoint
CREATE INDEX "conduct_entries_process" ON "beside"."conduct_entries" USING btree ("process_id");--> statement-breakpoint
CREATE UNIQUE INDEX "conduct_processes_case" ON "beside"."conduct_processes" USING btree ("case_id");--> statement-breakpoint
CREATE UNIQUE INDEX "identity_circles_once" ON "beside"."identity_circles" USING btree ("person_id","staff_id") WHERE "beside"."identity_circles"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "identity_circles_staff" ON "beside"."identity_circles" USING btree ("staff_id");--> statement-breakpoint
CREATE INDEX "identity_circles_case" ON "beside"."identity_circles" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "limited_identities_case" ON "beside"."limited_identities" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "safety_instructions_case" ON "beside"."safety_instructions" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "safety_instructions_report" ON "beside"."safety_instructions" USING btree ("report_id");--> statement-breakpoint
CREATE INDEX "safety_instructions_home" ON "beside"."safety_instructions" USING btree ("home_id") WHERE "beside"."safety_instructions"."lifted_at" is null and "beside"."safety_instructions"."decision" = 'issued';--> statement-breakpoint
CREATE INDEX "staff_ties_staff" ON "beside"."staff_ties" USING btree ("staff_id");--> statement-breakpoint
CREATE INDEX "marker_appeals_marker" ON "beside"."marker_appeals" USING btree ("marker_id");--> statement-breakpoint
CREATE INDEX "marker_events_marker" ON "beside"."marker_events" USING btree ("marker_id","at");--> statement-breakpoint
CREATE INDEX "visits_home" ON "beside"."visits" USING btree ("home_id","for_at");--> statement-breakpoint
CREATE INDEX "visits_agency" ON "beside"."visits" USING btree ("agency_id","for_at");--> statement-breakpoint
CREATE INDEX "visits_staff" ON "beside"."visits" USING btree ("staff_id","for_at");--> statement-breakpoint
CREATE INDEX "warning_markers_case" ON "beside"."warning_markers" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "warning_markers_home" ON "beside"."warning_markers" USING btree ("home_id") WHERE "beside"."warning_markers"."ended_at" is null;--> statement-breakpoint
ALTER TABLE "beside"."staff" ADD CONSTRAINT "staff_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "beside"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_staff" ON "beside"."audit" USING btree ("staff_id","at");--> statement-breakpoint
ALTER TABLE "beside"."allow_list" ADD CONSTRAINT "allow_list_track_known" CHECK ("beside"."allow_list"."track" in ('both', 'tenant'));--> statement-breakpoint
ALTER TABLE "beside"."allow_list" ADD CONSTRAINT "allow_list_source_known" CHECK ("beside"."allow_list"."source" in ('route', 'named', 'glass'));--> statement-breakpoint
ALTER TABLE "beside"."restricted_route" ADD CONSTRAINT "restricted_route_known" CHECK ("beside"."restricted_route"."part" in ('conduct', 'contractor', 'safeguarding', 'manager', 'director', 'secretary', 'external'));--> statement-breakpoint
ALTER TABLE "beside"."case_events" ADD CONSTRAINT "case_events_kind_known" CHECK ("beside"."case_events"."kind" in ('report_received', 'case_opened', 'report_joined', 'assigned', 'person_added', 'wish_recorded', 'safe_contact_recorded', 'offer_made', 'offer_decided', 'clock_met', 'clock_deferred_for_safety', 'clock_asked_to_wait', 'consent_recorded', 'consent_withdrawn', 'data_shared', 'evidence_added', 'original_opened', 'status_moved', 'hold_set', 'hold_lifted', 'incident_recorded', 'diary_entry_taken', 'conflict_declared', 'case_linked', 'police_recorded', 'consent_overridden', 'finding_made', 'second_opinion_asked', 'second_opinion_given', 'classified', 'perception_added', 'risk_assessed', 'risk_lowered', 'plan_made', 'plan_given', 'action_done', 'action_struck_out', 'safeguarding_screened', 'mate_crime_checked', 'safe_contact_locked', 'interpreter_booked', 'graffiti_photographed', 'graffiti_removed', 'clock_started', 'handed_over', 'alarm_answered', 'manager_reviewed', 'offer_taken_further', 'measure_asked', 'measure_ordered', 'measure_done', 'measure_struck_out', 'witness_chose', 'summary_given', 'checked_in', 'check_ins_stopped', 'pattern_answered', 'review_right_told', 'closure_proposed', 'told_of_closure', 'challenged', 'challenge_answered', 'checked_afterwards', 'survey_settled', 'file_asked', 'file_agreed', 'file_ready', 'file_opened', 'restricted', 'let_in', 'let_in_ended', 'conduct_opened', 'conduct_ended', 'instruction_decided', 'instruction_lifted', 'identity_limited', 'marker_proposed', 'marker_decided', 'marker_ended'));--> statement-breakpoint
ALTER TABLE "beside"."clocks" ADD CONSTRAINT "clocks_target_known" CHECK ("beside"."clocks"."target" in ('T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8', 'T9', 'T10', 'T11', 'T12', 'T13', 'T14', 'T15', 'T16', 'T17', 'T18', 'M1', 'E1', 'C1', 'C2', 'K1', 'O1', 'L1', 'I1'));