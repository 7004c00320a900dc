/// By what the columns of a plain list are known, which people paste or keep without names above
/// its columns. Where all of them are known, nobody is asked.
package struct SheetSigns: Sendable {
    /// The key of a column by one of its cells; nil for what may be anything.
    let key: @Sendable (String) -> String?
    /// That of the first column of which nothing is known.
    let rest: String

    package init(rest: String, key: @escaping @Sendable (String) -> String?) {
        (self.rest, self.key) = (rest, key)
    }

    /// Those of a first row that names nothing; nil for one that does, as far as one can see.
    func columns(_ cells: [String]) -> [String]? {
        var taken: Set<String> = []
        var keys = cells.map { cell -> String in
            guard let key = key(cell), taken.insert(key).inserted else { return "" }
            return key
        }
        guard !taken.isEmpty else { return nil }
        let free = cells.indices.first { keys[$0].isEmpty && !cells[$0].isEmpty }
        if let free { keys[free] = rest }
        return keys
    }
}
