import Community
import Content
import Foundation
import HTTP
import ICalendar
import Security
import Storage

/// What a subscription address answers: the events that its owner may see now.
enum CalendarFeeds {
    /// Raised when the same events are written otherwise.
    private static let edition = 1

    static func show(_ secret: String, _ visit: Visit) throws -> Response {
        let bare = secret.hasSuffix(".ics") ? String(secret.dropLast(4)) : secret
        guard let token = Token(text: bare),
            let subscription = try SubscriptionStore(db: visit.db).find(token),
            let viewer = try ViewerStore(db: visit.db).viewer(of: subscription.person),
            let space = viewer.memberships.map(\.space).first(where: {
                $0.id == subscription.space
            })
        else { throw Problem.notFound }
        let (id, now) = (subscription.id, visit.now)
        visit.site.deferredWrites.add { try SubscriptionStore(db: $0).noteUse(id, at: now) }
        return try answer(subscription, viewer, space, visit)
    }

    private static func answer(
        _ subscription: CalendarSubscription, _ viewer: Viewer, _ space: Space, _ visit: Visit
    ) throws -> Response {
        let themes = try ThemeStore(db: visit.db).all(in: space)
        let version = try ExportStore(db: visit.db).version(
            subscription.scope, for: viewer, in: space)
        let answers =
            subscription.scope == .mine
            ? try MyAnswersStore(db: visit.db).version(of: subscription.person) : ""
        var digest = DigestStream()
        let parts =
            ["\(edition)", "\(subscription.id)", version.text, answers, space.name, space.slug]
            + themes.map(\.name)
        digest.update(Array(parts.joined(separator: "\n").utf8))
        let tag = ETag(digest.finish().hex)
        let isFresh = visit.request.head.hasFresh(tag)
        var response =
            isFresh
            ? Response(.notModified)
            : Response(type: .calendar, try body(subscription, viewer, space, themes, visit))
        response.headers.set("ETag", tag.description)
        response.headers.set("Cache-Control", "private, no-cache")
        return response
    }

    private static func body(
        _ subscription: CalendarSubscription, _ viewer: Viewer, _ space: Space,
        _ themes: [EventTheme], _ visit: Visit
    ) throws -> [UInt8] {
        let store = ExportStore(db: visit.db)
        let events = try store.events(subscription.scope, for: viewer, in: space)
        let overrides = try store.overrides(in: space)
        let names = Dictionary(uniqueKeysWithValues: themes.map { ($0.id, $0.name) })
        let theme = subscription.scope.theme.flatMap { names[$0] }
        let name = [space.name, theme].compactMap { $0 }.joined(separator: " – ")
        var writer = CalendarWriter(
            method: "PUBLISH", name: name, refresh: "PT1H", now: visit.now.milliseconds)
        let calendar = EventCalendar(space: space, address: visit.site.options.address)
        guard subscription.scope == .mine else {
            for event in events {
                writer.add(
                    calendar.series(
                        event, overrides[event.id] ?? [], theme: event.theme.flatMap { names[$0] }))
            }
            return writer.finished()
        }
        let dates = try MyAnswersStore(db: visit.db).dates(of: subscription.person, in: space)
        let own = Dictionary(grouping: dates, by: \.event)
        for event in events {
            for date in own[event.id] ?? [] {
                let override = overrides[event.id]?.first { $0.recurrence == date.recurrence }
                let theme = event.theme.flatMap { names[$0] }
                guard
                    var one = calendar.occurrence(
                        date.recurrence, of: event, override, theme: theme)
                else { continue }
                // Each date stands for itself: what is answered is no series.
                if event.isSeries { one.uid += "/" + date.recurrence }
                one.recurrenceID = nil
                writer.add(one)
            }
        }
        return writer.finished()
    }
}
