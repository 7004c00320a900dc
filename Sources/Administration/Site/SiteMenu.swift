import Community
import Markup

/// Pages of the administration of the site that belong together.
struct SiteMenu: Rendered {
    struct Entry: Rendered {
        let address: String
        let icon: String
        let word: String
        let hint: String

        static let fields: [Field<Self>] = [
            .text("address") { $0.address }, .text("icon") { $0.icon }, .text("word") { $0.word },
            .text("hint") { $0.hint },
        ]
    }

    private let heading: String
    private let entries: [Entry]

    static let fields: [Field<Self>] = [
        .text("heading") { $0.heading }, .list("entries", Entry.self) { $0.entries },
    ]

    static func all(_ words: Localization) -> [SiteMenu] {
        [
            SiteMenu(
                "watch",
                [
                    ("health", SiteHealth.path(), "heart", "health.title"),
                    ("jobs", SiteAdministrationPaths.jobs(), "clock", "job.title"),
                    ("mail", SiteAdministrationPaths.mail(), "messages", "relay.title"),
                    ("backups", SiteAdministrationPaths.backups(), "lock", "backup.title"),
                    ("parts", SiteAdministrationPaths.parts(), "list", "parts.title"),
                ], words),
            SiteMenu(
                "decide",
                [
                    ("policies", Policies.path(), "settings", "policy.title"),
                    ("retention", Retentions.path(), "archive", "retention.title"),
                    ("texts", "/administration/texts", "file-text", "site.texts"),
                ], words),
            SiteMenu(
                "show",
                [
                    ("register", Registers.path(), "list", "register.title"),
                    (
                        "audit", SiteAdministrationPaths.audit(), "history",
                        "administration.tab.audit"
                    ),
                ], words),
        ]
    }

    private init(
        _ name: String, _ entries: [(name: String, address: String, icon: String, word: String)],
        _ words: Localization
    ) {
        heading = words("site.menu.\(name)")
        self.entries = entries.map {
            Entry(
                address: $0.address, icon: $0.icon, word: words($0.word),
                hint: words("site.menu.\($0.name)"))
        }
    }
}
