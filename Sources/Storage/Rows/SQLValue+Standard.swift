package import FoundationEssentials

extension Int64: SQLValue {
    package var sqlArgument: SQLArgument { .integer(self) }
    package init(cell: Cell) throws { self = try cell.integer() }
}

extension Int: SQLValue {
    package var sqlArgument: SQLArgument { .integer(Int64(self)) }
    package init(cell: Cell) throws { self = Int(try cell.integer()) }
}

/// Stored as the integer 0 or 1.
extension Bool: SQLValue {
    package var sqlArgument: SQLArgument { .integer(self ? 1 : 0) }

    package init(cell: Cell) throws {
        switch try cell.integer() {
        case 0: self = false
        case 1: self = true
        default: throw cell.mismatch("Bool")
        }
    }
}

extension Double: SQLValue {
    package var sqlArgument: SQLArgument { .real(self) }
    package init(cell: Cell) throws { self = try cell.real() }
}

extension String: SQLValue {
    package var sqlArgument: SQLArgument { .text(self) }
    package init(cell: Cell) throws { self = try cell.text() }
}

extension [UInt8]: SQLValue {
    package var sqlArgument: SQLArgument { .blob(self) }
    package init(cell: Cell) throws { self = try cell.blob() }
}

/// Stored as integer UTC milliseconds since 1970; a date made of whole
/// milliseconds comes back equal. A date beyond 285,000 years is clamped.
extension Date: SQLValue {
    package var sqlArgument: SQLArgument { .integer(milliseconds) }

    package init(cell: Cell) throws { self.init(milliseconds: try cell.integer()) }

    /// A point in time from UTC milliseconds since 1970.
    package init(milliseconds: Int64) {
        self.init(timeIntervalSince1970: Double(milliseconds) / 1000)
    }

    /// UTC milliseconds since 1970, rounded to the nearest.
    package var milliseconds: Int64 {
        let exact = (timeIntervalSince1970 * 1000).rounded()
        guard !exact.isNaN else { return 0 }
        return Int64(min(max(exact, -9.0e15), 9.0e15))
    }
}
