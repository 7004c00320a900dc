import Community
import Content
import Foundation
import HTTP
import Markup

/// A reason as it was typed, with what is wrong with it.
struct ReasonForm {
    /// Nil for a new one.
    var id: ReasonTemplate.ID?
    var title = ""
    var text = ""
    private(set) var errors = FormErrors()

    init() {}

    init(_ id: ReasonTemplate.ID?, _ fields: FormFields, _ words: Localization) {
        self.id = id
        title = (fields.first("title") ?? "").oneLine
        text = (fields.first("text") ?? "").plainLines
        check("title", title, ReasonTemplate.titleLimit, words)
        check("text", text, ReasonTemplate.wordsLimit, words)
    }

    private mutating func check(
        _ name: String, _ typed: String, _ limit: Int, _ words: Localization
    ) {
        let field = fieldId(name)
        if typed.isBlank { errors.add(field, words("moderation.reason.empty")) }
        if typed.length > limit {
            errors.add(field, words("form.tooLong", ["n": words.number(limit)]))
        }
    }

    mutating func refuse(_ message: String) { errors.add(fieldId("title"), message) }

    func fieldId(_ name: String) -> String { id.map { "\(name)-\($0)" } ?? name }
}
