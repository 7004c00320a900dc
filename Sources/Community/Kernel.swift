import Markup
import Storage

/// What every module stands on: accounts, spaces, items with their comments, reactions,
/// attachments and trash, the journal, notices and the outbox.
let kernel = KernelPart.all.feature

/// One folder's share of the kernel.
struct KernelPart {
    var migrations: [Migration] = []
    var routes: [Route] = []
    var pages: [any Page.Type] = []
    var kinds: [ItemKind] = []
    var jobs: [JobKind] = []

    /// The order is that of the migrations.
    static let all: [KernelPart] = [
        people, spaces, items, journal, notices, attachments, comments, reactions, trash, outbox,
        web, following, mentions, moderation, search,
    ]
}

extension [KernelPart] {
    fileprivate var feature: Feature {
        Feature(
            name: "community", migrations: flatMap(\.migrations), routes: flatMap(\.routes),
            pages: flatMap(\.pages), kinds: flatMap(\.kinds), jobs: flatMap(\.jobs))
    }
}
