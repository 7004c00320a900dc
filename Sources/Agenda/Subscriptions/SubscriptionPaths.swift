import Community

/// The addresses by which calendars elsewhere follow the agenda; the secret one of each.
enum SubscriptionPaths {
    static let all = SpacePath("/agenda/subscriptions")
    static let one = SpacePathTo<CalendarSubscription.ID>("/agenda/subscriptions/:id")
    static let feed = PathToText("/calendars/:id")
}
