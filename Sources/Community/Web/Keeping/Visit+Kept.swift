import Storage

extension Visit {
    /// What is the same for all readers of a thing, made once and kept until the thing changes.
    ///
    /// It holds nothing of the viewer: neither what they may do nor how far they have read; and
    /// whether they see the thing has been asked before. In a write it is always made anew.
    /// - Parameters:
    ///   - name: what is made, such as `topic`.
    ///   - id: of the thing.
    ///   - part: of the thing, such as a page of it.
    ///   - stamp: another one after each change of what `make` reads, read in this transaction.
    package func kept<Value: Weighed>(
        _ name: String, of id: some EntityID, part: Int, at stamp: some Equatable & Sendable,
        _ make: () throws -> Value
    ) throws -> Value {
        guard !db.isWriting, let place else { return try make() }
        let key = KeptValues.Key(
            name: name, id: id.rawValue, part: part, locale: words.locale, slug: place.slug,
            zone: place.zone, day: dates.local(now).isoDay)
        return try site.keptValues.value(key, at: stamp, make)
    }
}
