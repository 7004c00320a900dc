import Community
import Content
import Markup
import Storage

/// What the agenda exchanges with other calendars: subscription addresses, files, imports.
enum CalendarExchange {
    static let migrations: [Migration] = [
        SubscriptionSchema.subscriptions, SubscriptionSchema.imports, SubscriptionSchema.sources,
    ]

    static let pages: [any Page.Type] = [SubscriptionsPage.self]

    static let routes: [Route] =
        [
            .get(AgendaPaths.file, .readers, EventFiles.show).within(.feeds),
            .get(SubscriptionPaths.feed, .everyone, CalendarFeeds.show).within(.feeds),
            .get(SubscriptionPaths.all, .readers, Subscriptions.index),
            .post(SubscriptionPaths.all, .readers, Subscriptions.create),
            .delete(SubscriptionPaths.one, .readers, Subscriptions.destroy),
        ] + CalendarImport.kind.routes

    static let declarations: [any Declaration] =
        [
            JournalVerb.calendarImported, AuditAction.calendarChanged, AuditAction.calendarImported,
            SubscriptionStore.personal, CalendarImport.kind,
        ] + ExchangeSamples.all
}
