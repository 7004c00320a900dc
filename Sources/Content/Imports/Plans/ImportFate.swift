/// What becomes of a thing of a file. Those of a feature leave what is there as it is.
package struct ImportFate: Hashable, Sendable {
    let name: String
    /// Whether something is written.
    package let changes: Bool

    package init(_ name: String) { (self.name, changes) = (name, false) }

    private init(changing name: String) { (self.name, changes) = (name, true) }

    package static let added = ImportFate(changing: "added")
    package static let changed = ImportFate(changing: "changed")
    /// It is there already.
    package static let same = ImportFate("same")
    /// It is left out, for a reason that the row says.
    package static let refused = ImportFate("refused")

    /// Those that each feature counts in its own words.
    static let counted: [ImportFate] = [added, changed, same]
}
