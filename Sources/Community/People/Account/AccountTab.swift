package import Markup

/// The pages of one's own account, side by side.
package struct AccountTab: Rendered {
    package enum Place: String, CaseIterable {
        case profile, password, email, sessions, feed

        var address: String {
            switch self {
            case .profile: AccountPaths.account()
            case .password: AccountPaths.password()
            case .email: AccountPaths.email()
            case .sessions: AccountPaths.sessions()
            case .feed: AccountPaths.feed()
            }
        }
    }

    let word: String
    let address: String
    let isCurrent: Bool

    package static let fields: [Field<Self>] = [
        .text("word") { $0.word }, .text("address") { $0.address },
        .flag("current") { $0.isCurrent },
    ]

    package static func all(_ words: Words, at here: Place) -> [AccountTab] {
        Place.allCases.map { place in
            AccountTab(
                word: words("account.tab.\(place.rawValue)"), address: place.address,
                isCurrent: place == here)
        }
    }
}
