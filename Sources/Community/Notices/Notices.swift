extension KernelPart {
    /// Lines that tell one person what concerns them.
    static let notices = KernelPart(
        migrations: [NoticesSchema.notices],
        routes: [
            .get(AccountPaths.notices, .signedIn, NoticePages.index),
            .post(AccountPaths.noticesRead, .signedIn, NoticeReadings.create),
        ],
        pages: [NoticesPage.self]
    )
}
