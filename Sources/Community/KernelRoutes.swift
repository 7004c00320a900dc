import HTTP

/// The addresses that the kernel answers.
enum KernelRoutes {
    static let all: [Route] = site + accounts

    private static let site: [Route] = [
        .get(DoorPages.root, .everyone, DoorPages.show),
        .get(DoorPages.health, .everyone, DoorPages.health),
        .get(StaticFiles.path, .everyone) { try $1.site.statics.answer($0, $1.request) },
        .get(DemonstrationOutbox.path, .everyone, DemonstrationOutbox.index),
        .get(MenuPages.path, .readers, MenuPages.show),
    ]

    private static let accounts: [Route] = [
        .get(AccountPaths.signIn, .everyone, SignIns.new),
        .post(AccountPaths.signIn, .everyone, work: .slow, SignIns.create),
        .post(AccountPaths.signOut, .signedIn, SignIns.destroy),
    ]
}
