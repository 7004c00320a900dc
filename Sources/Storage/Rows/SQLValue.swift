/// A Swift value that a column holds.
///
/// An identifier or an enumeration needs no code: a `RawRepresentable` over
/// `Int64` or `String` only declares the conformance.
///
///     enum Role: String, SQLValue { case member, moderator }
package protocol SQLValue: Sendable {
    /// The value as it is bound.
    var sqlArgument: SQLArgument { get }

    /// Reads the value of a column that is not NULL.
    /// Throws `StorageError.wrongType` when the column holds something else.
    init(cell: Cell) throws
}

extension SQLValue where Self: RawRepresentable, RawValue == Int64 {
    package var sqlArgument: SQLArgument { .integer(rawValue) }

    package init(cell: Cell) throws {
        guard let value = Self(rawValue: try cell.integer()) else {
            throw cell.mismatch(String(describing: Self.self))
        }
        self = value
    }
}

extension SQLValue where Self: RawRepresentable, RawValue == String {
    package var sqlArgument: SQLArgument { .text(rawValue) }

    package init(cell: Cell) throws {
        guard let value = Self(rawValue: try cell.text()) else {
            throw cell.mismatch(String(describing: Self.self))
        }
        self = value
    }
}
