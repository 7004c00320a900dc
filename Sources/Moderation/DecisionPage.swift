import Community
import Content
import Markup

/// A decision as its author reads it, with the way to ask for another look.
struct DecisionPage: Page {
    static let template = "moderation/decision"

    let one: ModerationCase
    let texts: CaseTexts
    let decision: DecisionText
    let appeal: ModerationCase?
    let answer: CaseTexts?
    let errors: FormErrors
    let typed: String
    /// Whether somebody else can look at it again.
    let hasOthers: Bool
    /// Whether the item is where it was, and the reader comes to it.
    let isThere: Bool
    let mayAppeal: Bool
    let action: String
    let tabs: [PageLink]

    static let fields: [Field<Self>] = [
        .list("tabs", PageLink.self) { $0.tabs },
        .text("title") { $0.one.title }, .text("kind") { $0.texts.kind },
        .text("what") { $0.decision.what }, .text("when") { $0.decision.when },
        .optionalText("rule") { $0.decision.rule },
        .plainText("reasonText") { $0.texts.reason },
        .optionalText("thing") { $0.isThere ? $0.texts.thing : nil },
        .flag("mayAppeal") { $0.mayAppeal },
        .flag("isAlone") { !$0.hasOthers && ($0.mayAppeal || $0.isWaiting) },
        .plainText("appealText") { $0.appeal?.appealWords },
        .flag("isWaiting") { $0.isWaiting },
        .optionalText("answer") { $0.answer?.decision },
        .plainText("answerText") { $0.answer?.reason },
        .text("action") { $0.action },
        .flag("hasErrors") { !$0.errors.isEmpty },
        .list("errors", FormErrors.Fault.self) { $0.errors.all },
        .record("text", FormField.self) { $0.errors.field("text", $0.typed) },
    ]

    private var isWaiting: Bool { appeal != nil && appeal?.decision == nil }
}
