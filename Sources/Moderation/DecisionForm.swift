import Community
import Content
import Foundation
import HTTP

/// A decision as it was typed, with what is wrong with it.
struct DecisionForm {
    static let limit = 2000

    var decision: Decision?
    var template: ReasonTemplate?
    /// What the author is told: what was typed, or else the words of the reason.
    var text = ""
    private(set) var errors = FormErrors()

    var rule: String? { template?.title }

    init() {}

    init(
        _ fields: FormFields, _ one: ModerationCase, _ templates: [ReasonTemplate],
        _ words: Localization
    ) {
        let decision = fields.first("decision").flatMap(Decision.init)
        self.decision = decision.flatMap { Decision.all(for: one.origin).contains($0) ? $0 : nil }
        let chosen = fields.first("reason") ?? ""
        template = templates.first { $0.id.description == chosen }
        let typed = (fields.first("text") ?? "").plainLines
        text = typed.isBlank ? template?.words ?? "" : typed
        check(words)
    }

    private mutating func check(_ words: Localization) {
        guard let decision else {
            return errors.add("decision", words("moderation.error.decision"))
        }
        if decision.needsReason, text.isBlank {
            errors.add("text", words("moderation.error.reason"))
        }
        if text.length > Self.limit {
            errors.add("text", words("form.tooLong", ["n": words.number(Self.limit)]))
        }
    }
}
