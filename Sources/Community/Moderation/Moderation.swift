extension KernelPart {
    /// Reports, texts that wait, decisions and appeals; the rules of a space; whom one mutes.
    static let moderation = KernelPart(
        migrations: [
            ModerationSchema.cases, ModerationSchema.rules, ModerationSchema.templates,
        ],
        routes: [
            .get(SpacePaths.report, .readers, Reports.new),
            .post(SpacePaths.report, .readers, Reports.create),
            .get(SpacePaths.moderation, .moderators, Cases.index),
            .get(SpacePaths.moderationCase, .moderators, Cases.show),
            .put(SpacePaths.moderationCase, .moderators, Cases.update),
            .get(SpacePaths.decision, .readers, Appeals.show),
            .post(SpacePaths.appeal, .readers, Appeals.create),
            .get(SpacePaths.moderationLog, .readers, ModerationLogs.index),
            .get(SpacePaths.reasons, .moderators, ReasonTemplates.index),
            .post(SpacePaths.reasons, .moderators, ReasonTemplates.create),
            .put(SpacePaths.reason, .moderators, ReasonTemplates.update),
            .delete(SpacePaths.reason, .moderators, ReasonTemplates.destroy),
            .get(SpacePaths.charter, .readers, Rules.show),
            .get(SpacePaths.rules, .administrators, Rules.edit),
            .put(SpacePaths.rules, .administrators, Rules.update),
            .post(SpacePaths.mute, .readers, Mutes.create),
            .delete(SpacePaths.mute, .readers, Mutes.destroy),
            .get(AccountPaths.muted, .signedIn, Mutes.index),
            .delete(AccountPaths.unmuting, .signedIn, Mutes.destroyAny),
        ],
        pages: [
            ReportPage.self, QueuePage.self, CasePage.self, DecisionPage.self,
            ModerationLogPage.self, ReasonsPage.self, CharterPage.self, RulesPage.self,
            MutedPage.self,
        ]
    )
}
