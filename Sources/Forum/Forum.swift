package import Community
import Content

/// Where members help each other: anybody who takes part opens a topic, the others answer.
///
/// A topic and each of its messages are items; a message has a number in its topic that lasts.
package let forum = Feature(
    name: "forum",
    migrations: [
        ForumSchema.themes, ForumSchema.topics, ForumSchema.reading, ForumSchema.writing,
        ForumSchema.concluding, ForumSchema.following, ForumSchema.preferring,
        ForumSchema.people, ForumSchema.stamps, ForumSchema.lastShown,
        ForumSchema.unread, ForumSchema.quotes,
    ],
    routes: reading + writing + moderating,
    pages: [
        TopicListPage.self, TopicPage.self, TopicFormPage.self, ThemeChoicePage.self,
        ReplyPage.self, PostEditPage.self, HistoryPage.self, PinPage.self, MovePage.self,
        MergePage.self, SplitPage.self, ConclusionPage.self, ThemesPage.self,
        ThemeEditPage.self, PrintedTopicPage.self,
    ],
    declares: kinds + held + ForumSamples.all + ForumBench.all + [
        NavigationItem(
            "forum", word: "rail.forum", icon: "forum", path: ForumPaths.forum, key: "f",
            isOften: true,
            children: [
                .init(word: "forum.themes", path: ForumPaths.themes, access: .moderators)
            ], told: ToldCount("forum.told"), waiting: UnreadTopics.waiting),
        SearchThemes(of: "forum") { try ThemeStore(db: $0).searchThemes(for: $1, in: $2) },
        ForumFollowing.themes, ForumFollowing.tags, Pins.job, JournalVerb.closed,
        DecisionKind.conclusions,
        ForumSettings.showsReaders.declaration, LatestTopics.card, ForumScript.script,
        PostDataStore.topics, PostDataStore.messages, PostDataStore.mentions, PostDataStore.erased,
        MailedPosts.desk,
        Quote.kept,
    ]
)

extension DecisionKind {
    static let conclusions = DecisionKind(
        "forum.conclusion", heading: "forum.decided", order: 5, path: ForumPaths.topic,
        rows: TopicListStore.concluded)
}

private let held: [any Declaration] = [
    Processing("forum"), QuotedNameStore.erasure, PostDataStore.posts,
    TopicModerationDataStore.conclusions,
    TopicModerationDataStore.events,
    PostDataStore.rendered, TopicModerationDataStore.rendered,
    DraftDataStore.drafts, ReadingDataStore.readings,
    ReadingDataStore.preference, ReadingDataStore.trace,
]

private let kinds: [any Declaration] = [
    ItemKind(
        name: Topic.kind, word: "kind.topic", path: ForumPaths.topic, resumed: ForumPaths.unread,
        takesComments: false,
        texts: { try ForumTextStore(db: $0).topics($1) },
        onApproved: PostPublication.approveTopic, onEditApproved: PostPublication.approveEditOfTopic
    ),
    ItemKind(
        name: Post.kind, word: "kind.post", back: "forum.picture.back", path: ForumPaths.post,
        texts: { try ForumTextStore(db: $0).posts($1) },
        onVisibilityChanged: { try PostStore(db: $0).recount(topicOf: $1) },
        onApproved: PostPublication.approvePost, onEditApproved: PostPublication.approveEditOfPost),
]

extension JournalVerb {
    static let closed = JournalVerb("closed")
}

private let reading: [Route] = [
    .get(ForumPaths.forum, .readers, TopicList.index),
    .get(ForumPaths.theme, .readers, TopicList.theme),
    .get(ForumPaths.tag, .readers, TopicList.tag),
    .get(ForumPaths.topic, .readers, TopicPages.show),
    .get(ForumPaths.unread, .readers, TopicPages.unread),
    .get(ForumPaths.post, .readers, Posts.show),
    .get(ForumPaths.history, .participants, Histories.show).within(.lookups),
    .get(ForumPaths.live, .readers, TopicStream.show).within(.streams),
    .get(ForumPaths.export, .readers, work: .slow, Exports.show).within(.exports),
    .get(ForumPaths.feed, .everyone, Feeds.show).within(.feeds),
    .post(ForumPaths.reading, .readers, Readings.create).asStatement().beside(),
    .post(ForumPaths.undoing, .readers, Readings.undo).asStatement().beside(),
    .post(ForumPaths.view, .readers, Readings.setView).asStatement().beside(),
]

private let writing: [Route] = [
    .get(ForumPaths.choice, .participants, Opening.choose),
    .get(ForumPaths.newTopic, .participants, Opening.new),
    .post(ForumPaths.topics, .participants, intake: .attachments, Opening.create).within(.posts),
    .delete(ForumPaths.topic, .participants, Topics.destroy),
    .post(ForumPaths.posts, .participants, intake: .attachments, Posting.create).within(.posts)
        .withLists("quote")
        .beside(),
    .get(ForumPaths.reply, .participants, Posts.reply),
    .get(ForumPaths.postEditor, .participants, PostEditing.edit),
    .put(ForumPaths.post, .participants, intake: .attachments, PostEditing.update).within(.posts),
    .delete(ForumPaths.post, .participants, Posts.destroy),
    .put(ForumPaths.topicDraft, .participants, Drafts.keepReply).within(.drafts).beside()
        .withLists("quote"),
    .delete(ForumPaths.topicDraft, .participants, Drafts.forgetReply).withLists("quote"),
    .put(ForumPaths.themeDraft, .participants, Drafts.keepTopic).within(.drafts).beside(),
    .delete(ForumPaths.themeDraft, .participants, Drafts.forgetTopic),
    .get(ForumPaths.conclusion, .participants, Conclusions.edit),
    .put(ForumPaths.conclusion, .participants, Conclusions.update),
    .delete(ForumPaths.conclusion, .participants, Conclusions.destroy),
]

private let moderating: [Route] = [
    .get(ForumPaths.themes, .moderators, Themes.index),
    .get(ForumPaths.newTheme, .moderators, Themes.new),
    .post(ForumPaths.themes, .moderators, Themes.create).withLists("group"),
    .get(ForumPaths.themeEditor, .moderators, Themes.edit),
    .put(ForumPaths.theme, .moderators, Themes.update).withLists("group"),
    .delete(ForumPaths.theme, .moderators, Themes.destroy).apart(),
    .post(ForumPaths.lock, .moderators, Locks.create).asStatement(),
    .delete(ForumPaths.lock, .moderators, Locks.destroy).asStatement(),
    .get(ForumPaths.pin, .moderators, Pins.edit),
    .post(ForumPaths.pin, .moderators, Pins.create).asStatement(),
    .delete(ForumPaths.pin, .moderators, Pins.destroy).asStatement(),
    .get(ForumPaths.move, .moderators, Moves.edit),
    .post(ForumPaths.move, .moderators, Moves.create),
    .get(ForumPaths.merge, .moderators, Merges.edit),
    .post(ForumPaths.merge, .moderators, Merges.create).apart(),
    .get(ForumPaths.split, .moderators, Splits.edit),
    .post(ForumPaths.split, .moderators, Splits.create).withLists("post"),
]
