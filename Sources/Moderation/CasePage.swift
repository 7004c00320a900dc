import Community
import Content
import Markup

/// One case: the text, what is said against it, and the form to decide.
struct CasePage: Page {
    static let template = "moderation/case"

    let file: CaseFile
    let texts: CaseTexts
    /// The decision that is appealed against.
    let before: CaseTexts?
    let reports: [ReportLine]
    let templates: [ReasonTemplate]
    let form: DecisionForm
    /// Whether something changed while the moderator read.
    let isOvertaken: Bool
    let tabs: [PageLink]
    /// Nil once it is decided.
    let standing: DecisionEligibility?
    let words: Localization

    static let fields: [Field<Self>] = [
        .list("tabs", PageLink.self) { $0.tabs },
        .text("title") { $0.file.title }, .text("state") { $0.texts.state },
        .text("kind") { $0.texts.kind }, .text("author") { $0.texts.author },
        .text("when") { $0.texts.opened }, .plainText("source") { $0.file.body },
        .optionalText("thing") { $0.texts.thing },
        .list("reports", ReportLine.self) { $0.reports },
        .flag("hasReports") { !$0.reports.isEmpty },
        .plainText("appealText") { $0.one.appealWords },
        .text("version") { $0.file.version.text },
        .flag("overtaken") { $0.isOvertaken && $0.one.decidedAt == nil },
        .flag("overruled") { $0.isOvertaken && $0.one.decidedAt != nil },
        .optionalText("beforeText") { $0.before?.decision },
        .plainText("beforeWords") { $0.before?.reason },
        .optionalText("decided") { $0.texts.decision },
        .flag("isOpen") { $0.standing?.mayDecide ?? false },
        .optionalText("whyOthers") { page in page.standing?.why.map { page.words($0) } },
        .flag("isAlone") { $0.standing?.isAlone ?? false },
        .text("action") { $0.texts.address },
        .flag("hasErrors") { !$0.form.errors.isEmpty },
        .list("errors", FormErrors.Fault.self) { $0.form.errors.all },
        .optionalText("decisionError") { $0.form.errors["decision"] },
        .list("decisions", DecisionOption.self) { $0.decisions },
        .list("reasons", FormOption.self) { $0.reasons },
        .record("text", FormField.self) { $0.form.errors.field("text", $0.form.text) },
    ]

    private var one: ModerationCase { file.one }

    private var decisions: [DecisionOption] {
        Decision.all(for: one.origin).map { decision in
            let key = one.origin == .appeal ? "appeal.\(decision.rawValue)" : decision.rawValue
            return DecisionOption(
                value: decision.rawValue, word: words("moderation.decision.\(key)"),
                hint: words("moderation.hint.\(key)"),
                isChosen: form.decision == decision)
        }
    }

    private var reasons: [FormOption] {
        templates.map {
            FormOption(
                value: $0.id.description, word: $0.title, isChosen: form.template?.id == $0.id)
        }
    }
}
