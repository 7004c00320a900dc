import Community
import Content
import Foundation
import Markup

/// An entry of a calendar, as it is printed.
struct EntryRow: Rendered {
    let title: String
    let address: String
    let hours: String
    /// Where it takes place, and where it is written if that is another space.
    let facts: [String]
    let theme: ItemTheme?
    let isImportant: Bool
    let isCancelled: Bool

    init(
        _ entry: CalendarEntry, _ themes: [ItemTheme.ID: ItemTheme], _ visit: Visit,
        isContinued: Bool = false
    ) throws {
        let here = try visit.space
        let space =
            visit.viewer.memberships.first { $0.space.id == entry.occurrence.space }?.space ?? here
        let when = WhenText(visit.words, zone: entry.isWholeDays ? entry.timeZone : here.zone)
        title = entry.title
        address = entry.address(in: space)
        let occurrence = entry.occurrence
        hours =
            isContinued && !entry.isWholeDays
            ? visit.words("agenda.when.continued", ["time": when.hour(occurrence.endsAt)])
            : when.hours(
                occurrence.startsAt, occurrence.endsAt, isWholeDays: entry.isWholeDays)
        let place = [entry.place, entry.room].filter { !$0.isEmpty }.joined(separator: ", ")
        facts = [
            place.isEmpty ? nil : place,
            entry.hasVideo ? visit.words("agenda.inVideo") : nil,
            space.id == here.id ? nil : space.name,
        ].compactMap(\.self)
        theme = entry.theme.flatMap { themes[$0] }
        isImportant = entry.isImportant
        isCancelled = entry.isCancelled
    }

    static let fields: [Field<Self>] = [
        .text("title") { $0.title }, .text("address") { $0.address }, .text("hours") { $0.hours },
        .texts("facts") { $0.facts }, .optionalText("theme") { $0.theme?.name },
        .text("colour") { $0.theme?.colour?.rawValue ?? "none" },
        .flag("important") { $0.isImportant },
        .flag("cancelled") { $0.isCancelled },
    ]
}
