/// One file of a collection.
package struct CollectionMember: Sendable, Equatable {
    package let id: Int64
    /// Another one after each change of its text, whoever reads it.
    package let stamp: Int64

    package init(id: Int64, stamp: Int64) {
        self.id = id
        self.stamp = stamp
    }

    /// A strong validator: the text depends on the stamp and the language alone.
    func tag(_ words: Localization) -> String { "\"\(id)-\(stamp)-\(words.locale)\"" }
}
