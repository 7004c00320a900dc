/// The name of a file of a collection, as addresses have it: `12.ics`, `12.vcf`.
package struct CollectionFile: Hashable, Sendable, CustomStringConvertible {
    package let id: Int64
    private let ending: String

    package init(_ id: Int64, _ content: CollectionKind.Content) {
        self.id = id
        ending = Self.ending(content)
    }

    /// Nil for what is no such name.
    init?(_ segment: String) {
        let parts = segment.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, let id = Int64(parts[0]), id > 0, String(id) == parts[0],
            ["ics", "vcf"].contains(parts[1])
        else { return nil }
        self.id = id
        ending = String(parts[1])
    }

    func isOf(_ content: CollectionKind.Content) -> Bool { ending == Self.ending(content) }

    package var description: String { "\(id).\(ending)" }

    private static func ending(_ content: CollectionKind.Content) -> String {
        content == .calendar ? "ics" : "vcf"
    }
}
