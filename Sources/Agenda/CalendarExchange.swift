import Community
import Content
import Markup
import Storage

/// What the agenda exchanges with other calendars: subscription addresses, files, imports.
enum CalendarExchange {
    static let migrations: [Migration] = [
        SubscriptionSchema.subscriptions, SubscriptionSchema.imports,
    ]

    static let pages: [any Page.Type] = [
        SubscriptionsPage.self, ImportFormPage.self, ImportPage.self,
    ]

    static let routes: [Route] = [
        .get(AgendaPaths.file, .readers, EventFiles.show),
        .get(AgendaPaths.feed, .everyone, CalendarFeeds.show).within(.feeds),
        .get(AgendaPaths.subscriptions, .readers, Subscriptions.index),
        .post(AgendaPaths.subscriptions, .readers, Subscriptions.create),
        .delete(AgendaPaths.subscription, .readers, Subscriptions.destroy),
        .get(AgendaPaths.imports, .moderators, Imports.index),
        .post(
            AgendaPaths.imports, .moderators, work: .slow, intake: .attachments, Imports.create
        )
        .within(.exports),
        .get(AgendaPaths.import, .moderators, Imports.show),
        .put(AgendaPaths.import, .moderators, Imports.update),
        .delete(AgendaPaths.import, .moderators, Imports.destroy),
    ]

    static let declarations: [any Declaration] =
        [
            AuditAction.calendarChanged, AuditAction.calendarImported, SubscriptionStore.personal,
            ImportStore.personal, ImportStore.files, ImportJob.job, ImportJob.sweep,
        ] + ExchangeSamples.all
}
