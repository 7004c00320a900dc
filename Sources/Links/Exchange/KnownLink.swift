/// A link that a space has, as far as an import asks.
struct KnownLink {
    let isTrashed: Bool
    /// Their names, accents and capitals apart.
    var themes: Set<String> = []

    init(isTrashed: Bool) { self.isTrashed = isTrashed }
}
