import Community
import Content
import Foundation
import Markup

/// A day of a month or a week, with what takes place on it.
struct DayCell: Rendered {
    let number: String
    /// "Lundi 23 novembre 2026"
    let name: String
    /// "Lundi 23"
    let brief: String
    let address: String
    let isToday: Bool
    let isPast: Bool
    /// Whether it is of another month than the one that is shown.
    let isOutside: Bool
    let entries: [EntryRow]
    /// "et 4 autres"
    let more: String?

    static let fields: [Field<Self>] = [
        .text("number") { $0.number }, .text("name") { $0.name },
        .text("brief") { $0.brief },
        .text("address") { $0.address }, .flag("today") { $0.isToday },
        .flag("past") { $0.isPast }, .flag("outside") { $0.isOutside },
        .list("entries", EntryRow.self) { $0.entries }, .flag("free") { $0.entries.isEmpty },
        .optionalText("more") { $0.more },
    ]
}
