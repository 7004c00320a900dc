/// One of the pages of one's own account, which stand side by side.
package struct AccountTab: Declaration {
    package static let noun = "tab of the account"

    package let name: String
    /// The key of its word in the catalogues.
    let word: String
    let path: Path
    /// Where it stands among the others: the lowest comes first.
    let order: Int

    package init(_ name: String, word: String, path: Path, order: Int) {
        self.name = name
        self.word = word
        self.path = path
        self.order = order
    }
}

extension Visit {
    /// The tabs of the account, with the one whose page this is.
    package func accountTabs(at here: String) -> [PageLink] {
        site.declarations.all(AccountTab.self).sorted { $0.order < $1.order }.map {
            PageLink(words($0.word), $0.path(), isCurrent: $0.name == here)
        }
    }
}
