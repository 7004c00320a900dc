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
    private static let edition = 2

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
        let themes = try ItemThemeStore(.agenda, db: visit.db).all(in: space)
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
        _ themes: [ItemTheme], _ visit: Visit
    ) throws -> [UInt8] {
        let store = ExportStore(db: visit.db)
        let events = try store.events(subscription.scope, for: viewer, in: space)
        let overrides = try store.overrides(in: space)
        var writer = CalendarWriter(
            method: "PUBLISH", name: name(of: subscription, space, themes, visit),
            uid: "agenda-\(subscription.id)@\(visit.site.options.host)", refresh: "PT1H",
            now: visit.now.milliseconds)
        let dates = try dates(subscription, space, visit)
        let calendar = EventCalendar(space: space, address: visit.site.options.address)
        for event in events {
            let theme = event.theme?.name
            let own = overrides[event.id] ?? []
            if let dates = dates?[event.id] {
                for date in dates.map(\.recurrence) {
                    let one = calendar.alone(date, of: event, own, theme: theme)
                    if let one { writer.add(one) }
                }
            } else if dates == nil {
                writer.add(calendar.series(event, own, theme: theme))
            }
        }
        return writer.finished()
    }

    /// No two of one person's calendars are called alike, but for two of the same events.
    private static func name(
        of subscription: CalendarSubscription, _ space: Space, _ themes: [ItemTheme],
        _ visit: Visit
    ) -> String {
        if subscription.scope == .mine {
            return visit.words("agenda.programs.answers", ["space": space.name])
        }
        let theme = themes.first { $0.id == subscription.scope.theme }
        return [space.name, theme?.name].compactMap { $0 }.joined(separator: " – ")
    }

    /// What its owner said yes or maybe to; nil where the calendar shows more than that.
    private static func dates(
        _ subscription: CalendarSubscription, _ space: Space, _ visit: Visit
    ) throws -> [Item.ID: [MyAnswersStore.Answered]]? {
        guard subscription.scope == .mine else { return nil }
        let all = try MyAnswersStore(db: visit.db).dates(of: subscription.person, in: space)
        return Dictionary(grouping: all, by: \.event)
    }
}
