import Community
import Content
import Markup

/// A subscription address in the list of its owner.
struct SubscriptionRow: Rendered {
    let name: String
    let scope: String
    let made: String
    let used: String
    let address: String

    init(
        _ one: CalendarSubscription, _ themes: [ItemTheme], _ space: Space, _ visit: Visit
    ) {
        let words = visit.words
        scope =
            themes.first { $0.id == one.scope.theme }?.name
            ?? words("agenda.calendar.scope.\(one.scope.name)")
        name = one.name.isEmpty ? scope : one.name
        made = words("agenda.calendar.made", ["when": visit.dates.moment(one.createdAt)])
        used =
            one.usedAt.map { words("agenda.calendar.used", ["when": visit.dates.moment($0)]) }
            ?? words("agenda.calendar.unused")
        address = SubscriptionPaths.one(one.id, in: space)
    }

    static let fields: [Field<Self>] = [
        .text("name") { $0.name }, .text("scope") { $0.scope }, .text("made") { $0.made },
        .text("used") { $0.used }, .text("address") { $0.address },
    ]
}
