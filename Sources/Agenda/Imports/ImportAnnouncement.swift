import Community
import Content
import Foundation

/// Tells once of all that an import has brought: a line of the journal, and one notice to each who
/// follows one of the themes, or whoever brought it in.
struct ImportAnnouncement {
    /// Titles that are named.
    private static let named = 3

    private let one: CalendarImport
    private let space: Space
    private let context: JobContext

    init(_ one: CalendarImport, in space: Space, _ context: JobContext) {
        (self.one, self.space, self.context) = (one, space, context)
    }

    func publish() throws {
        let store = EventSourceStore(db: context.db)
        for events in Self.told(try store.events(of: one.id, isNew: false)) {
            try Journal(db: context.db).append(entry(.edited, events), at: context.now)
        }
        for events in Self.told(try store.events(of: one.id, isNew: true)) { try announce(events) }
    }

    /// All that everybody sees together, and each of the others alone: its title is for some.
    private static func told(_ events: [AgendaEvent]) -> [[AgendaEvent]] {
        let open = events.filter { [.space, .everyone].contains($0.item.audience) }
        let others = events.filter { ![.space, .everyone].contains($0.item.audience) }
        return (open.isEmpty ? [] : [open]) + others.map { [$0] }
    }

    private func announce(_ fresh: [AgendaEvent]) throws {
        guard let first = fresh.first else { return }
        var notifier = Notifier(
            of: first.id, titled: title(fresh), by: one.person, in: first.item,
            address: address(fresh), context.site)
        notifier.opensTopic = true
        notifier.touching = Set(fresh.compactMap { $0.theme?.id.rawValue }).sorted()
            .map(AgendaFollowing.themes.target)
        try Announcement(entry(fresh.count == 1 ? .published : .calendarImported, fresh), notifier)
            .publish(mentioned: [], context.db, at: context.now)
    }

    private func entry(_ verb: JournalVerb, _ events: [AgendaEvent]) -> JournalEntry {
        let only = events.count == 1 ? events.first : nil
        return JournalEntry(
            verb, space: space.id, actor: one.person, feature: "agenda", kind: AgendaEvent.kind,
            item: only?.id, title: title(events), address: address(events),
            audience: only?.item.audience ?? .space)
    }

    /// The first of them, and how many there are beside: as it is said in every language.
    private func title(_ events: [AgendaEvent]) -> String {
        let titles = events.prefix(Self.named).map(\.item.title).joined(separator: ", ")
        let rest = events.count - Self.named
        return rest > 0 ? "\(titles) + \(rest)" : titles
    }

    private func address(_ events: [AgendaEvent]) -> String {
        guard events.count == 1, let only = events.first else {
            return AgendaPaths.agenda(in: space)
        }
        return AgendaPaths.event(only.id, in: space)
    }
}

extension JournalVerb {
    static let calendarImported = JournalVerb("calendarImported")
}
