import Community
import Content
import Foundation
import Markup

/// All that Templates/agenda/answers.mustache may print: who comes to a date.
struct AnswersPage: Page {
    static let template = "agenda/answers"

    struct Row: Rendered {
        let badge: PersonBadge
        let detail: String
        let comment: String?

        static let fields: [Field<Self>] = [
            .record("who", PersonBadge.self) { $0.badge },
            .optionalText("detail") { $0.detail.isEmpty ? nil : $0.detail },
            .flag("hasPage") { !$0.badge.profile.isEmpty },
            .optionalText("comment") { $0.comment },
        ]
    }

    let title: String
    let when: String
    let place: String
    let agendaAddress: String
    let occurrenceAddress: String
    let box: AnswerBox?
    let errors: FormErrors
    /// Nil for whoever does not see who comes.
    let parts: [PageLink]?
    let hidden: String?
    let rows: [Row]
    let empty: String
    let pages: NumberedPages
    let tools: [PageLink]

    static let fields: [Field<Self>] = [
        .text("title") { $0.title }, .text("when") { $0.when },
        .optionalText("place") { $0.place.isEmpty ? nil : $0.place },
        .text("agendaAddress") { $0.agendaAddress },
        .text("occurrenceAddress") { $0.occurrenceAddress },
        .optionalRecord("answering", AnswerBox.self) { $0.box },
        .flag("hasErrors") { !$0.errors.isEmpty },
        .list("errors", FormErrors.Fault.self) { $0.errors.all },
        .flag("seesList") { $0.parts != nil },
        .list("parts", PageLink.self) { $0.parts ?? [] },
        .optionalText("hiddenList") { $0.hidden },
        .list("rows", Row.self) { $0.rows }, .flag("hasRows") { !$0.rows.isEmpty },
        .text("emptyText") { $0.empty },
        .record("pages", NumberedPages.self) { $0.pages },
        .list("tools", PageLink.self) { $0.tools }, .flag("hasTools") { !$0.tools.isEmpty },
    ]
}
