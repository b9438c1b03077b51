CREATE TABLE "beside"."browser_reports" (
	"day" date NOT NULL,
	"directive" text NOT NULL,
	"blocked" text NOT NULL,
	"half" text NOT NULL,
	"count" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "browser_reports_day_directive_blocked_half_pk" PRIMARY KEY("day","directive","blocked","half"),
	CONSTRAINT "browser_reports_blocked_known" CHECK ("beside"."browser_reports"."blocked" in ('inline', 'eval', 'own', 'elsewhere', 'extension', 'sink', 'unknown')),
	CONSTRAINT "browser_reports_half_known" CHECK ("beside"."browser_reports"."half" in ('public', 'staff'))
);
--> statement-breakpoint
CREATE TABLE "beside"."logos" (
	"hash" text PRIMARY KEY NOT NULL,
	"bytes" "bytea" NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "beside"."message_templates" (
	"code" text NOT NULL,
	"version" integer NOT NULL,
	"body" text NOT NULL,
	"made_by" uuid NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "message_templates_code_version_pk" PRIMARY KEY("code","version")
);
--> statement-breakpoint
CREATE TABLE "beside"."settings_changes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by_id" uuid NOT NULL,
	"part" text NOT NULL,
	"which" text,
	"before" jsonb,
	"after" jsonb,
	CONSTRAINT "settings_changes_part_known" CHECK ("beside"."settings_changes"."part" in ('landlord', 'look', 'closure-day', 'bank-holidays', 'target', 'catalogue', 'template', 'word-list', 'team'))
);
--> statement-breakpoint
CREATE TABLE "beside"."sign_in_steps" (
	"secret_hash" "bytea" PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"staff_id" uuid,
	"challenge" text,
	"tries" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "sign_in_steps_kind_known" CHECK ("beside"."sign_in_steps"."kind" in ('second-factor', 'passkey', 'passkey-making', 'single-sign-on'))
);
--> statement-breakpoint
CREATE TABLE "beside"."staff_identities" (
	"issuer" text NOT NULL,
	"subject" text NOT NULL,
	"staff_id" uuid NOT NULL,
	"linked_at" timestamp (3) with time zone NOT NULL,
	"last_used_at" timestamp (3) with time zone,
	CONSTRAINT "staff_identities_issuer_subject_pk" PRIMARY KEY("issuer","subject")
);
--> statement-breakpoint
CREATE TABLE "beside"."staff_links" (
	"token_hash" "bytea" PRIMARY KEY NOT NULL,
	"staff_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" uuid,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	CONSTRAINT "staff_links_kind_known" CHECK ("beside"."staff_links"."kind" in ('invitation', 'recovery')),
	CONSTRAINT "staff_links_not_for_long" CHECK ("beside"."staff_links"."expires_at" <= "beside"."staff_links"."created_at" + interval '7 days')
);
--> statement-breakpoint
CREATE TABLE "beside"."staff_passkeys" (
	"credential_id" "bytea" PRIMARY KEY NOT NULL,
	"staff_id" uuid NOT NULL,
	"public_key" "bytea" NOT NULL,
	"counter" bigint NOT NULL,
	"transports" text[] DEFAULT '{}' NOT NULL,
	"name" text NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	"last_used_at" timestamp (3) with time zone,
	"removed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "beside"."staff_recovery_codes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"staff_id" uuid NOT NULL,
	"code_hash" "bytea" NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	CONSTRAINT "staff_recovery_codes_codeHash_unique" UNIQUE("code_hash")
);
--> statement-breakpoint
CREATE TABLE "beside"."staff_totp" (
	"staff_id" uuid PRIMARY KEY NOT NULL,
	"secret" text NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	"confirmed_at" timestamp (3) with time zone,
	"last_step" bigint DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "beside"."access_review_answers" (
	"review_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"answer" text NOT NULL,
	"reason" text,
	"by_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "access_review_answers_review_id_staff_id_pk" PRIMARY KEY("review_id","staff_id"),
	CONSTRAINT "access_review_answers_known" CHECK ("beside"."access_review_answers"."answer" in ('keep', 'change', 'end')),
	CONSTRAINT "access_review_answers_by_another" CHECK ("beside"."access_review_answers"."by_id" <> "beside"."access_review_answers"."staff_id")
);
--> statement-breakpoint
CREATE TABLE "beside"."access_reviews" (
	"id" uuid PRIMARY KEY NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"opened_by" uuid NOT NULL,
	"due_on" date NOT NULL,
	"closed_at" timestamp (3) with time zone,
	"closed_by" uuid
);
--> statement-breakpoint
CREATE TABLE "beside"."acknowledgements" (
	"staff_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"version" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "acknowledgements_staff_id_kind_version_pk" PRIMARY KEY("staff_id","kind","version"),
	CONSTRAINT "acknowledgements_kind_known" CHECK ("beside"."acknowledgements"."kind" in ('code-of-conduct', 'training'))
);
--> statement-breakpoint
CREATE TABLE "beside"."staff_changes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"staff_id" uuid NOT NULL,
	"change" text NOT NULL,
	"before_role" text,
	"after_role" text,
	"before_team_id" uuid,
	"after_team_id" uuid,
	"by_id" uuid,
	"at" timestamp (3) with time zone NOT NULL,
	"before" jsonb,
	"after" jsonb,
	CONSTRAINT "staff_changes_known" CHECK ("beside"."staff_changes"."change" in ('joined', 'moved', 'left', 'came-back', 'renamed'))
);
--> statement-breakpoint
ALTER TABLE "beside"."landlord" ADD COLUMN "accent" text;--> statement-breakpoint
ALTER TABLE "beside"."landlord" ADD COLUMN "logo_hash" text;--> statement-breakpoint
ALTER TABLE "beside"."staff" ADD COLUMN "left_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "beside"."staff_credentials" ADD COLUMN "changed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "beside"."staff_sessions" ADD COLUMN "how" text DEFAULT 'password' NOT NULL;--> statement-breakpoint
ALTER TABLE "beside"."staff_sessions" ADD COLUMN "second_factor_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "beside"."staff_sessions" ADD COLUMN "device" text;--> statement-breakpoint
ALTER TABLE "beside"."teams" ADD COLUMN "ended_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "beside"."message_templates" ADD CONSTRAINT "message_templates_made_by_staff_id_fk" FOREIGN KEY ("made_by") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."settings_changes" ADD CONSTRAINT "settings_changes_by_id_staff_id_fk" FOREIGN KEY ("by_id") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."sign_in_steps" ADD CONSTRAINT "sign_in_steps_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."staff_identities" ADD CONSTRAINT "staff_identities_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."staff_links" ADD CONSTRAINT "staff_links_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."staff_links" ADD CONSTRAINT "staff_links_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."staff_passkeys" ADD CONSTRAINT "staff_passkeys_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."staff_recovery_codes" ADD CONSTRAINT "staff_recovery_codes_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."staff_totp" ADD CONSTRAINT "staff_totp_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."access_review_answers" ADD CONSTRAINT "access_review_answers_review_id_access_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "beside"."access_reviews"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."access_review_answers" ADD CONSTRAINT "access_review_answers_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."access_review_answers" ADD CONSTRAINT "access_review_answers_by_id_staff_id_fk" FOREIGN KEY ("by_id") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."access_reviews" ADD CONSTRAINT "access_reviews_opened_by_staff_id_fk" FOREIGN KEY ("opened_by") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."access_reviews" ADD CONSTRAINT "access_reviews_closed_by_staff_id_fk" FOREIGN KEY ("closed_by") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."acknowledgements" ADD CONSTRAINT "acknowledgements_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."staff_changes" ADD CONSTRAINT "staff_changes_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beside"."staff_changes" ADD CONSTRAINT "staff_changes_by_id_staff_id_fk" FOREIGN KEY ("by_id") REFERENCES "beside"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "settings_changes_newest" ON "beside"."settings_changes" USING btree ("part","at");--> statement-breakpoint
CREATE INDEX "sign_in_steps_old" ON "beside"."sign_in_steps" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "staff_identities_staff" ON "beside"."staff_identities" USING btree ("staff_id");--> statement-breakpoint
CREATE INDEX "staff_links_staff" ON "beside"."staff_links" USING btree ("staff_id");--> statement-breakpoint
CREATE INDEX "staff_passkeys_staff" ON "beside"."staff_passkeys" USING btree ("staff_id");--> statement-breakpoint
CREATE INDEX "staff_recovery_codes_staff" ON "beside"."staff_recovery_codes" USING btree ("staff_id");--> statement-breakpoint
CREATE INDEX "staff_changes_staff" ON "beside"."staff_changes" USING btree ("staff_id","at");--> statement-breakpoint
ALTER TABLE "beside"."staff_sessions" ADD CONSTRAINT "staff_sessions_how_known" CHECK ("beside"."staff_sessions"."how" in ('password', 'passkey', 'single-sign-on', 'link'));