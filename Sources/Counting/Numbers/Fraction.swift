internal import CGMP

/// An exact fraction of whole numbers of any size, in lowest terms (GMP, `mpq`): counts of votes
/// never meet a floating point.
package struct Fraction: Sendable {
    private let storage: Storage

    /// Never written to once it is made.
    private final class Storage: @unchecked Sendable {
        var value = __mpq_struct()

        init() { parvis_mpq_init(&value) }
        deinit { parvis_mpq_clear(&value) }
    }

    private init(_ make: (UnsafeMutablePointer<__mpq_struct>) -> Void) {
        storage = Storage()
        make(&storage.value)
    }

    /// - Parameter denominator: above zero.
    package init(_ numerator: Int, over denominator: Int = 1) {
        precondition(denominator > 0, "a fraction over nothing")
        self.init { parvis_mpq_set($0, numerator, UInt(denominator)) }
    }

    package static let zero = Fraction(0)

    private static func combine(
        _ left: Fraction, _ right: Fraction,
        _ operation: (
            UnsafeMutablePointer<__mpq_struct>, UnsafePointer<__mpq_struct>,
            UnsafePointer<__mpq_struct>
        ) -> Void
    ) -> Fraction {
        Fraction { result in
            withUnsafePointer(to: left.storage.value) { first in
                withUnsafePointer(to: right.storage.value) { operation(result, first, $0) }
            }
        }
    }

    package static func + (left: Fraction, right: Fraction) -> Fraction {
        combine(left, right) { parvis_mpq_add($0, $1, $2) }
    }

    package static func - (left: Fraction, right: Fraction) -> Fraction {
        combine(left, right) { parvis_mpq_sub($0, $1, $2) }
    }

    package static func * (left: Fraction, right: Fraction) -> Fraction {
        combine(left, right) { parvis_mpq_mul($0, $1, $2) }
    }

    /// - Parameter right: not zero.
    package static func / (left: Fraction, right: Fraction) -> Fraction {
        precondition(right != .zero, "a division by nothing")
        return combine(left, right) { parvis_mpq_div($0, $1, $2) }
    }

    /// The same without what is beyond some decimals.
    /// - Precondition: it is not negative.
    package func truncated(toDecimals decimals: Int) -> Fraction {
        Fraction { cut in
            withUnsafePointer(to: storage.value) {
                parvis_mpq_truncate(cut, $0, UInt(decimals))
            }
        }
    }
}

extension Fraction: Comparable {
    private static func compare(_ left: Fraction, _ right: Fraction) -> Int32 {
        withUnsafePointer(to: left.storage.value) { first in
            withUnsafePointer(to: right.storage.value) { parvis_mpq_cmp(first, $0) }
        }
    }

    package static func == (left: Fraction, right: Fraction) -> Bool { compare(left, right) == 0 }
    package static func < (left: Fraction, right: Fraction) -> Bool { compare(left, right) < 0 }
}

extension Fraction: CustomStringConvertible {
    /// "61/3", "17".
    package var description: String {
        withUnsafePointer(to: storage.value) { value in
            guard let text = parvis_mpq_text(value) else { return "" }
            defer { free(text) }
            return String(cString: text)
        }
    }

    /// "20.33333": rounded down.
    /// - Precondition: it is not negative.
    package func decimal(_ decimals: Int) -> String {
        var scale = 1
        for _ in 0..<decimals { scale *= 10 }
        let whole = (self * Fraction(scale)).truncated(toDecimals: 0).description
        guard decimals > 0 else { return whole }
        let digits = String(repeating: "0", count: max(0, decimals + 1 - whole.count)) + whole
        return digits.dropLast(decimals) + "." + digits.suffix(decimals)
    }
}
