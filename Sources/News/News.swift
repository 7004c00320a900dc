package import Community
import Content

/// What the community announces: the home page of a space.
///
/// Moderators write; an item is a draft, scheduled, published or expired, and its minute comes
/// by a job. What is "à lire" asks each member it concerns to confirm having read it.
package let news = Feature(
    name: "news",
    migrations: [
        NewsSchema.news, NewsSchema.reading, NewsSchema.people, NewsSchema.confirmed,
        NewsSchema.broadcast, NewsSchema.mailed, NewsSchema.reminded,
    ],
    routes: [
        .get(HomePath.home, .readers, Front.show),
        .get(NewsPaths.archive, .readers, Archives.show),
        .get(NewsPaths.drafts, .moderators, Drafts.show),
        .get(NewsPaths.new, .moderators, Editing.new),
        .post(NewsPaths.items, .moderators, intake: .attachments, Editing.create).within(.posts)
            .withLists(
                "group"),
        .get(NewsPaths.item, .readers, Stories.show),
        .get(NewsPaths.edit, .moderators, Editing.edit),
        .put(NewsPaths.item, .moderators, intake: .attachments, Editing.update).within(.posts)
            .withLists("group"),
        .delete(NewsPaths.item, .moderators, Stories.destroy),
        .get(NewsPaths.history, .moderators, Histories.show).within(.lookups),
        .get(NewsPaths.reading, .moderators, Readings.show),
        .post(NewsPaths.reading, .readers, Readings.create).asStatement(),
        .post(NewsPaths.reminder, .moderators, Reminders.create).asStatement(),
        .post(NewsPaths.pin, .moderators, Pins.create).asStatement(),
        .delete(NewsPaths.pin, .moderators, Pins.destroy).asStatement(),
        .get(NewsPaths.categories, .moderators, Categories.index),
        .post(NewsPaths.categories, .moderators, Categories.create),
        .put(NewsPaths.category, .moderators, Categories.update),
        .delete(NewsPaths.category, .moderators, Categories.destroy),
        .get(SpacePaths.live, .readers, LiveChannels.show).within(.streams),
        .get(NewsPaths.feed, .everyone, Feeds.show).within(.feeds),
        .get(AccountPaths.feed, .signedIn, FeedAddresses.show),
        .post(AccountPaths.feed, .signedIn, FeedAddresses.create),
        .delete(AccountPaths.feed, .signedIn, FeedAddresses.destroy),
    ],
    pages: [
        FrontPage.self, StoryPage.self, EditorPage.self, HistoryPage.self, ReadingPage.self,
        ArchivePage.self, DraftsPage.self, CategoriesPage.self, FeedPage.self,
    ],
    declares: NewsSamples.all + NewsBench.all + Publishable.news.declarations + [
        NavigationItem(
            "news", word: "rail.news", icon: "news", path: HomePath.home, key: "a", isOften: true,
            children: [
                .init(word: "news.archive", path: NewsPaths.archive),
                .init(word: "news.tab.draft", path: NewsPaths.drafts, access: .moderators),
                .init(word: "news.categories", path: NewsPaths.categories, access: .moderators),
            ], told: ToldCount("news.told"), waiting: WaitingNews.count),
        Processing("news"), TaskKind.reading, FirstStep.news, NewsDataStore.mentions,
        NewsDataStore.rendered,
        ItemKind(
            name: NewsItem.kind, word: "kind.news", back: "news.picture.back", path: NewsPaths.item,
            texts: { try NewsTextStore(db: $0).texts($1) }),
        SearchThemes(of: "news") { try CategoryStore(db: $0).themes(for: $1, in: $2) },
        AccountTab(
            "feed", word: "account.tab.feed", path: AccountPaths.feed, in: .devices, order: 60),
        NewsJobs.publish, NewsJobs.expire, NewsJobs.tend, ReminderJob.kind, NoticeReason.toRead,
        NoticeReason.readingReminder, AuditAction.readersReminded,
        MailKind.news, NewsMails.distribution(isNeutral: false),
        NewsMails.distribution(isNeutral: true),
        AuditAction.feedChanged, NewsSettings.perPage.declaration, NewsScript.script,
        NewsDataStore.news, NewsDataStore.published, ReadingDataStore.readings,
        ReadingDataStore.confirmations, ReadingDataStore.trace, ReadingFigureStore.share,
        ReadingFigureStore.mailed,
    ]
)

extension NoticeReason {
    static let toRead = NoticeReason("toRead")
    /// Asked by the team, and seldom: nobody misses it since a mail came before.
    static let readingReminder = NoticeReason("readingReminder", breaksQuiet: true)
}

extension FirstStep {
    static let news = FirstStep(
        "news.first", word: "news.firstStep", hint: "news.firstStepHint", order: 20,
        path: NewsPaths.new, access: .moderators
    ) { space, _ in .asked(NewsStore.hasBegun(in: space)) }
}

extension TaskKind {
    static let reading = TaskKind(
        "news.reading", heading: "news.toRead", act: "news.reading.open", order: 10,
        path: NewsPaths.item,
        confirmations: [.init(word: "news.reading.confirm", path: NewsPaths.reading)],
        rows: ReadingStore.tasks)
}

extension AuditAction {
    static let feedChanged = AuditAction("feedChanged")
    static let readersReminded = AuditAction("readersReminded")
}
