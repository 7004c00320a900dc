package import Community
import Content

/// Reports, texts that wait, decisions and appeals; the charter and the rules of a space.
package let moderation = Feature(
    name: "moderation",
    migrations: [ModerationSchema.cases, ModerationSchema.templates, ModerationSchema.people],
    routes: [
        .get(SpacePaths.report, .readers, Reports.new),
        .post(SpacePaths.report, .readers, Reports.create).within(.reports),
        .get(SpacePaths.moderation, .moderators, Cases.index),
        .get(SpacePaths.moderationCase, .moderators, Cases.show),
        .put(SpacePaths.moderationCase, .moderators, Cases.update),
        .get(SpacePaths.decision, .readers, Appeals.show),
        .post(SpacePaths.appeal, .readers, Appeals.create).within(.reports),
        .get(SpacePaths.moderationLog, .readers, ModerationLogs.index),
        .get(SpacePaths.reasons, .moderators, ReasonTemplates.index),
        .post(SpacePaths.reasons, .moderators, ReasonTemplates.create),
        .put(SpacePaths.reason, .moderators, ReasonTemplates.update),
        .delete(SpacePaths.reason, .moderators, ReasonTemplates.destroy),
        .get(SpacePaths.charter, .readers, Rules.show),
        .post(SpacePaths.charterAcceptance, .readers, CharterAcceptances.create).asStatement(),
        .get(SpacePaths.rules, .administrators, Rules.edit),
        .put(SpacePaths.rules, .administrators, Rules.update),
    ],
    pages: [
        ReportPage.self, QueuePage.self, CasePage.self, DecisionPage.self,
        ModerationLogPage.self, ReasonsPage.self, CharterPage.self, RulesPage.self,
    ],
    declares: ModerationSamples.all + [
        NavigationItem(
            "moderation", word: "moderation.title", icon: "flag", path: SpacePaths.moderation,
            place: .tools, order: 1, access: .moderators, topEdge: .whileWaiting,
            tasks: .kinds([.cases])),
        TaskKind.cases, TaskKind.askedEdits, TaskKind.charter, AuditAction.charterAsked,
        DecisionKind.cases, FirstStep.charter,
        NoticeReason.reported,
        NavigationItem(
            "charter", word: "moderation.tab.charter", icon: "help", path: SpacePaths.charter,
            place: .menu),
        CaseStore.desk, FirstReasons.making, AuditAction.reasonsChanged, AuditAction.textHidden,
        Processing("moderation"), NoticeReason.moderated, NoticeReason.reportHandled,
        ModerationDataStore.decisions,
        ModerationDataStore.rulings, ModerationDataStore.reports,
        ModerationFigureStore.reports, ModerationFigureStore.decisions,
    ]
)

extension FirstStep {
    static let charter = FirstStep(
        "moderation.charter", word: "rules.firstStep", hint: "rules.firstStepHint", order: 40,
        path: SpacePaths.rules, access: .administrators
    ) { space, _ in .asked(CharterStore.isWritten(in: space)) }
}

extension DecisionKind {
    static let cases = DecisionKind(
        "moderation.case", heading: "moderation.ruled", order: 2, path: SpacePaths.moderationCase,
        outcomes: worded { "moderation.ruled.\($0)" }, rows: CaseStore.decisions)
}

extension TaskKind {
    /// Before what one reads: people wait for the answer.
    static let cases = TaskKind(
        "moderation.case", heading: "moderation.task.cases", act: "moderation.task.decide",
        order: 0, path: SpacePaths.moderationCase, rows: CaseStore.tasks)

    static let charter = TaskKind(
        "moderation.charter", heading: "charter.task", act: "charter.read", order: 6,
        path: SpacePaths.charter, rows: CharterStore.toAccept)

    static let askedEdits = TaskKind(
        "moderation.askedEdit", heading: "moderation.task.edits", act: "moderation.task.edit",
        order: 5, path: SpacePaths.decision, rows: CaseStore.askedEdits)
}

extension AuditAction {
    static let reasonsChanged = AuditAction("reasonsChanged")
    static let charterAsked = AuditAction("charterAsked")
    static let textHidden = AuditAction("textHidden", ofThings: true)
}

extension NoticeReason {
    static let moderated = NoticeReason("moderated")
    /// To those who may decide; who reported stands in the case.
    static let reported = NoticeReason("reported", isFound: true)
    static let reportHandled = NoticeReason("reportHandled")
}
