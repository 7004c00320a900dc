package import Community

/// Lines that tell one person what concerns them.
let notices = Feature(
    name: "notices",
    migrations: [
        NoticesSchema.notices, NoticesSchema.people, BroadcastSchema.broadcasts,
        NoticeMailSchema.mails, BroadcastSchema.partners, NoticesSchema.marks,
    ],
    routes: [
        .get(AccountPaths.notices, .signedIn, NoticePages.index),
        .get(AccountPaths.noticesOpened, .signedIn, NoticePages.open),
        .post(AccountPaths.noticesRead, .signedIn, NoticeReadings.create).asStatement(),
        .post(AccountPaths.noticesUnread, .signedIn, NoticeReadings.undo).asStatement(),
    ],
    pages: [NoticesPage.self],
    declares: [
        NavigationItem(
            "notices", word: "frame.notices", icon: "bell", path: AccountPaths.notices,
            place: .tools, topEdge: .always, told: ToldCount("notices.told"),
            waiting: .number { viewer, _ in viewer.person.map { NoticeStore.unread(of: $0) } }),
        NoticeReason.comment, NoticeReason.reply, NoticeReason.mention, NoticeReason.newTopic,
        NoticeReason.newMessage, NoticeReason.published, NoticeReason.digest,
        NoticeStore.addresses, BroadcastStore.addresses,
        NoticeDataStore.notices, NoticeDataStore.broadcasts, NoticeDataStore.mails,
    ]
)

extension AccountPaths {
    package static let notices = Path("/account/notices")
    package static let noticesRead = Path("/account/notices/read")
    static let noticesOpened = Path("/account/notices/open")
    static let noticesUnread = Path("/account/notices/read/undo")
}
