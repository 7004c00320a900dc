/// A link that a space has, as far as an import asks.
struct KnownLink {
    let isTrashed: Bool
    /// The looks of their names.
    var themes: Set<String> = []

    init(isTrashed: Bool) { self.isTrashed = isTrashed }
}
