/// The pages of one's own account, side by side.
package enum AccountTab: String, CaseIterable {
    case profile, password, email, sessions, following, feed

    private var address: String {
        switch self {
        case .profile: AccountPaths.account()
        case .password: AccountPaths.password()
        case .email: AccountPaths.email()
        case .sessions: AccountPaths.sessions()
        case .following: AccountPaths.following()
        case .feed: AccountPaths.feed()
        }
    }

    package static func all(_ words: Localization, at here: AccountTab) -> [PageLink] {
        allCases.map {
            PageLink(words("account.tab.\($0.rawValue)"), $0.address, isCurrent: $0 == here)
        }
    }
}
