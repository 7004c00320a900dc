import Community
import Content
import Markup

/// What waits for an answer: enter a space, or decline.
struct MyInvitationsPage: Page {
    static let template = "accounts/invitations"

    let tabs: AccountTabs
    let rows: [Row]

    static let fields: [Field<Self>] = [
        .record("tabs", AccountTabs.self) { $0.tabs },
        .list("invitations", Row.self) { $0.rows }, .flag("none") { $0.rows.isEmpty },
    ]

    struct Row: Rendered {
        let space: String
        let host: String?
        let role: String
        let until: String
        let address: String

        init(_ one: Invitation, _ visit: Visit) {
            space = one.spaceName
            host = one.host.map { visit.words("welcome.by", ["host": $0]) }
            role = visit.words("role.\(one.role.rawValue)")
            until = visit.words("welcome.until", ["when": visit.dates.day(one.expiresAt)])
            address = AccountPaths.myInvitation(one.id)
        }

        static let fields: [Field<Self>] = [
            .text("space") { $0.space }, .optionalText("host") { $0.host },
            .text("role") { $0.role }, .text("until") { $0.until },
            .text("address") { $0.address },
        ]
    }
}
