/// One of the pages of one's own account, which stand together by what they are about.
package struct AccountTab: Declaration {
    package static let noun = "tab of the account"

    /// What pages of the account are about, in the order in which one looks for it.
    package enum Group: String, CaseIterable, Sendable {
        case me
        /// How one comes in.
        case entry
        /// What one is told, and how.
        case told
        /// What one has on other programs and devices.
        case devices
        /// What is known of one, and what one agreed to.
        case data
    }

    package let name: String
    /// The key of its word in the catalogues.
    let word: String
    let path: Path
    let group: Group
    /// Where it stands among the others of its group: the lowest comes first.
    let order: Int

    package init(_ name: String, word: String, path: Path, in group: Group, order: Int) {
        self.name = name
        self.word = word
        self.path = path
        self.group = group
        self.order = order
    }
}

extension Visit {
    /// The pages of the account, with the one whose page this is.
    package func accountTabs(at here: String) -> AccountTabs {
        let all = site.declarations.all(AccountTab.self).sorted { $0.order < $1.order }
        let now = all.first { $0.name == here }?.group
        let groups = AccountTab.Group.allCases.compactMap { group in
            all.first { $0.group == group }.map {
                PageLink(
                    words("account.group.\(group)"), $0.path(), isCurrent: group == now)
            }
        }
        let pages = all.filter { $0.group == now }
        return AccountTabs(
            groups: groups,
            pages: pages.map { PageLink(words($0.word), $0.path(), isCurrent: $0.name == here) })
    }
}
