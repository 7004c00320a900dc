import Community
import Markup

/// It says that one is offline, and what there is to read.
struct AwayPage: Page {
    static let template = "offline/away"

    let spaces: [OfflineSpace]

    static let fields: [Field<Self>] = [
        .list("homes", OfflineSpace.self) { $0.spaces },
        .flag("hasHomes") { !$0.spaces.isEmpty },
    ]
}
