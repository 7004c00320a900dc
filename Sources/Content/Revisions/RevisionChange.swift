import Community
import Foundation
import Markup

/// What one saving changed.
struct RevisionChange: Rendered {
    let when: String
    let editor: String
    let isFirst: Bool
    let parts: [RevisionPart]

    /// - Parameter old: nil for the first text.
    init(from old: Wording?, to new: Wording, by editor: String?, at date: Date, _ visit: Visit) {
        when = visit.dates.moment(date)
        self.editor = editor ?? visit.words("person.gone")
        isFirst = old == nil
        let isAlone = new.title == nil && new.summary == nil
        parts = [
            RevisionPart(visit.words("history.title"), old.map { $0.title ?? "" }, new.title ?? ""),
            RevisionPart(
                visit.words("history.summary"), old.map { $0.summary ?? "" }, new.summary ?? ""),
            RevisionPart(isAlone ? nil : visit.words("history.body"), old?.body, new.body),
        ].compactMap(\.self)
    }

    static let fields: [Field<Self>] = [
        .text("when") { $0.when }, .text("editor") { $0.editor },
        .flag("isFirst") { $0.isFirst },
        .flag("settingsOnly") { !$0.isFirst && $0.parts.isEmpty },
        .list("parts", RevisionPart.self) { $0.parts },
    ]
}
