package import Storage

/// The identifier of one kind of thing: bound in SQL, read from a row, printed in an address.
package protocol EntityID: RawRepresentable<Int64>, SQLValue, Hashable, Sendable,
    CustomStringConvertible
{
    init(rawValue: Int64)
}

extension EntityID {
    package var description: String { String(rawValue) }

    /// Reads the decimal digits of an address; anything else names nothing.
    package init?(segment: String) {
        guard segment.utf8.count <= 18, segment.utf8.allSatisfy({ (48...57).contains($0) }),
            let value = Int64(segment), value > 0, String(value) == segment
        else { return nil }
        self.init(rawValue: value)
    }
}
