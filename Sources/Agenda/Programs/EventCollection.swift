import Community
import Content
import DAV
import Foundation

/// The agenda of a space as a calendar of programs.
enum EventCollection {
    static let kind = CollectionKind(
        "agenda", .calendar, word: "agenda.programs", colour: "#0b5a5e",
        title: { $0.words("agenda.programs.title", ["space": $0.space.name]) },
        sight: sight,
        members: { try EventCollectionStore(db: $0).members(for: $1, in: $2) },
        find: find, texts: texts)

    /// Moderators see all; whoever else is of the space what it is for, or their groups.
    private static func sight(_ viewer: Viewer, _ space: Space) -> String {
        guard !viewer.moderates(space) else { return "moderator" }
        return viewer.groups.map(\.rawValue).sorted().map(String.init).joined(separator: ",")
    }

    private static func find(
        _ context: CollectionContext, _ question: Report.Kind
    ) throws -> Set<Int64>? {
        guard case .events(let search?) = question else { return nil }
        let store = EventCollectionStore(db: context.db)
        switch search {
        case .none: return []
        case .within(let range): return try store.within(range, in: context.space)
        case .all:
            let all = try store.members(for: context.viewer, in: [context.space])
            return Set((all[context.space.id] ?? []).map(\.id))
        }
    }

    private static func texts(
        _ context: CollectionContext, _ ids: [Int64], _ wish: DataWish
    ) throws -> [Int64: String] {
        let store = EventCollectionStore(db: context.db)
        let events = try store.events(ids, for: context.viewer, in: context.space)
        let overrides = try store.overrides(of: ids)
        let dates = try wish.expand.map { try store.dates(of: ids, in: $0) }
        let calendar = EventCalendar(
            space: context.space, address: context.site.options.address)
        var found: [Int64: String] = [:]
        for event in events {
            let file = EventFile(
                event: event, overrides: overrides[event.id] ?? [], calendar: calendar)
            found[event.id.rawValue] = dates.map { file.text(on: $0[event.id] ?? []) } ?? file.text
        }
        return found
    }
}
